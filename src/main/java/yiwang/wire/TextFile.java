package yiwang.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of one subject in one language, from a file beside this class. A program without them is not whole: a file
 * that is missing is an {@link IllegalStateException}. Immutable; any thread.
 */
final class TextFile {
    private final Locale locale;
    private final Properties texts = new Properties();

    /** Of {@code subject} in English for English, in Chinese for everything else. */
    TextFile(String subject, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        this.locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        String file = subject + (english ? "_en" : "") + ".properties";
        try (InputStream in = TextFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key that must be there. */
    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key);
        }
        return text;
    }

    String getOr(String key, String otherwise) {
        return texts.getProperty(key, otherwise);
    }

    /** A pattern with its places filled. */
    String filled(String pattern, Object... args) {
        return new MessageFormat(pattern, locale).format(args);
    }
}

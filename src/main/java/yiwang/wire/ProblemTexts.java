package yiwang.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What problem codes mean, in Chinese or English: used by the backend for its answers and by a console that shows an
 * answer in another language than it came in. Arguments that are words of the vocabulary (verbs, states, roles) are said
 * in the language too. Immutable; any thread.
 */
public final class ProblemTexts {
    private static final ProblemTexts CHINESE = new ProblemTexts(Locale.SIMPLIFIED_CHINESE, "problems.properties");
    private static final ProblemTexts ENGLISH = new ProblemTexts(Locale.ENGLISH, "problems_en.properties");
    private static final String WORD = "word.";

    private final Locale locale;
    private final Properties texts;

    private ProblemTexts(Locale locale, String file) {
        this.locale = locale;
        this.texts = load(file);
    }

    /** English for English, Chinese for everything else. */
    public static ProblemTexts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The language an {@code Accept-Language} header prefers among ours; Chinese when it says nothing usable. */
    public static Locale languageOf(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return CHINESE.locale;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.CHINA, Locale.ENGLISH));
            return best != null && best.getLanguage().equals("en") ? ENGLISH.locale : CHINESE.locale;
        } catch (IllegalArgumentException e) {
            return CHINESE.locale;
        }
    }

    /** Whether this code has its texts. */
    public boolean knows(String code) {
        return texts.containsKey(code + ".title") && texts.containsKey(code + ".detail");
    }

    /** One short line; the code itself for an unknown one. */
    public String title(String code) {
        return texts.getProperty(code + ".title", code);
    }

    /** A sentence that says what happened and what to do; empty for an unknown code. */
    public String detail(String code, List<String> args) {
        String pattern = texts.getProperty(code + ".detail", "");
        Object[] words = args.stream().map(this::word).toArray();
        return new MessageFormat(pattern, locale).format(words);
    }

    /** A word of the vocabulary, or several with blanks between them, in this language; anything else as it is. */
    private String word(String arg) {
        String[] parts = arg.split(" ");
        boolean allKnown = parts.length > 0 && Arrays.stream(parts).allMatch(part -> texts.containsKey(WORD + part));
        return allKnown
                ? Arrays.stream(parts)
                        .map(part -> texts.getProperty(WORD + part))
                        .collect(Collectors.joining(texts.getProperty("list", ", ")))
                : arg;
    }

    private static Properties load(String file) {
        try (InputStream in = ProblemTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

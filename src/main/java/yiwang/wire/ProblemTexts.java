package yiwang.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What problem codes mean, in Chinese or English: used by the backend for its answers and by a console that shows an
 * answer in another language than it came in. Arguments that are words of the vocabulary (verbs, states, roles) are said
 * in the language too. Immutable; any thread.
 */
public final class ProblemTexts {
    private static final ProblemTexts CHINESE = new ProblemTexts(Locale.SIMPLIFIED_CHINESE);
    private static final ProblemTexts ENGLISH = new ProblemTexts(Locale.ENGLISH);
    private static final String WORD = "word.";

    private final TextFile texts;

    private ProblemTexts(Locale locale) {
        this.texts = new TextFile("problems", locale);
    }

    /** English for English, Chinese for everything else. */
    public static ProblemTexts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The language an {@code Accept-Language} header prefers among ours; Chinese when it says nothing usable. */
    public static Locale languageOf(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return CHINESE.texts.locale();
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.CHINA, Locale.ENGLISH));
            return best != null && best.getLanguage().equals("en") ? ENGLISH.texts.locale() : CHINESE.texts.locale();
        } catch (IllegalArgumentException e) {
            return CHINESE.texts.locale();
        }
    }

    /** Whether this code has its texts. */
    public boolean knows(String code) {
        return texts.has(code + ".title") && texts.has(code + ".detail");
    }

    /** One short line; the code itself for an unknown one. */
    public String title(String code) {
        return texts.getOr(code + ".title", code);
    }

    /** A sentence that says what happened and what to do; empty for an unknown code. */
    public String detail(String code, List<String> args) {
        String pattern = texts.getOr(code + ".detail", "");
        Object[] words = args.stream().map(this::word).toArray();
        return texts.filled(pattern, words);
    }

    /** A word of the vocabulary, or several with blanks between them, in this language; anything else as it is. */
    private String word(String arg) {
        String[] parts = arg.split(" ");
        boolean allKnown = parts.length > 0 && Arrays.stream(parts).allMatch(part -> texts.has(WORD + part));
        return allKnown
                ? Arrays.stream(parts)
                        .map(part -> texts.get(WORD + part))
                        .collect(Collectors.joining(texts.getOr("list", ", ")))
                : arg;
    }
}

package yiwang.console.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one room in one language, from {@code messages.properties} beside the room's classes. A missing key
 * shows as {@code !key!}; a test finds it before a user does.
 */
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The words of the room that {@code member} belongs to. Chinese for any language but English. */
    public static Texts of(Class<?> member, Locale locale) {
        Locale chosen = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                member.getPackageName() + ".messages",
                chosen,
                member.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Texts(bundle, locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA);
    }

    /** The text of a key; {@code {0}} and the like are filled from {@code args}. */
    public String get(String key, Object... args) {
        try {
            String text = bundle.getString(key);
            return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }

    /** The language these words are in. */
    public Locale locale() {
        return locale;
    }
}

package yiwang.console.kit.look;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words the controls say by themselves, in one language. Immutable; any thread. */
public final class LookText {
    private final Locale locale;
    private final ResourceBundle words;

    private LookText(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "yiwang.console.kit.look.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of a language; any language we do not speak gets Chinese. */
    public static LookText of(Locale locale) {
        return new LookText(locale);
    }

    /** The word of a level, 1 (worst) to 4. */
    public String level(int level) {
        return word("level." + level);
    }

    /** Time left, as {@code 00:12:40 剩}; from a hundred hours on in days. */
    public String left(Duration left, boolean seconds) {
        return say("time.left", clock(left, seconds));
    }

    /** Time over a limit, as {@code 超时 01:20}. */
    public String over(Duration over, boolean seconds) {
        return say("time.over", clock(over, seconds));
    }

    /** How long ago, in one unit, as {@code 12分前}. A time in the future counts as now: clocks of devices differ. */
    public String age(Duration age) {
        if (age.toSeconds() < 1) {
            return word("age.now");
        }
        if (age.toMinutes() < 1) {
            return say("age.seconds", age.toSeconds());
        }
        if (age.toHours() < 1) {
            return say("age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? say("age.hours", age.toHours()) : say("age.days", age.toDays());
    }

    Locale locale() {
        return locale;
    }

    String word(String key) {
        return words.getString(key);
    }

    private String say(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]); // no grouping: 1000 days are not 1,000
        }
        return new MessageFormat(word(key), locale).format(shown);
    }

    private String clock(Duration time, boolean seconds) {
        if (time.toHours() >= 100) {
            String rest = String.format(Locale.ROOT, "%02d:%02d", time.toHoursPart(), time.toMinutesPart());
            return seconds
                    ? say("time.days", time.toDays(), rest)
                    : say("time.days-hours", time.toDays(), time.toHoursPart());
        }
        return seconds
                ? String.format(
                        Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", time.toHours(), time.toMinutesPart());
    }
}

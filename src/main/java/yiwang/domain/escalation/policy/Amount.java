package yiwang.domain.escalation.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a trigger it takes.
 *
 * @param number hundredths or a count, 0 where the trigger takes none
 * @param limit a time, or null where the trigger takes none
 */
public record Amount(int number, @Nullable Limit limit) {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,4})%");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern COUNT_IN = Pattern.compile("([0-9]{1,4}) in (.+)");

    static Amount parse(Trigger trigger, String text) {
        return switch (trigger.form()) {
            case NONE -> {
                if (!text.equals("-")) {
                    throw new IllegalArgumentException(trigger.key() + " takes no amount, not " + text);
                }
                yield new Amount(0, null);
            }
            case SHARE ->
                new Amount(Integer.parseInt(matched(SHARE, trigger, text).group(1)), null);
            case COUNT ->
                new Amount(Integer.parseInt(matched(COUNT, trigger, text).group()), null);
            case LIMIT -> new Amount(0, Limit.parse(text));
            case COUNT_IN -> {
                Matcher parts = matched(COUNT_IN, trigger, text);
                yield new Amount(Integer.parseInt(parts.group(1)), Limit.parse(parts.group(2)));
            }
        };
    }

    /** The time; throws for a trigger without one. */
    public Limit time() {
        if (limit == null) {
            throw new IllegalStateException("no time in this amount");
        }
        return limit;
    }

    private static Matcher matched(Pattern form, Trigger trigger, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            String example = switch (trigger.form()) {
                case SHARE -> "50%";
                case COUNT -> "2";
                default -> "3 in 30 ND";
            };
            throw new IllegalArgumentException(
                    "the amount of " + trigger.key() + " is written as in " + example + ", not " + text);
        }
        return matcher;
    }
}

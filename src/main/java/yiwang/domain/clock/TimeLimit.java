package yiwang.domain.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much time is allowed: {@code 4 WH}, {@code 0.25 UH}, {@code 20 WD}. Equal amounts are equal however they were
 * written.
 *
 * @param amount 0.01 to 1000 with at most four decimals
 */
public record TimeLimit(LimitType type, BigDecimal amount) {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final int DECIMALS = 4;
    private static final int QUOTED = 20;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,8})?");
    private static final Pattern FORM = Pattern.compile("(\\S+?) ?([A-Z]{2})");

    /** Throws {@link IllegalArgumentException} with a sentence for an amount out of range. */
    public TimeLimit {
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0 || amount.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "amount takes " + LEAST + " to " + MOST + " with at most four decimals, not " + amount);
        }
    }

    /** From a type and an amount as they stand in a file; {@link IllegalArgumentException} says what is wrong. */
    public static TimeLimit parse(String type, String amount) {
        if (!NUMBER.matcher(amount).matches()) {
            throw new IllegalArgumentException(
                    "amount is not a number from " + LEAST + " to " + MOST + ": " + quoted(amount));
        }
        return new TimeLimit(type(type), new BigDecimal(amount));
    }

    /** From the form that {@link #toString} gives; the blank may be missing. */
    public static TimeLimit parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a time limit is written as in 4 WH, not " + quoted(text));
        }
        return parse(parts.group(2), parts.group(1));
    }

    /** The counted time allowed, to the second (a half is rounded up). */
    public Duration length() {
        BigDecimal seconds = amount.multiply(BigDecimal.valueOf(type.unit().toSeconds()));
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The same counted time without breaks: 4 WH as 4 UH, 1 WD as 8 UH; a limit that has none stays as it is. */
    public TimeLimit withoutBreaks() {
        BigDecimal hours = BigDecimal.valueOf(type.unit().toHours());
        return type.isContinuous() ? this : new TimeLimit(LimitType.UH, amount.multiply(hours));
    }

    /** The same type, as much of it as {@code share} says; rounded up to four decimals. */
    public TimeLimit times(BigDecimal share) {
        return new TimeLimit(type, amount.multiply(share).setScale(DECIMALS, RoundingMode.UP));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + type;
    }

    private static LimitType type(String text) {
        return Arrays.stream(LimitType.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "type is one of UH, WH, WD, NH, ND, not " + (text.isEmpty() ? "empty" : quoted(text))));
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}

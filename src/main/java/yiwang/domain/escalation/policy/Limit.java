package yiwang.domain.escalation.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of counted time, {@code 2 WH}: the types of domain.md 4.5 and {@code UM}, urgent minutes.
 *
 * @param amount at least 0, at most four decimals
 */
public record Limit(BigDecimal amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,4})?) ?([A-Z]{2})");
    private static final int DECIMALS = 4;

    /** How time is counted. */
    public enum Unit {
        UM(Duration.ofMinutes(1), true),
        UH(Duration.ofHours(1), true),
        NH(Duration.ofHours(1), true),
        ND(Duration.ofDays(1), true),
        WH(Duration.ofHours(1), false),
        WD(Duration.ofHours(8), false);

        private final Duration length;
        private final boolean continuous;

        Unit(Duration length, boolean continuous) {
            this.length = length;
            this.continuous = continuous;
        }

        /** Whether it runs also at night and on holidays. */
        public boolean isContinuous() {
            return continuous;
        }
    }

    public Limit {
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** From {@code 10 UM}; throws {@link IllegalArgumentException} with a sentence. */
    public static Limit parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()
                || Arrays.stream(Unit.values()).noneMatch(u -> u.name().equals(parts.group(2)))) {
            throw new IllegalArgumentException(
                    "a time is written as in 2 WH, with one of " + Arrays.toString(Unit.values()) + ", not " + text);
        }
        return new Limit(new BigDecimal(parts.group(1)), Unit.valueOf(parts.group(2)));
    }

    /** This many hundredths of it. */
    public Limit percent(int percent) {
        BigDecimal part = amount.multiply(BigDecimal.valueOf(percent, 2));
        return new Limit(part.setScale(DECIMALS, RoundingMode.HALF_UP), unit);
    }

    /** The counted time, to the second. */
    public Duration length() {
        BigDecimal seconds = amount.multiply(BigDecimal.valueOf(unit.length.toSeconds()));
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** When it is over, begun at {@code start}; only working time asks {@code times}. */
    public Instant after(Instant start, DueTimes times) {
        if (amount.signum() == 0) {
            return start;
        }
        return unit.isContinuous() ? start.plus(length()) : times.due(toString(), start);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}

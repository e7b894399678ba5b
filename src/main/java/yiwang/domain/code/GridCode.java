package yiwang.domain.code;

/**
 * A grid 网格: 12 digits village, 3 digits grid (domain.md 4.6). 001 to 899 comprehensive, 901 to 999 exclusive,
 * 000 the pseudo-grid "whole village" for matters whose place is not resolved further.
 */
public record GridCode(String value) implements Comparable<GridCode> {

    /** Throws {@link MalformedCode} unless it is 15 ASCII digits. */
    public GridCode {
        if (value.length() != 15 || !CheckDigit.allDigits(value)) {
            throw new MalformedCode("grid", value);
        }
    }

    /** The village this grid lies in. */
    public DivisionCode village() {
        return new DivisionCode(value.substring(0, 12));
    }

    /** The town this grid lies in. */
    public DivisionCode town() {
        return village().at(DivisionCode.Level.TOWN);
    }

    /** Whether this is an exclusive grid 专属网格 (campus, park, port). */
    public boolean isExclusive() {
        return value.charAt(12) == '9' && !value.endsWith("900");
    }

    @Override
    public int compareTo(GridCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

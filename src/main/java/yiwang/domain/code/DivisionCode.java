package yiwang.domain.code;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division by its statistics code: 2 digits province, 4 city, 6 county, 9 town, 12 village
 * (domain.md 2.1).
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    /** Levels of the division tree, largest first. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWN(9),
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /** Length of a code of this level. */
        public int digits() {
            return digits;
        }
    }

    /** Throws {@link MalformedCode} for anything but 2, 4, 6, 9 or 12 ASCII digits. */
    public DivisionCode {
        if (!CheckDigit.allDigits(value) || levelOf(value.length()) == null) {
            throw new MalformedCode("division", value);
        }
    }

    /** Which level this code names. */
    public Level level() {
        Level level = levelOf(value.length());
        if (level == null) {
            throw new IllegalStateException(value);
        }
        return level;
    }

    /** The code cut to a higher level; this code itself when it already is that level or higher. */
    public DivisionCode at(Level level) {
        return value.length() <= level.digits() ? this : new DivisionCode(value.substring(0, level.digits()));
    }

    /** Whether {@code other} is this division or lies inside it. */
    public boolean contains(DivisionCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable Level levelOf(int length) {
        for (Level level : Level.values()) {
            if (level.digits == length) {
                return level;
            }
        }
        return null;
    }
}

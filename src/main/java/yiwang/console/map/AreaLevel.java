package yiwang.console.map;

import org.jspecify.annotations.Nullable;

/** Levels of the county's areas, largest first, told by the length of their codes. */
enum AreaLevel {
    COUNTY(6),
    TOWN(9),
    VILLAGE(12),
    GRID(15),
    MICRO(18);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    /** Length of a code of this level. */
    int digits() {
        return digits;
    }

    /** The level of a code of letters and digits, or null when no level has codes of that length. */
    static @Nullable AreaLevel of(String code) {
        for (AreaLevel level : values()) {
            if (level.digits == code.length() && code.chars().allMatch(each -> each < 128)) {
                return level;
            }
        }
        return null;
    }
}

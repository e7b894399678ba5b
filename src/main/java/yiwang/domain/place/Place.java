package yiwang.domain.place;

import yiwang.domain.geo.GeoPoint;

/**
 * Something with a name and a place.
 *
 * @param code of a division or grid its own; of anything else the one it is known to lie in, or empty
 * @param at where it is, or where the name of something large is written
 */
public record Place(String code, Kind kind, String name, GeoPoint at) {
    private static final int LONGEST_CODE = 18;

    /** What it is, the largest first. */
    public enum Kind {
        COUNTY,
        TOWN,
        VILLAGE,
        GRID,
        WATER,
        ROAD,
        /** A school, a bridge, a market. */
        SITE;

        /** Whether its code is its own. */
        public boolean isArea() {
            return compareTo(GRID) <= 0;
        }
    }

    /** Throws {@link IllegalArgumentException} for a name that is blank and a code that is no code. */
    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place without a name");
        }
        if (code.length() > LONGEST_CODE
                || code.startsWith("0")
                || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not a code: " + code);
        }
    }
}

package yiwang.console.map;

/**
 * How much is shown at a zoom. Steps hang on the zoom as the reader sees it: a wall writes twice as large, so it shows
 * what a desk shows one level further out.
 *
 * @param level zoom as seen on a desk
 * @param magnification window pixels to a desk pixel
 */
record Detail(double level, double magnification) {

    static Detail of(Zoom zoom, Ink ink) {
        return new Detail(zoom.level() - Math.log(ink.magnification()) / Math.log(2), ink.magnification());
    }

    /** Whose areas are coloured and can be chosen. */
    AreaLevel faces() {
        if (level < 9.5) {
            return AreaLevel.TOWN;
        }
        if (level < 12.25) {
            return AreaLevel.VILLAGE;
        }
        return level < 14.25 ? AreaLevel.GRID : AreaLevel.MICRO;
    }

    /** Width of a level's borders in pixels; 0 for none. */
    double border(AreaLevel area) {
        if (area.compareTo(faces()) > 0) {
            return 0;
        }
        double base = switch (area) {
            case COUNTY -> 2.4;
            case TOWN -> 1.6;
            case VILLAGE -> 1.1;
            case GRID, MICRO -> 1.0;
        };
        double grown = base * (1 + 0.12 * Math.max(0, level - 12));
        return grown * Math.pow(magnification, 0.8);
    }

    /** Width of a river or a road in pixels; 0 for none. */
    double width(GeoLine.Kind kind, Zoom zoom, double metresPerUnit) {
        double metres = switch (kind) {
            case SEA, WATER -> 0;
            case RIVER -> 40;
            case CANAL -> 36;
            case HIGHWAY -> 34;
            case ROAD -> 16;
            case RAIL -> 12;
        };
        double least = switch (kind) {
            case SEA, WATER -> 0;
            case RIVER -> 1.8;
            case CANAL, ROAD -> level < 11 ? 0.7 : 1.1;
            case HIGHWAY -> 1.7;
            case RAIL -> 1.1;
        };
        return Math.max(least * Math.pow(magnification, 0.8), metres / metresPerUnit * zoom.scale());
    }

    double dot() {
        return magnification * (level < 11 ? 2.6 : level < 12.5 ? 3.4 : level < 14 ? 6 : 8);
    }

    double mark() {
        return magnification * (level < 11 ? 12 : level < 13 ? 13.5 : 15.5);
    }

    boolean workers() {
        return level >= 13;
    }

    /** Whether old positions have their age written beside them. */
    boolean ages() {
        return level >= 13.5;
    }

    boolean cameras() {
        return level >= 14;
    }

    double worker() {
        return magnification * (level < 14.5 ? 12 : 16);
    }

    double camera() {
        return magnification * (level < 15 ? 11 : 15);
    }
}

package yiwang.console.map;

/**
 * A zoom step. Steps are quarters of a level, so that the county fits its frame; each has tiles of its own, painted at
 * exactly its scale, because a scaled tile costs the software pipeline several times a plain one.
 */
record Zoom(int quarters) implements Comparable<Zoom> {
    static final int TILE = 256;
    private static final double[] SCALES = scales();

    static final Zoom MIN = new Zoom(6 * 4);
    static final Zoom MAX = new Zoom(18 * 4);

    Zoom {
        if (quarters < 0 || quarters > 19 * 4) {
            throw new IllegalArgumentException("zoom out of range: " + quarters / 4.0);
        }
    }

    /** The largest step at which {@code units} fit into {@code pixels}. */
    static Zoom fitting(double units, double pixels) {
        double level = Math.log(Math.max(1, pixels) / Math.max(1, units) * Mercator.WORLD / TILE) / Math.log(2);
        return of((int) Math.floor(level * 4));
    }

    /** This many quarters, kept within what the map shows. */
    static Zoom of(int quarters) {
        return new Zoom(Math.max(MIN.quarters, Math.min(MAX.quarters, quarters)));
    }

    Zoom plus(int more) {
        return of(quarters + more);
    }

    /** In levels, where each doubles the scale. */
    double level() {
        return quarters / 4.0;
    }

    /** Pixels per Mercator unit. */
    double scale() {
        return SCALES[quarters];
    }

    private static double[] scales() {
        double[] scales = new double[19 * 4 + 1];
        for (int quarters = 0; quarters < scales.length; quarters++) {
            scales[quarters] = TILE * Math.pow(2, quarters / 4.0) / Mercator.WORLD;
        }
        return scales;
    }

    @Override
    public int compareTo(Zoom other) {
        return Integer.compare(quarters, other.quarters);
    }
}

package yiwang.demo.county;

/** A place in the working plane, metres. */
record Spot(double x, double y) {
    /** The sketch was drawn a little large; this brings the county to about 1,030 square kilometres. */
    private static final double KM = 882;

    static Spot km(double x, double y) {
        return new Spot(x * KM, y * KM);
    }

    double to(Spot other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    Spot plus(double dx, double dy) {
        return new Spot(x + dx, y + dy);
    }

    int lon() {
        return Plane.microLon(x);
    }

    int lat() {
        return Plane.microLat(y);
    }
}

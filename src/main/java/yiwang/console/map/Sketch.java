package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.geo.Ground;

/** What an officer draws on the map: a line to be measured or an area. Mercator units. Not for several threads. */
final class Sketch {
    /** The two things that can be drawn. */
    enum Kind {
        LINE,
        AREA
    }

    private final Kind kind;
    private final List<double[]> points = new ArrayList<>();
    private boolean ended;

    Sketch(Kind kind) {
        this.kind = kind;
    }

    /** A single place. */
    static Sketch pin(double x, double y) {
        Sketch pin = new Sketch(Kind.LINE);
        pin.add(x, y);
        pin.ended = true;
        return pin;
    }

    Kind kind() {
        return kind;
    }

    List<double[]> points() {
        return points;
    }

    void add(double x, double y) {
        points.add(new double[] {x, y});
    }

    void removeLast() {
        if (!points.isEmpty()) {
            points.removeLast();
        }
    }

    /** Nothing is added any more. False when there are too few points to be anything. */
    boolean end() {
        ended = points.size() >= (kind == Kind.AREA ? 3 : 2);
        return ended;
    }

    boolean isEnded() {
        return ended;
    }

    /** Length of the line, or the way round the area. */
    double metres() {
        return kind == Kind.AREA ? Ground.metresRound(places()) : Ground.metres(places());
    }

    double squareMetres() {
        return Ground.squareMetres(places());
    }

    List<GeoPoint> places() {
        return points.stream()
                .map(point -> new GeoPoint(Mercator.lon(point[0]), Mercator.lat(point[1])))
                .toList();
    }

    /** Whether a place lies in the area, by the even-odd rule. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            double[] a = points.get(i);
            double[] b = points.get(j);
            if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return kind == Kind.AREA && inside;
    }
}

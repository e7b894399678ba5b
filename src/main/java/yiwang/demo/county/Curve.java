package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Turns a few hand-set points into a natural line: a smooth curve through them, then bent by noise. */
final class Curve {
    private static final int STEPS = 40;

    private Curve() {}

    /** Points of the curve of segment {@code i}, its first point included and its last one not. */
    static List<Spot> segment(List<Spot> points, int i, boolean closed) {
        Spot a = pick(points, i - 1, closed);
        Spot b = pick(points, i, closed);
        Spot c = pick(points, i + 1, closed);
        Spot d = pick(points, i + 2, closed);
        List<Spot> out = new ArrayList<>();
        for (int k = 0; k < STEPS; k++) {
            double t = k / (double) STEPS;
            out.add(new Spot(between(a.x(), b.x(), c.x(), d.x(), t), between(a.y(), b.y(), c.y(), d.y(), t)));
        }
        return out;
    }

    /** An open line through all points, bent by up to about {@code bend} metres in bumps of {@code wave} metres. */
    static List<Spot> open(List<Spot> points, Noise noise, double bend, double wave) {
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            out.addAll(segment(points, i, false));
        }
        out.add(points.getLast());
        return out.stream().map(p -> bent(p, noise, bend, wave)).toList();
    }

    /** The same place moved by noise. */
    static Spot bent(Spot p, Noise noise, double bend, double wave) {
        double dx = bend * noise.rough(p.x(), p.y(), wave, 4, 0.42);
        double dy = bend * noise.rough(p.x() + 50_000, p.y() - 70_000, wave, 4, 0.42);
        return p.plus(dx, dy);
    }

    private static Spot pick(List<Spot> points, int i, boolean closed) {
        int n = points.size();
        return points.get(closed ? Math.floorMod(i, n) : Math.clamp(i, 0, n - 1));
    }

    private static double between(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}

package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;

/** Chooses which corners of each arc are drawn (Douglas-Peucker), and takes back what would make borders cross. */
final class Simplifier {
    private final List<Arc> arcs;
    private final Vertices vertices;
    private final double[] tolerance;

    /** {@code tolerance} in metres for each arc. */
    Simplifier(List<Arc> arcs, Vertices vertices, double[] tolerance) {
        this.arcs = arcs;
        this.vertices = vertices;
        this.tolerance = tolerance.clone();
    }

    /** Sets {@link Arc#kept} of all arcs. */
    void run() {
        for (int i = 0; i < arcs.size(); i++) {
            simplify(i);
        }
        for (int round = 0; round < 20; round++) {
            int[] bad = Crossings.find(arcs, vertices);
            if (bad.length == 0) {
                return;
            }
            for (int i : bad) {
                tolerance[i] = tolerance[i] < 4 ? -1 : tolerance[i] / 2.5;
                simplify(i);
            }
        }
        throw new IllegalStateException("borders still cross");
    }

    private void simplify(int i) {
        Arc arc = arcs.get(i);
        int last = arc.corners.length - 1;
        boolean[] keep = new boolean[last + 1];
        keep[0] = true;
        keep[last] = true;
        if (arc.start() == arc.end()) {
            keep[last / 3] = true;
            keep[2 * last / 3] = true;
            split(arc, 0, last / 3, tolerance[i], keep);
            split(arc, last / 3, 2 * last / 3, tolerance[i], keep);
            split(arc, 2 * last / 3, last, tolerance[i], keep);
        } else {
            split(arc, 0, last, tolerance[i], keep);
        }
        int[] kept = new int[last + 1];
        int n = 0;
        for (int k = 0; k <= last; k++) {
            if (keep[k]) {
                kept[n++] = k;
            }
        }
        arc.kept = Arrays.copyOf(kept, n);
    }

    private void split(Arc arc, int from, int to, double tolerance, boolean[] keep) {
        int farthest = -1;
        double most = tolerance;
        for (int k = from + 1; k < to; k++) {
            double d = distance(arc.corners[k], arc.corners[from], arc.corners[to]);
            if (d > most) {
                most = d;
                farthest = k;
            }
        }
        if (farthest >= 0) {
            keep[farthest] = true;
            split(arc, from, farthest, tolerance, keep);
            split(arc, farthest, to, tolerance, keep);
        }
    }

    private double distance(int corner, int a, int b) {
        double ax = vertices.x(a);
        double ay = vertices.y(a);
        double dx = vertices.x(b) - ax;
        double dy = vertices.y(b) - ay;
        double px = vertices.x(corner) - ax;
        double py = vertices.y(corner) - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0.0, 1.0);
        double ex = px - t * dx;
        double ey = py - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}

package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How deep inside its area each cell lies, for labels that must not sit on a border and for things put in an area. */
final class Depths {
    private final Cells cells;
    private final Partition areas;
    private final List<Shape> shapes;
    private final Groups groups;
    private final int[] depth;

    Depths(Cells cells, Partition areas, List<Shape> shapes) {
        this.cells = cells;
        this.areas = areas;
        this.shapes = shapes;
        groups = areas.groups();
        depth = measure();
    }

    /** For each area the roomiest place near its middle. */
    Spot[] labels() {
        Spot[] middle = areas.middles(cells);
        Spot[] out = new Spot[areas.count()];
        for (int a = 0; a < out.length; a++) {
            out[a] = label(a, middle[a]);
        }
        return out;
    }

    /** A random place inside the area. */
    Spot anywhere(int area, SplittableRandom random) {
        int[] members = groups.members(area);
        for (int tries = 0; tries < 400; tries++) {
            int cell = members[random.nextInt(members.length)];
            double half = Cells.SIZE / 2;
            Spot p = cells.centre(cell).plus(random.nextDouble(-half, half), random.nextDouble(-half, half));
            if (depth[cell] > 0 && shapes.get(area).contains(p.lon(), p.lat())) {
                return p;
            }
        }
        return label(area, areas.middles(cells)[area]);
    }

    private Spot label(int area, Spot middle) {
        Spot best = null;
        double bestScore = -1e12;
        for (int cell : groups.members(area)) {
            Spot p = cells.centre(cell);
            double score = depth[cell] * Cells.SIZE - 0.3 * p.to(middle);
            if (score > bestScore && shapes.get(area).contains(p.lon(), p.lat())) {
                bestScore = score;
                best = p;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no cell of area " + area + " lies inside its outline");
        }
        return best;
    }

    private int[] measure() {
        int[] out = new int[cells.count];
        Arrays.fill(out, -1);
        int[] queue = new int[cells.count];
        int tail = 0;
        for (int i = 0; i < cells.count; i++) {
            if (isEdge(i)) {
                out[i] = 0;
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int side = 0; side < 6; side++) {
                int near = cells.next[6 * queue[head] + side];
                if (near >= 0 && out[near] < 0) {
                    out[near] = out[queue[head]] + 1;
                    queue[tail++] = near;
                }
            }
        }
        return out;
    }

    private boolean isEdge(int cell) {
        for (int side = 0; side < 6; side++) {
            int near = cells.next[6 * cell + side];
            if (near < 0 || areas.areaOf[near] != areas.areaOf[cell]) {
                return true;
            }
        }
        return false;
    }
}

package yiwang.demo.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the areas of one level together from whole arcs. */
final class Shapes {
    private final Vertices vertices;

    private record Half(Arc arc, boolean forward) {
        int start() {
            return forward ? arc.start() : arc.end();
        }

        int end() {
            return forward ? arc.end() : arc.start();
        }
    }

    Shapes(Vertices vertices) {
        this.vertices = vertices;
    }

    /** The shapes of areas 0 to {@code count - 1}; {@code areaOf} gives the area of each micro-grid. */
    List<Shape> of(List<Arc> arcs, int[] areaOf, int count) {
        List<List<Half>> borders = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            borders.add(new ArrayList<>());
        }
        for (Arc arc : arcs) {
            int left = arc.left < 0 ? -1 : areaOf[arc.left];
            int right = arc.right < 0 ? -1 : areaOf[arc.right];
            if (left != right && left >= 0) {
                borders.get(left).add(new Half(arc, true));
            }
            if (left != right && right >= 0) {
                borders.get(right).add(new Half(arc, false));
            }
        }
        return borders.stream().map(this::chain).toList();
    }

    private Shape chain(List<Half> border) {
        Map<Integer, Half> from = new HashMap<>();
        border.forEach(h -> from.put(h.start(), h));
        List<int[]> rings = new ArrayList<>();
        for (Half first : border) {
            Half half = from.remove(first.start());
            if (half != null) {
                List<Half> round = new ArrayList<>();
                while (half != null) {
                    round.add(half);
                    half = from.remove(half.end());
                }
                rings.add(ring(round));
            }
        }
        rings.sort(Comparator.comparingLong((int[] r) -> -Shape.twiceArea(r)));
        return new Shape(List.copyOf(rings));
    }

    private int[] ring(List<Half> round) {
        int n = round.stream().mapToInt(h -> h.arc.kept.length - 1).sum() + 1;
        int[] out = new int[2 * n];
        int at = 0;
        for (Half half : round) {
            int steps = half.arc.kept.length - 1;
            for (int k = 0; k < steps; k++) {
                int corner = half.arc.vertex(half.forward ? k : steps - k);
                out[at++] = vertices.lon(corner);
                out[at++] = vertices.lat(corner);
            }
        }
        out[at++] = out[0];
        out[at] = out[1];
        return out;
    }
}

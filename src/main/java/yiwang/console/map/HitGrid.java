package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be clicked at one zoom, by cells of world pixels. Filled once, then read-only. */
final class HitGrid {
    private static final int CELL = 64;

    private final Map<Long, List<Hit>> cells = new HashMap<>();

    /** What kind of thing was hit. */
    enum Kind {
        TICKET,
        WORKER,
        CAMERA
    }

    /**
     * Something with a place on the screen.
     *
     * @param x world pixel of its middle
     * @param radius how far from the middle it still counts
     * @param ids what it stands for, the worst first; several for a cluster
     */
    record Hit(Kind kind, int x, int y, int radius, List<String> ids) {
        boolean isCluster() {
            return ids.size() > 1;
        }
    }

    void add(Hit hit) {
        for (int row = Math.floorDiv(hit.y() - hit.radius(), CELL);
                row <= Math.floorDiv(hit.y() + hit.radius(), CELL);
                row++) {
            for (int column = Math.floorDiv(hit.x() - hit.radius(), CELL);
                    column <= Math.floorDiv(hit.x() + hit.radius(), CELL);
                    column++) {
                cells.computeIfAbsent(Cells.key(column, row), key -> new ArrayList<>())
                        .add(hit);
            }
        }
    }

    /** The thing drawn topmost under a world pixel, or null. */
    @Nullable
    Hit at(double x, double y) {
        List<Hit> near =
                cells.getOrDefault(Cells.key(Math.floorDiv((int) x, CELL), Math.floorDiv((int) y, CELL)), List.of());
        for (int i = near.size() - 1; i >= 0; i--) {
            Hit hit = near.get(i);
            if (Math.hypot(hit.x() - x, hit.y() - y) <= hit.radius()) {
                return hit;
            }
        }
        return null;
    }
}

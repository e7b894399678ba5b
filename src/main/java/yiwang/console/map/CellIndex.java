package yiwang.console.map;

import java.util.function.IntConsumer;

/** Which boxes lie near a place: a uniform net of cells in flat arrays, built once. Immutable; any thread. */
final class CellIndex {
    private static final int CELLS = 64;

    private final Box all;
    private final double cellWidth;
    private final double cellHeight;
    private final int[] from;
    private final int[] ids;
    private final int[] boxes;

    /**
     * Indexes boxes.
     *
     * @param boxes minX, minY, maxX, maxY of one after the other
     */
    CellIndex(int[] boxes) {
        this.boxes = boxes;
        Box bounds = Box.NOTHING;
        for (int i = 0; i < boxes.length; i += 4) {
            bounds = bounds.with(boxes[i], boxes[i + 1]).with(boxes[i + 2], boxes[i + 3]);
        }
        all = bounds;
        cellWidth = bounds.isEmpty() ? 1 : Math.max(1, ((double) bounds.maxX() - bounds.minX()) / CELLS);
        cellHeight = bounds.isEmpty() ? 1 : Math.max(1, ((double) bounds.maxY() - bounds.minY()) / CELLS);
        int[] counts = new int[CELLS * CELLS + 1];
        for (int i = 0; i < boxes.length / 4; i++) {
            forCells(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3], cell -> counts[cell + 1]++);
        }
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            counts[cell + 1] += counts[cell];
        }
        from = counts.clone();
        ids = new int[counts[CELLS * CELLS]];
        for (int i = 0; i < boxes.length / 4; i++) {
            int id = i;
            forCells(
                    boxes[4 * i],
                    boxes[4 * i + 1],
                    boxes[4 * i + 2],
                    boxes[4 * i + 3],
                    cell -> ids[counts[cell]++] = id);
        }
    }

    /** Everything indexed. */
    Box bounds() {
        return all;
    }

    /** Calls {@code found} once for each box that meets the given one, in order of cells. */
    void meeting(Box box, IntConsumer found) {
        if (all.isEmpty() || !all.meets(box.minX(), box.minY(), box.maxX(), box.maxY())) {
            return;
        }
        int firstColumn = column(box.minX());
        int firstRow = row(box.minY());
        forCells(box.minX(), box.minY(), box.maxX(), box.maxY(), cell -> {
            for (int k = from[cell]; k < from[cell + 1]; k++) {
                int id = ids[k];
                // a box in several cells is told in the first of them that the question covers
                int home = Math.max(row(boxes[4 * id + 1]), firstRow) * CELLS
                        + Math.max(column(boxes[4 * id]), firstColumn);
                if (home == cell && box.meets(boxes[4 * id], boxes[4 * id + 1], boxes[4 * id + 2], boxes[4 * id + 3])) {
                    found.accept(id);
                }
            }
        });
    }

    private void forCells(int minX, int minY, int maxX, int maxY, IntConsumer visit) {
        for (int row = row(minY); row <= row(maxY); row++) {
            for (int column = column(minX); column <= column(maxX); column++) {
                visit.accept(row * CELLS + column);
            }
        }
    }

    private int column(int x) {
        return (int) Math.max(0, Math.min(CELLS - 1.0, ((double) x - all.minX()) / cellWidth));
    }

    private int row(int y) {
        return (int) Math.max(0, Math.min(CELLS - 1.0, ((double) y - all.minY()) / cellHeight));
    }
}

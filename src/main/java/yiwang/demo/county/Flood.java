package yiwang.demo.county;

import java.util.Arrays;

/**
 * Grows areas from seeds, nearest cell first, so that each area is one piece and borders lie where two fronts meet.
 * Every area stays inside its parent; crossing a marked cell (river) costs extra metres, which pulls borders there.
 */
final class Flood {
    private static final int CELL_BITS = 20;
    private static final int AREA_BITS = 13;

    private final Cells cells;
    private final int[] parentOfCell;
    private final Terrain terrain;
    private final int[] areaOf;
    private final int[] toll;
    private long[] heap = new long[1 << 16];
    private int size;

    Flood(Cells cells, int[] parentOfCell, Terrain terrain) {
        if (cells.count >= 1 << CELL_BITS) {
            throw new IllegalArgumentException("too many cells: " + cells.count);
        }
        this.cells = cells;
        this.parentOfCell = parentOfCell;
        this.terrain = terrain;
        areaOf = new int[cells.count];
        toll = new int[cells.count];
    }

    /** For each cell the index of the seed that got it; {@code seeds} lie in the terrain's bent coordinates. */
    int[] grow(Seeds seeds) {
        Arrays.fill(areaOf, -1);
        size = 0;
        for (int i = 0; i < seeds.count(); i++) {
            push(0, seeds.cell[i], i);
        }
        while (size > 0) {
            long top = pop();
            int cell = (int) (top >>> AREA_BITS) & ((1 << CELL_BITS) - 1);
            int area = (int) top & ((1 << AREA_BITS) - 1);
            if (areaOf[cell] < 0) {
                int key = (int) (top >>> (CELL_BITS + AREA_BITS));
                toll[cell] = cell == seeds.cell[area] ? 0 : key - away(cell, area, seeds);
                take(cell, area, seeds);
            }
        }
        return areaOf.clone();
    }

    private int away(int cell, int area, Seeds seeds) {
        double metres = terrain.distance(cell, seeds.x[area], seeds.y[area]) - seeds.reach[area];
        return (int) (10 * Math.max(0, metres + 20_000));
    }

    private void take(int cell, int area, Seeds seeds) {
        areaOf[cell] = area;
        for (int side = 0; side < 6; side++) {
            int near = cells.next[6 * cell + side];
            if (near >= 0 && areaOf[near] < 0 && parentOfCell[near] == parentOfCell[cell]) {
                push(away(near, area, seeds) + toll[cell] + terrain.toll(near), near, area);
            }
        }
    }

    private void push(long key, int cell, int area) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long item = key << (CELL_BITS + AREA_BITS) | (long) cell << AREA_BITS | area;
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > item) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = item;
    }

    private long pop() {
        long top = heap[0];
        long last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return top;
    }
}

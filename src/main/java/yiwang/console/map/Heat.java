package yiwang.console.map;

import java.util.HashSet;
import java.util.Set;

/**
 * How thick open tickets lie, whatever area they are in: each is spread over a kilometre around (biweight, in metres on
 * the ground, so that it looks the same at every zoom), on a net of cells over the county. A ticket of which only a
 * village or less is known is left out: it would make that village's middle hot. Sums are whole numbers, so the same
 * tickets give the same net in whatever order they come. Immutable once made; any thread.
 */
final class Heat {
    static final double REACH_METRES = 1200;
    private static final double CELL_METRES = 150;
    private static final int MOST_CELLS = 512;
    private static final int GRID_DIGITS = 15;

    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] density;

    private Heat(double left, double top, double cell, int columns, int rows) {
        this.left = left;
        this.top = top;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.density = new float[columns * rows];
    }

    static Heat of(Box bounds, Iterable<Work.Placed> tickets) {
        if (bounds.isEmpty()) {
            return new Heat(0, 0, 1, 1, 1);
        }
        double across = (double) bounds.maxX() - bounds.minX();
        double down = (double) bounds.maxY() - bounds.minY();
        double metres = Mercator.metresPerUnit((bounds.minY() + (double) bounds.maxY()) / 2);
        double cell = Math.max(CELL_METRES / metres, Math.max(across, down) / MOST_CELLS);
        Heat heat = new Heat(
                bounds.minX(), bounds.minY(), cell, (int) Math.ceil(across / cell), (int) Math.ceil(down / cell));
        heat.spread(tickets, (int) Math.max(2, Math.round(REACH_METRES / metres / cell)), cell * metres / 1000);
        return heat;
    }

    /** First along the rows, then along the columns: the product of two biweights is round enough. */
    private void spread(Iterable<Work.Placed> tickets, int reach, double kilometres) {
        int[] weights = weights(reach);
        long whole = 0;
        for (int weight : weights) {
            whole += weight;
        }
        int[] along = new int[columns * rows];
        for (Work.Placed ticket : tickets) {
            if (isPlaced(ticket.mark())) {
                int row = (int) Math.floor((ticket.y() - top) / cell);
                int column = (int) Math.floor((ticket.x() - left) / cell);
                for (int i = -reach; i <= reach && row >= 0 && row < rows; i++) {
                    if (column + i >= 0 && column + i < columns) {
                        along[row * columns + column + i] += weights[i + reach];
                    }
                }
            }
        }
        long[] sums = new long[along.length];
        for (int at = 0; at < along.length; at++) {
            for (int i = -reach; i <= reach && along[at] != 0; i++) {
                int to = at + i * columns;
                if (to >= 0 && to < sums.length) {
                    sums[to] += (long) along[at] * weights[i + reach];
                }
            }
        }
        for (int at = 0; at < sums.length; at++) {
            density[at] = (float) (sums[at] / ((double) whole * whole * kilometres * kilometres));
        }
    }

    /** Whether it is known well enough where it is. */
    static boolean isPlaced(TicketMark mark) {
        return mark.hasPoint() || mark.code().length() >= GRID_DIGITS;
    }

    private static int[] weights(int reach) {
        int[] weights = new int[2 * reach + 1];
        int edge = (reach + 1) * (reach + 1);
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (edge - i * i) * (edge - i * i);
        }
        return weights;
    }

    /** Open tickets to a square kilometre at a place in Mercator units. */
    double at(double x, double y) {
        double column = Math.max(0, Math.min(columns - 1.001, (x - left) / cell - 0.5));
        double row = Math.max(0, Math.min(rows - 1.001, (y - top) / cell - 0.5));
        int c = (int) column;
        int r = (int) row;
        int right = Math.min(c + 1, columns - 1);
        int below = Math.min(r + 1, rows - 1);
        double across = column - c;
        double upper = density[r * columns + c] * (1 - across) + density[r * columns + right] * across;
        double lower = density[below * columns + c] * (1 - across) + density[below * columns + right] * across;
        return upper + (lower - upper) * (row - r);
    }

    /** Tells of what a tile shows of it: two equal ones look the same. */
    long mark(TileKey key) {
        Box box = key.world(0);
        long hash = 17;
        for (int row = row(box.minY() - cell); row <= row(box.maxY() + cell); row++) {
            for (int column = column(box.minX() - cell); column <= column(box.maxX() + cell); column++) {
                hash = hash * 1_000_003 + Float.floatToIntBits(density[row * columns + column]);
            }
        }
        return hash;
    }

    /** Tiles of a zoom on which two of the same county differ. */
    Set<TileKey> differing(Heat other, Zoom zoom) {
        Set<TileKey> tiles = new HashSet<>();
        double perTile = zoom.scale() / Zoom.TILE;
        for (int at = 0; at < density.length; at++) {
            if (density[at] != other.density[at]) {
                double x = left + at % columns * cell;
                double y = top + (double) (at / columns) * cell;
                for (int ty = (int) Math.floor((y - cell) * perTile); ty <= (y + 2 * cell) * perTile; ty++) {
                    for (int tx = (int) Math.floor((x - cell) * perTile); tx <= (x + 2 * cell) * perTile; tx++) {
                        tiles.add(new TileKey(zoom, tx, ty));
                    }
                }
            }
        }
        return tiles;
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1.0, (x - left) / cell));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1.0, (y - top) / cell));
    }
}

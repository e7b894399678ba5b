package yiwang.console.map;

import java.util.Arrays;

/**
 * How far from the county's land a place lies, on a coarse net: the sea is painted as a glow along the coast that is
 * lost in the dark further out, since nobody here maps what lies beyond. Immutable; any thread.
 */
final class Offing {
    private static final int CELLS = 192;
    private static final double AROUND = 0.5;
    private static final double REACH_METRES = 7000;

    private final double left;
    private final double top;
    private final double cell;
    private final float[] nearness = new float[CELLS * CELLS];

    private Offing(double left, double top, double cell) {
        this.left = left;
        this.top = top;
        this.cell = cell;
    }

    static Offing of(AreaStore county) {
        Box box = county.bounds();
        if (box.isEmpty()) {
            return new Offing(0, 0, 1);
        }
        double size = Math.max((double) box.maxX() - box.minX(), (double) box.maxY() - box.minY()) * (1 + 2 * AROUND);
        double middleX = box.minX() / 2.0 + box.maxX() / 2.0;
        double middleY = box.minY() / 2.0 + box.maxY() / 2.0;
        Offing offing = new Offing(middleX - size / 2, middleY - size / 2, size / CELLS);
        offing.measure(county, REACH_METRES / Mercator.metresPerUnit(middleY) / (size / CELLS));
        return offing;
    }

    /** Distances by two sweeps over the net (chamfer 1, 1.41), in cells; then nearness 1 at the coast, 0 at the reach. */
    private void measure(AreaStore county, double reach) {
        Arrays.fill(nearness, Float.MAX_VALUE);
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                if (county.locate((int) (left + (column + 0.5) * cell), (int) (top + (row + 0.5) * cell)) >= 0) {
                    nearness[row * CELLS + column] = 0;
                }
            }
        }
        for (int at = 0; at < nearness.length; at++) {
            spread(at, -1);
        }
        for (int at = nearness.length - 1; at >= 0; at--) {
            spread(at, 1);
        }
        for (int at = 0; at < nearness.length; at++) {
            nearness[at] = (float) Math.max(0, 1 - nearness[at] / reach);
        }
    }

    private void spread(int at, int step) {
        int column = at % CELLS;
        take(at, at + step * CELLS, 1);
        if (column + step >= 0 && column + step < CELLS) {
            take(at, at + step, 1);
            take(at, at + step * CELLS + step, 1.4142f);
        }
        if (column - step >= 0 && column - step < CELLS) {
            take(at, at + step * CELLS - step, 1.4142f);
        }
    }

    private void take(int at, int from, float more) {
        if (from >= 0 && from < nearness.length && nearness[from] + more < nearness[at]) {
            nearness[at] = nearness[from] + more;
        }
    }

    /** 1 on land and at the coast, falling softly to 0 out at sea; Mercator units. */
    double at(double x, double y) {
        double column = Math.max(0, Math.min(CELLS - 1.001, (x - left) / cell - 0.5));
        double row = Math.max(0, Math.min(CELLS - 1.001, (y - top) / cell - 0.5));
        int at = (int) row * CELLS + (int) column;
        double right = column - (int) column;
        double down = row - (int) row;
        double upper = nearness[at] * (1 - right) + nearness[at + 1] * right;
        double lower = nearness[at + CELLS] * (1 - right) + nearness[at + CELLS + 1] * right;
        double near = upper * (1 - down) + lower * down;
        return near * near;
    }
}

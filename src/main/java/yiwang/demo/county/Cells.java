package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;

/**
 * The county cut into small hexagons: the clay from which areas are formed. Exactly three hexagons meet at each corner,
 * so areas made of them never touch in a point and their edges form a clean planar net.
 *
 * <p>Cells are numbered 0 to {@code count - 1}; {@code slot} is the place in the full lattice, which also has the
 * cells outside. Neighbours go round counter-clockwise: E, NE, NW, W, SW, SE; -1 is outside.
 */
final class Cells {
    static final double SIZE = 52;
    private static final double ROW = SIZE * 0.8660254037844386;
    private static final double CORNER = SIZE * 0.5773502691896258;

    final int count;
    final double[] x;
    final double[] y;
    final int[] next;
    final int[] slot;
    final int[] cellAt;
    private final int columns;
    private final double west;
    private final double south;

    Cells(List<Spot> outline) {
        west = outline.stream().mapToDouble(Spot::x).min().orElseThrow() - 3 * SIZE;
        south = outline.stream().mapToDouble(Spot::y).min().orElseThrow() - 3 * SIZE;
        columns = (int) ((outline.stream().mapToDouble(Spot::x).max().orElseThrow() - west) / SIZE) + 4;
        int rows = (int) ((outline.stream().mapToDouble(Spot::y).max().orElseThrow() - south) / ROW) + 4;
        boolean[] inside = new boolean[rows * columns];
        for (int row = 2; row < rows - 2; row++) {
            fillRow(outline, row, inside);
        }
        keepLargestPiece(inside);
        cellAt = new int[inside.length];
        Arrays.fill(cellAt, -1);
        int n = 0;
        for (int s = 0; s < inside.length; s++) {
            if (inside[s]) {
                cellAt[s] = n++;
            }
        }
        count = n;
        slot = new int[n];
        x = new double[n];
        y = new double[n];
        next = new int[6 * n];
        connect();
    }

    private void connect() {
        for (int s = 0; s < cellAt.length; s++) {
            int cell = cellAt[s];
            if (cell >= 0) {
                slot[cell] = s;
                x[cell] = centreX(s);
                y[cell] = centreY(s);
                for (int side = 0; side < 6; side++) {
                    next[6 * cell + side] = cellAt[beside(s, side)];
                }
            }
        }
    }

    /** The lattice place beside {@code s} on {@code side}. */
    int beside(int s, int side) {
        int odd = (s / columns) & 1;
        return switch (side) {
            case 0 -> s + 1;
            case 1 -> s + columns + odd;
            case 2 -> s + columns + odd - 1;
            case 3 -> s - 1;
            case 4 -> s - columns + odd - 1;
            default -> s - columns + odd;
        };
    }

    double centreX(int s) {
        return west + (s % columns + 0.5 * ((s / columns) & 1)) * SIZE;
    }

    double centreY(int s) {
        return south + s / columns * ROW;
    }

    /** Corner {@code 2 s} is the top of the hexagon at lattice place {@code s}, {@code 2 s + 1} its bottom. */
    Spot corner(int corner) {
        int s = corner / 2;
        return new Spot(centreX(s), centreY(s) + ((corner & 1) == 0 ? CORNER : -CORNER));
    }

    int corners() {
        return 2 * cellAt.length;
    }

    /** The cell over a place, or -1 outside the county. */
    int under(Spot p) {
        int row = (int) Math.floor((p.y() - south) / ROW + 0.5);
        int column = (int) Math.floor((p.x() - west) / SIZE - 0.5 * (row & 1) + 0.5);
        int s = row * columns + column;
        boolean known = row >= 0 && column >= 0 && column < columns && s < cellAt.length;
        return known ? cellAt[s] : -1;
    }

    Spot centre(int cell) {
        return new Spot(x[cell], y[cell]);
    }

    private void fillRow(List<Spot> outline, int row, boolean[] inside) {
        double at = south + row * ROW;
        double[] cuts = new double[outline.size()];
        int n = 0;
        for (int i = 0; i < outline.size(); i++) {
            Spot a = outline.get(i);
            Spot b = outline.get((i + 1) % outline.size());
            if (a.y() > at != b.y() > at) {
                cuts[n++] = a.x() + (at - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
            }
        }
        Arrays.sort(cuts, 0, n);
        for (int k = 0; k + 1 < n; k += 2) {
            for (int s = row * columns + 2; s < row * columns + columns - 2; s++) {
                inside[s] |= centreX(s) > cuts[k] && centreX(s) < cuts[k + 1];
            }
        }
    }

    /** Islets go, and so do lakes that the outline may have pinched off. */
    private void keepLargestPiece(boolean[] inside) {
        int[] piece = new int[inside.length];
        int best = 0;
        int bestSize = 0;
        int[] queue = new int[inside.length];
        for (int start = 0; start < inside.length; start++) {
            if (inside[start] && piece[start] == 0) {
                int size = spread(inside, piece, queue, start);
                if (size > bestSize) {
                    bestSize = size;
                    best = start + 1;
                }
            }
        }
        for (int s = 0; s < inside.length; s++) {
            inside[s] &= piece[s] == best;
        }
    }

    private int spread(boolean[] inside, int[] piece, int[] queue, int start) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        piece[start] = start + 1;
        while (head < tail) {
            int s = queue[head++];
            for (int side = 0; side < 6; side++) {
                int t = beside(s, side);
                if (inside[t] && piece[t] == 0) {
                    piece[t] = start + 1;
                    queue[tail++] = t;
                }
            }
        }
        return tail;
    }
}

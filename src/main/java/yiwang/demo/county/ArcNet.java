package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/**
 * The borders between micro-grids as a planar net: arcs that run from one meeting point of three areas to the next.
 * Every area of every level is put together from whole arcs, so neighbours share their vertices exactly.
 */
final class ArcNet {
    private final Cells cells;
    private final int[] areaOf;
    private final boolean[] walked;
    private final List<Arc> arcs = new ArrayList<>();

    private ArcNet(Cells cells, int[] areaOf) {
        this.cells = cells;
        this.areaOf = areaOf;
        walked = new boolean[3 * cells.corners()];
    }

    /** All arcs between cells of different areas and between the county and the outside (-1). */
    static List<Arc> of(Cells cells, int[] areaOf) {
        ArcNet net = new ArcNet(cells, areaOf);
        net.walkFrom(3);
        net.walkFrom(2);
        return net.arcs;
    }

    /** First from real meeting points; what is then left over are islands, which start anywhere. */
    private void walkFrom(int degree) {
        for (int cell = 0; cell < cells.count; cell++) {
            for (int k = 0; k < 6; k++) {
                int corner = cornerOf(cells.slot[cell], k);
                if (degree(corner) == degree) {
                    for (int way = 0; way < 3; way++) {
                        walk(corner, way);
                    }
                }
            }
        }
    }

    private int cornerOf(int s, int k) {
        return switch (k) {
            case 0 -> 2 * s;
            case 1 -> 2 * cells.beside(s, 2) + 1;
            case 2 -> 2 * cells.beside(s, 4);
            case 3 -> 2 * s + 1;
            case 4 -> 2 * cells.beside(s, 5);
            default -> 2 * cells.beside(s, 1) + 1;
        };
    }

    private void walk(int start, int firstWay) {
        if (walked[3 * start + firstWay] || !isBorder(start, firstWay)) {
            return;
        }
        List<Integer> corners = new ArrayList<>();
        corners.add(start);
        int at = start;
        int way = firstWay;
        do {
            int to = end(at, way);
            int back = wayBack(to, at);
            walked[3 * at + way] = true;
            walked[3 * to + back] = true;
            corners.add(to);
            at = to;
            way = otherWay(to, back);
        } while (at != start && degree(at) == 2);
        int left = label(side(start, firstWay, true));
        int right = label(side(start, firstWay, false));
        arcs.add(new Arc(corners.stream().mapToInt(c -> c).toArray(), left, right));
    }

    private int wayBack(int from, int to) {
        for (int way = 0; way < 3; way++) {
            if (end(from, way) == to) {
                return way;
            }
        }
        throw new IllegalStateException("corners " + from + " and " + to + " are not neighbours");
    }

    private int otherWay(int corner, int not) {
        for (int way = 0; way < 3; way++) {
            if (way != not && isBorder(corner, way)) {
                return way;
            }
        }
        throw new IllegalStateException("border ends at corner " + corner);
    }

    private int degree(int corner) {
        return (isBorder(corner, 0) ? 1 : 0) + (isBorder(corner, 1) ? 1 : 0) + (isBorder(corner, 2) ? 1 : 0);
    }

    private boolean isBorder(int corner, int way) {
        return label(side(corner, way, true)) != label(side(corner, way, false));
    }

    private int label(int s) {
        int cell = cells.cellAt[s];
        return cell < 0 ? -1 : areaOf[cell];
    }

    /** The corner at the other end; ways go counter-clockwise from the west for tops, clockwise for bottoms. */
    private int end(int corner, int way) {
        int s = corner / 2;
        boolean top = (corner & 1) == 0;
        int west = cells.beside(s, top ? 2 : 4);
        int east = cells.beside(s, top ? 1 : 5);
        int place = switch (way) {
            case 0 -> west;
            case 1 -> cells.beside(west, top ? 1 : 5);
            default -> east;
        };
        return 2 * place + (top ? 1 : 0);
    }

    /** The lattice place on the left or right hand of someone who leaves {@code corner} by {@code way}. */
    private int side(int corner, int way, boolean left) {
        int s = corner / 2;
        boolean top = (corner & 1) == 0;
        int west = cells.beside(s, top ? 2 : 4);
        int east = cells.beside(s, top ? 1 : 5);
        return switch (way) {
            case 0 -> left == top ? s : west;
            case 1 -> left == top ? west : east;
            default -> left == top ? east : s;
        };
    }
}

package yiwang.demo.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The finished areas of the county: codes, exact outlines and places for their labels. */
final class Geography {
    /** Metres by which a drawn border may leave the grown one: county and town, village, grid, micro-grid. */
    private static final double[] TOLERANCE = {17, 25, 35, 50};

    final Layout layout;
    final Divisions divisions;
    final Shape county;
    final List<Shape> towns;
    final List<Shape> villages;
    final List<Shape> grids;
    final List<Shape> microGrids;
    final int[] exclusive;
    final List<String> gridCodes;
    final List<String> microCodes;

    Geography(Layout layout) {
        this.layout = layout;
        divisions = layout.divisions;
        List<Arc> arcs = ArcNet.of(layout.cells, layout.microGrids.areaOf);
        Vertices vertices = new Vertices(layout.cells, arcs);
        int[] gridOf = layout.microGrids.parentOf;
        int[] villageOf = above(gridOf, layout.grids.parentOf);
        int[] townOf = above(villageOf, layout.villages.parentOf);
        double[] tolerance = new double[arcs.size()];
        Arrays.setAll(tolerance, i -> tolerance(arcs.get(i), TOLERANCE[level(arcs.get(i), townOf, villageOf, gridOf)]));
        new Simplifier(arcs, vertices, tolerance).run();
        Shapes shapes = new Shapes(vertices);
        int n = gridOf.length;
        int[] self = new int[n];
        Arrays.setAll(self, i -> i);
        microGrids = shapes.of(arcs, self, n);
        grids = shapes.of(arcs, gridOf, layout.grids.count());
        villages = shapes.of(arcs, villageOf, layout.villages.count());
        towns = shapes.of(arcs, townOf, layout.towns.count());
        county = shapes.of(arcs, new int[n], 1).getFirst();
        exclusive = ExclusiveGrids.choose(layout);
        gridCodes = gridCodes();
        microCodes = microCodes();
    }

    boolean isExclusive(int grid) {
        return Arrays.stream(exclusive).anyMatch(e -> e == grid);
    }

    /** Grid that contains the place, or -1. */
    int gridAt(int lon, int lat, Spot near) {
        int cell = layout.cells.under(near);
        if (cell < 0) {
            return -1;
        }
        int grid = layout.grids.areaOf[cell];
        return grids.get(grid).contains(lon, lat) ? grid : -1;
    }

    Divisions.Row villageOfGrid(int grid) {
        return divisions.villages().get(layout.grids.parentOf[grid]);
    }

    int townOfGrid(int grid) {
        return layout.villages.parentOf[layout.grids.parentOf[grid]];
    }

    /** Short arcs, as between town blocks, must not be cut down as much as those between fields. */
    private static double tolerance(Arc arc, double most) {
        return Math.clamp(arc.corners.length * Cells.SIZE * 0.08, 8.0, most);
    }

    private static int level(Arc arc, int[] townOf, int[] villageOf, int[] gridOf) {
        if (arc.left < 0 || arc.right < 0 || townOf[arc.left] != townOf[arc.right]) {
            return 0;
        }
        if (villageOf[arc.left] != villageOf[arc.right]) {
            return 1;
        }
        return gridOf[arc.left] != gridOf[arc.right] ? 2 : 3;
    }

    private static int[] above(int[] parentOf, int[] grandparentOf) {
        return Arrays.stream(parentOf).map(p -> grandparentOf[p]).toArray();
    }

    private List<String> gridCodes() {
        List<String> codes = new ArrayList<>();
        int running = 0;
        for (int g = 0; g < layout.grids.count(); g++) {
            boolean first = g == 0 || layout.grids.parentOf[g] != layout.grids.parentOf[g - 1];
            running = first ? 0 : running;
            String own = isExclusive(g) ? "901" : three(++running);
            codes.add(villageOfGrid(g).code() + own);
        }
        return List.copyOf(codes);
    }

    private static String three(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    private List<String> microCodes() {
        List<String> codes = new ArrayList<>();
        int running = 0;
        for (int m = 0; m < layout.microGrids.count(); m++) {
            int grid = layout.microGrids.parentOf[m];
            boolean first = m == 0 || grid != layout.microGrids.parentOf[m - 1];
            running = first ? 1 : running + 1;
            codes.add(gridCodes.get(grid) + three(running));
        }
        return List.copyOf(codes);
    }
}

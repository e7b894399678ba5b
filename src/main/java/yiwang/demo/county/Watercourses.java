package yiwang.demo.county;

import java.util.List;

/** The marks that rivers leave on the cells so that borders follow them. */
final class Watercourses {
    private Watercourses() {}

    /** For each cell the decimetres a front pays to cross it: rivers by rank, else 0. */
    static int[] tolls(Cells cells, List<Course> rivers, int strongest) {
        int[] toll = new int[cells.count];
        for (Course river : rivers) {
            for (int i = 0; i + 1 < river.points().size(); i++) {
                mark(cells, river, i, strongest, toll);
            }
        }
        return toll;
    }

    private static void mark(Cells cells, Course river, int i, int strongest, int[] toll) {
        Spot a = river.points().get(i);
        Spot b = river.points().get(i + 1);
        int steps = 1 + (int) (a.to(b) / 20);
        for (int k = 0; k <= steps; k++) {
            double t = k / (double) steps;
            int cell = cells.under(new Spot(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t));
            if (cell >= 0) {
                toll[cell] = Math.max(toll[cell], strongest / river.rank());
            }
        }
    }
}

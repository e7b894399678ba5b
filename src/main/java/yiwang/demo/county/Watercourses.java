package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** The rivers and canals, and the marks they leave on the cells so that borders follow them. */
final class Watercourses {

    /** A named line in the working plane. */
    record Line(String kind, String name, int rank, List<Spot> points) {}

    private final Noise noise;

    Watercourses(Noise noise) {
        this.noise = noise;
    }

    /** Rivers inside the county; rank 1 is the largest. */
    List<Line> inside() {
        List<Line> out = new ArrayList<>();
        out.add(river(
                "盐河",
                1,
                700,
                Spot.km(-2.2, 13.5),
                Spot.km(-1.6, 6.2),
                Spot.km(1.2, 1.4),
                Spot.km(0.4, -3.8),
                Spot.km(-1.8, -8.2),
                Spot.km(-1.2, -13)));
        out.add(river("武障河", 1, 450, Spot.km(1.0, -0.9), Spot.km(5.2, -2.6), Spot.km(9.6, -4.0), Spot.km(13.6, -7.6)));
        out.add(river(
                "北六塘河",
                1,
                800,
                Spot.km(-21.8, -2.2),
                Spot.km(-15.8, 0.4),
                Spot.km(-9.6, 1.0),
                Spot.km(-4.4, 2.2),
                Spot.km(0.9, 1.6)));
        out.add(river(
                "南六塘河",
                2,
                800,
                Spot.km(-20.8, -7.6),
                Spot.km(-14.4, -5.6),
                Spot.km(-8.2, -4.6),
                Spot.km(-3.6, -5.2),
                Spot.km(0.6, -3.4)));
        out.add(river("柴米河", 2, 600, Spot.km(-12.2, -11.8), Spot.km(-10.2, -7.2), Spot.km(-7.2, -4.7)));
        out.add(river(
                "一帆河",
                1,
                650,
                Spot.km(4.2, 14.8),
                Spot.km(7.4, 9.2),
                Spot.km(11.0, 4.6),
                Spot.km(14.8, 0.2),
                Spot.km(17.2, -4.6)));
        out.add(river(
                "龙沟河",
                2,
                500,
                Spot.km(1.0, 1.0),
                Spot.km(5.0, 2.8),
                Spot.km(9.4, 6.6),
                Spot.km(14.2, 9.8),
                Spot.km(19.8, 11.2),
                Spot.km(24.6, 12.6),
                Spot.km(30.2, 9.0)));
        out.add(river(
                "沂南河",
                2,
                350,
                Spot.km(-13.4, 7.6),
                Spot.km(-6.2, 7.4),
                Spot.km(-0.6, 10.8),
                Spot.km(6.6, 13.8),
                Spot.km(13.6, 17.8),
                Spot.km(20.2, 21.8),
                Spot.km(26.6, 26.4),
                Spot.km(31.0, 26.6),
                Spot.km(37.0, 27.6)));
        out.add(river(
                "五灌河", 2, 500, Spot.km(20.6, 21.6), Spot.km(23.4, 16.8), Spot.km(27.6, 13.6), Spot.km(32.6, 11.0)));
        out.add(river(
                "东门河",
                3,
                300,
                Spot.km(18.2, 22.4),
                Spot.km(17.2, 16.2),
                Spot.km(19.6, 11.2),
                Spot.km(21.8, 5.8),
                Spot.km(24.6, 2.8)));
        out.add(river(
                "新民河", 3, 300, Spot.km(-14.8, 7.4), Spot.km(-14.0, 2.6), Spot.km(-15.0, -3.0), Spot.km(-16.0, -11.4)));
        return out;
    }

    private Line river(String name, int rank, double bend, Spot... points) {
        return new Line("river", name, rank, Curve.open(List.of(points), noise, bend, 3_800));
    }

    /** The line without its ends outside the county, but for one point so that it reaches the border. */
    static Line clipped(Line line, Cells cells) {
        List<Spot> points = line.points();
        int from = 0;
        int to = points.size();
        while (from + 2 < to && cells.under(points.get(from + 1)) < 0) {
            from++;
        }
        while (from + 2 < to && cells.under(points.get(to - 2)) < 0) {
            to--;
        }
        return new Line(line.kind(), line.name(), line.rank(), points.subList(from, to));
    }

    /** For each cell the decimetres a front pays to cross it: rivers by rank, else 0. */
    static int[] tolls(Cells cells, List<Line> rivers, int strongest) {
        int[] toll = new int[cells.count];
        for (Line river : rivers) {
            for (int i = 0; i + 1 < river.points().size(); i++) {
                mark(cells, river, i, strongest, toll);
            }
        }
        return toll;
    }

    private static void mark(Cells cells, Line river, int i, int strongest, int[] toll) {
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

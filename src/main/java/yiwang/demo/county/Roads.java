package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** The main roads: two expressways, trunk roads from seat to seat, and the grid of streets in the county seat. */
final class Roads {
    private final Noise noise;

    Roads(Noise noise) {
        this.noise = noise;
    }

    List<Watercourses.Line> all() {
        List<Watercourses.Line> out = new ArrayList<>();
        out.add(way(
                "expressway",
                "长深高速",
                1,
                260,
                Spot.km(-7.6, 10.4),
                Spot.km(-5.2, 4.4),
                Spot.km(-4.4, -2.4),
                Spot.km(-6.2, -8.2),
                Spot.km(-7.0, -13)));
        out.add(way(
                "expressway",
                "沈海高速",
                1,
                260,
                Spot.km(15.2, 23.2),
                Spot.km(15.6, 14.2),
                Spot.km(14.4, 6.2),
                Spot.km(15.4, 0.2),
                Spot.km(17.2, -5.4)));
        out.add(way(
                "road",
                "国道204",
                1,
                220,
                Spot.km(3.4, 16.2),
                Spot.km(2.8, 8.2),
                Spot.km(1.6, 2.8),
                Spot.km(2.6, -4.2),
                Spot.km(2.2, -12.2)));
        out.add(way(
                "road",
                "省道236",
                1,
                300,
                Spot.km(-22.4, -6.6),
                seat(10),
                seat(9),
                Spot.km(-2.2, -1.2),
                seat(0),
                seat(4),
                seat(3),
                Spot.km(24.4, 3.8)));
        out.add(way(
                "road",
                "省道345",
                1,
                300,
                seat(0),
                Spot.km(4.6, 3.8),
                seat(5),
                seat(2),
                Spot.km(26.4, 15.6),
                seat(1),
                Spot.km(36.6, 21.6)));
        out.add(way("road", "新百线", 2, 350, seat(0), Spot.km(1.8, 4.4), seat(8), seat(5)));
        out.add(way("road", "新孟线", 2, 350, seat(0), Spot.km(-5.6, 2.4), seat(6), seat(7)));
        out.add(way("road", "汤李线", 2, 350, seat(7), Spot.km(-17.6, -3.2), seat(10), Spot.km(-15.6, -11.4)));
        out.add(way("road", "孟集线", 2, 350, seat(6), Spot.km(-9.8, 0.2), seat(9), Spot.km(-9.6, -10.6)));
        out.add(way(
                "road", "陈田线", 2, 350, seat(3), Spot.km(19.6, 6.2), seat(2), Spot.km(18.6, 16.2), Spot.km(17.4, 22.4)));
        out.add(way(
                "road",
                "疏港公路",
                2,
                300,
                Spot.km(25.6, 28.8),
                Spot.km(29.4, 25.2),
                seat(1),
                Spot.km(33.2, 16.4),
                Spot.km(31.2, 9.6)));
        streets(out);
        return out;
    }

    private void streets(List<Watercourses.Line> out) {
        out.add(way("road", "人民路", 3, 40, Spot.km(-2.4, -0.1), Spot.km(0, 0.1), Spot.km(2.6, 0)));
        out.add(way("road", "新安大道", 3, 40, Spot.km(-2.2, 1.1), Spot.km(0, 1.2), Spot.km(2.5, 1.1)));
        out.add(way("road", "泰州路", 3, 40, Spot.km(-2.2, -1.2), Spot.km(0, -1.3), Spot.km(2.5, -1.2)));
        out.add(way("road", "盐河路", 3, 40, Spot.km(-0.6, 2.4), Spot.km(-0.5, 0), Spot.km(-0.6, -2.3)));
        out.add(way("road", "鹏程路", 3, 40, Spot.km(0.8, 2.3), Spot.km(0.9, 0), Spot.km(0.8, -2.2)));
    }

    private Watercourses.Line way(String kind, String name, int rank, double bend, Spot... points) {
        return new Watercourses.Line(kind, name, rank, Curve.open(List.of(points), noise, bend, 5_200));
    }

    private static Spot seat(int town) {
        return TownPlan.ALL.get(town).seat();
    }
}

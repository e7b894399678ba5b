package yiwang.demo.county;

import java.util.List;

/** What is settled by hand for each town, in the order of the town codes. */
record TownPlan(String initials, Spot middle, Spot seat, double area, double townsfolk) {

    /** Areas are relative; {@code townsfolk} says how strongly villages crowd around the seat. */
    static final List<TownPlan> ALL = List.of(
            new TownPlan("xaz", Spot.km(-0.5, -1.5), Spot.km(0, 0), 160, 22),
            new TownPlan("dggz", Spot.km(28.5, 21.5), Spot.km(31.0, 21.5), 165, 4),
            new TownPlan("tlz", Spot.km(22.5, 10.0), Spot.km(21.6, 10.2), 128, 3),
            new TownPlan("bcjz", Spot.km(17.5, 2.0), Spot.km(17.8, 3.0), 68, 3),
            new TownPlan("zdz", Spot.km(8.6, -2.5), Spot.km(8.2, -1.4), 64, 3),
            new TownPlan("skz", Spot.km(11.0, 6.5), Spot.km(10.4, 7.6), 96, 4),
            new TownPlan("mxzz", Spot.km(-11.5, 5.0), Spot.km(-11.2, 5.6), 80, 3),
            new TownPlan("tgz", Spot.km(-17.5, 0.5), Spot.km(-17.2, 0.2), 46, 3),
            new TownPlan("blz", Spot.km(2.5, 8.5), Spot.km(3.0, 8.0), 92, 3),
            new TownPlan("xjz", Spot.km(-9.0, -5.5), Spot.km(-8.8, -5.6), 92, 3),
            new TownPlan("ljz", Spot.km(-16.5, -6.0), Spot.km(-16.2, -6.4), 78, 4));
}

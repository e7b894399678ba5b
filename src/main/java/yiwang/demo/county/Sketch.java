package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/**
 * Rivers and roads as they were sketched by hand: {@code kind|name|rank|bend|points}, points in kilometres of the sketch
 * or {@code @n} for the seat of the n-th town, bend in metres.
 */
final class Sketch {
    private static final String RIVERS = """
        river|盐河|1|700|-2.2,13.5 -1.6,6.2 1.2,1.4 0.4,-3.8 -1.8,-8.2 -1.2,-13
        river|武障河|1|450|1.0,-0.9 5.2,-2.6 9.6,-4.0 13.6,-7.6
        river|北六塘河|1|800|-21.8,-2.2 -15.8,0.4 -9.6,1.0 -4.4,2.2 0.9,1.6
        river|南六塘河|2|800|-20.8,-7.6 -14.4,-5.6 -8.2,-4.6 -3.6,-5.2 0.6,-3.4
        river|柴米河|2|600|-12.2,-11.8 -10.2,-7.2 -7.2,-4.7
        river|一帆河|1|650|4.2,14.8 7.4,9.2 11.0,4.6 14.8,0.2 17.2,-4.6
        river|龙沟河|2|500|1.0,1.0 5.0,2.8 9.4,6.6 14.2,9.8 19.8,11.2 24.6,12.6 30.2,9.0
        river|沂南河|2|350|-13.4,7.6 -6.2,7.4 -0.6,10.8 6.6,13.8 13.6,17.8 20.2,21.8 26.6,26.4 31.0,26.6 37.0,27.6
        river|五灌河|2|500|20.6,21.6 23.4,16.8 27.6,13.6 32.6,11.0
        river|东门河|3|300|18.2,22.4 17.2,16.2 19.6,11.2 21.8,5.8 24.6,2.8
        river|新民河|3|300|-14.8,7.4 -14.0,2.6 -15.0,-3.0 -16.0,-11.4
        """;

    private static final String ROADS = """
        expressway|长深高速|1|260|-7.6,10.4 -5.2,4.4 -4.4,-2.4 -6.2,-8.2 -7.0,-13
        expressway|沈海高速|1|260|15.2,23.2 15.6,14.2 14.4,6.2 15.4,0.2 17.2,-5.4
        road|国道204|1|220|3.4,16.2 2.8,8.2 1.6,2.8 2.6,-4.2 2.2,-12.2
        road|省道236|1|300|-22.4,-6.6 @10 @9 -2.2,-1.2 @0 @4 @3 24.4,3.8
        road|省道345|1|300|@0 4.6,3.8 @5 @2 26.4,15.6 @1 36.6,21.6
        road|新百线|2|350|@0 1.8,4.4 @8 @5
        road|新孟线|2|350|@0 -5.6,2.4 @6 @7
        road|汤李线|2|350|@7 -17.6,-3.2 @10 -15.6,-11.4
        road|孟集线|2|350|@6 -9.8,0.2 @9 -9.6,-10.6
        road|陈田线|2|350|@3 19.6,6.2 @2 18.6,16.2 17.4,22.4
        road|疏港公路|2|300|25.6,28.8 29.4,25.2 @1 33.2,16.4 31.2,9.6
        road|人民路|3|40|-2.4,-0.1 0,0.1 2.6,0
        road|新安大道|3|40|-2.2,1.1 0,1.2 2.5,1.1
        road|泰州路|3|40|-2.2,-1.2 0,-1.3 2.5,-1.2
        road|盐河路|3|40|-0.6,2.4 -0.5,0 -0.6,-2.3
        road|鹏程路|3|40|0.8,2.3 0.9,0 0.8,-2.2
        """;

    private Sketch() {}

    /** Rivers and canals inside the county; the two great rivers on its border follow the outline. */
    static List<Course> rivers(Noise noise, Cells cells) {
        return read(RIVERS, noise, 3_800, cells);
    }

    /** Expressways, trunk roads from seat to seat, and the main streets of the county seat. */
    static List<Course> roads(Noise noise, Cells cells) {
        return read(ROADS, noise, 5_200, cells);
    }

    private static List<Course> read(String table, Noise noise, double wave, Cells cells) {
        List<Course> out = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] field = line.split("\\|", -1);
            List<Spot> points = new ArrayList<>();
            for (String point : field[4].split(" ", -1)) {
                points.add(spot(point));
            }
            List<Spot> curve = Curve.open(points, noise, Integer.parseInt(field[3]), wave);
            out.add(new Course(field[0], field[1], Integer.parseInt(field[2]), curve).clipped(cells));
        }
        return List.copyOf(out);
    }

    private static Spot spot(String text) {
        if (text.startsWith("@")) {
            return TownPlan.ALL.get(Integer.parseInt(text.substring(1))).seat();
        }
        String[] xy = text.split(",", -1);
        return Spot.km(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    }
}

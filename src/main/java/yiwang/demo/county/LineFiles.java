package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Rivers and roads as lines, open water as polygons, both cut down to the points that show. */
final class LineFiles {
    private final Layout layout;
    private final List<Course> roads;

    LineFiles(Layout layout, List<Course> roads) {
        this.layout = layout;
        this.roads = roads;
    }

    String lines() {
        GeoJson json = new GeoJson();
        List<Course> all = new ArrayList<>(layout.rivers);
        all.add(new Course("river", "灌河", 1, strip(tidalRiver(), 0.5)));
        all.add(new Course("river", "新沂河", 1, strip(floodChannel(), 0.5)));
        all.addAll(roads);
        for (Course line : all) {
            json.feature()
                    .text("kind", line.kind())
                    .text("name", line.name())
                    .number("rank", line.rank())
                    .line(thinned(line.points()));
        }
        return json.finish();
    }

    /** The sea, the two great rivers outside the border, and the larger canals with their width. */
    String water() {
        GeoJson json = new GeoJson();
        water(json, "sea", "黄海", sea());
        water(json, "river", "灌河", band(tidalRiver()));
        water(json, "river", "新沂河", band(floodChannel()));
        for (Course river : layout.rivers) {
            double half = 130.0 / (river.rank() + 1);
            List<Spot> ring = new ArrayList<>(thinned(shifted(river.points(), half)));
            ring.addAll(thinned(shifted(river.points(), -half)).reversed());
            water(json, "river", river.name(), ring);
        }
        return json.finish();
    }

    /** Inland the banks run on for some kilometres, so that the rivers do not begin at the border. */
    private List<Spot> tidalRiver() {
        List<Spot> bank = layout.outline.riverBank();
        Spot first = bank.getFirst();
        List<Spot> out = new ArrayList<>(
                layout.outline.openBank(List.of(first.plus(-5_200, -7_600), first.plus(-2_600, -3_400), first)));
        out.removeLast();
        out.addAll(bank);
        return out;
    }

    private List<Spot> floodChannel() {
        List<Spot> bank = layout.outline.channelBank();
        Spot last = bank.getLast();
        List<Spot> out = new ArrayList<>(bank);
        out.addAll(layout.outline.openBank(List.of(
                last.plus(-900, 900), last.plus(-4_400, 3_600), last.plus(-10_600, 3_800), last.plus(-17_000, 1_800))));
        return out;
    }

    private List<Spot> sea() {
        List<Spot> coast = layout.outline.coast();
        Spot south = coast.getFirst();
        Spot north = coast.getLast();
        List<Spot> out = new ArrayList<>(layout.outline.openBank(List.of(
                south.plus(19_000, -21_000),
                south.plus(11_000, -12_500),
                south.plus(5_600, -5_200),
                south.plus(1_500, -1_900))));
        out.addAll(coast);
        out.addAll(layout.outline.openBank(List.of(
                north.plus(-250, 20),
                north.plus(-900, 1_500),
                north.plus(-4_000, 5_600),
                north.plus(-8_600, 11_800),
                north.plus(-15_000, 19_000))));
        out.add(north.plus(30_000, 34_000));
        out.add(south.plus(46_000, 10_000));
        return thinned(out);
    }

    private static void water(GeoJson json, String kind, String name, List<Spot> ring) {
        int n = ring.size();
        int[] out = new int[2 * n + 2];
        for (int i = 0; i <= n; i++) {
            out[2 * i] = ring.get(i % n).lon();
            out[2 * i + 1] = ring.get(i % n).lat();
        }
        json.feature().text("kind", kind).text("name", name).polygon(new Shape(List.of(out)));
    }

    /** The water to the right of a bank. */
    private static List<Spot> band(List<Spot> bank) {
        List<Spot> out = new ArrayList<>(thinned(strip(bank, 1)));
        out.addAll(thinned(strip(bank, 0)).reversed());
        return out;
    }

    /** A line in the water to the right of a bank: share 0 on the bank, 1 on the other side, wider to the east. */
    private static List<Spot> strip(List<Spot> bank, double share) {
        List<Spot> out = new ArrayList<>();
        List<Spot> unit = shifted(bank, 1);
        for (int i = 0; i < bank.size(); i++) {
            Spot p = bank.get(i);
            double width = Math.clamp(330 + p.x() / 45, 180.0, 1_200.0) * share;
            out.add(p.plus((unit.get(i).x() - p.x()) * width, (unit.get(i).y() - p.y()) * width));
        }
        return out;
    }

    private static List<Spot> shifted(List<Spot> line, double right) {
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Spot before = line.get(Math.max(0, i - 6));
            Spot after = line.get(Math.min(line.size() - 1, i + 6));
            double length = before.to(after);
            double dx = (after.x() - before.x()) / length;
            double dy = (after.y() - before.y()) / length;
            out.add(line.get(i).plus(dy * right, -dx * right));
        }
        return out;
    }

    /** Leaves out points that lie within 12 m of the line between those that stay. */
    static List<Spot> thinned(List<Spot> line) {
        List<Spot> out = new ArrayList<>(List.of(line.getFirst()));
        int from = 0;
        for (int i = 2; i < line.size(); i++) {
            if (!straight(line, from, i)) {
                from = i - 1;
                out.add(line.get(from));
            }
        }
        out.add(line.getLast());
        return out;
    }

    private static boolean straight(List<Spot> line, int from, int to) {
        Spot a = line.get(from);
        Spot b = line.get(to);
        double length = a.to(b);
        for (int i = from + 1; i < to; i++) {
            Spot p = line.get(i);
            double cross = (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
            if (Math.abs(cross) > 12 * length) {
                return false;
            }
        }
        return true;
    }
}

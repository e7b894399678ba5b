package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Rivers and roads as lines, open water as polygons, both cut down to the points that show. */
final class LineFiles {
    private final Layout layout;
    private final List<Watercourses.Line> roads;

    LineFiles(Layout layout, List<Watercourses.Line> roads) {
        this.layout = layout;
        this.roads = roads;
    }

    String lines() {
        GeoJson json = new GeoJson();
        List<Watercourses.Line> all = new ArrayList<>(layout.rivers);
        all.add(new Watercourses.Line("river", "灌河", 1, shifted(layout.outline.riverBank(), 330)));
        all.add(new Watercourses.Line("river", "新沂河", 1, shifted(layout.outline.channelBank(), 420)));
        all.addAll(roads);
        for (Watercourses.Line line : all) {
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
        List<Spot> coast = layout.outline.coast();
        List<Spot> sea = new ArrayList<>(coast);
        sea.add(coast.getLast().plus(2_000, 16_000));
        sea.add(coast.getFirst().plus(24_000, 12_000));
        sea.add(coast.getFirst().plus(9_000, -3_000));
        water(json, "sea", "黄海", sea);
        water(json, "river", "灌河", band(layout.outline.riverBank(), 40, 620));
        water(json, "river", "新沂河", band(layout.outline.channelBank(), 60, 900));
        for (Watercourses.Line river : layout.rivers) {
            double half = 130.0 / (river.rank() + 1);
            water(json, "river", river.name(), band(river.points(), -half, half));
        }
        return json.finish();
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

    /** A strip to the right of the line, from {@code near} to {@code far} metres away. */
    private static List<Spot> band(List<Spot> line, double near, double far) {
        List<Spot> out = new ArrayList<>(thinned(shifted(line, far)));
        out.addAll(thinned(shifted(line, near)).reversed());
        return out;
    }

    private static List<Spot> shifted(List<Spot> line, double right) {
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Spot before = line.get(Math.max(0, i - 3));
            Spot after = line.get(Math.min(line.size() - 1, i + 3));
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

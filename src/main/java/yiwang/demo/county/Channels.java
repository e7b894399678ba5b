package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The video channels: along roads and rivers, and in every grid, with GB/T 28181 ids. */
final class Channels {
    static final int COUNT = 1_285;
    private static final int TRAFFIC = 190;
    private static final int RIVER = 130;

    private final Geography geography;
    private final SplittableRandom random;
    private final List<String> rows = new ArrayList<>();

    /** What is the same for a family of channels: the industry is digits 9 and 10 of the id. */
    private record Family(String kind, String industry, String type, String owner, String word) {}

    private static final Family TRAFFIC_CAMERA = new Family("traffic", "04", "132", "dept-jiaotong", "路况");
    private static final Family RIVER_CAMERA = new Family("river", "09", "132", "dept-shuili", "水位");
    private static final Family DOME = new Family("dome", "00", "132", "dept-gongan", "球机");
    private static final Family BULLET = new Family("bullet", "01", "131", "", "枪机");

    Channels(Geography geography, SplittableRandom random) {
        this.geography = geography;
        this.random = random;
    }

    /** Columns gbId, name, lon, lat, kind, heading, owner, grid, stream. */
    String csv(List<Course> roads, List<Course> rivers) {
        along(roads, TRAFFIC_CAMERA, TRAFFIC);
        along(rivers, RIVER_CAMERA, RIVER);
        inGrids(COUNT - rows.size());
        return "gbId,name,lon,lat,kind,heading,owner,grid,stream\n" + String.join("\n", rows) + "\n";
    }

    private void along(List<Course> lines, Family family, int count) {
        double whole = lines.stream().mapToDouble(Course::length).sum();
        double step = whole / (count * 1.35);
        int made = 0;
        for (Course line : lines) {
            double length = line.length();
            for (double at = step / 2; at < length && made < count; at += step) {
                Spot p = line.at(at);
                int grid = geography.gridAt(p.lon(), p.lat(), p);
                if (grid >= 0) {
                    String name =
                            String.format(Locale.ROOT, "%s K%d %s", line.name(), (int) (at / 1000) + 1, family.word);
                    add(family, name, p, grid);
                    made++;
                }
            }
        }
    }

    private void inGrids(int count) {
        Depths depths = new Depths(geography.layout.cells, geography.layout.grids, geography.grids);
        int grids = geography.gridCodes.size();
        double[] weights = new double[grids];
        for (int g = 0; g < grids; g++) {
            boolean urban = geography.villageOfGrid(g).isCommunity() || geography.isExclusive(g);
            weights[g] = urban ? 3.4 : 1.2;
        }
        int[] wanted = Shares.split(count, weights, 1, 6);
        for (int g = 0; g < grids; g++) {
            for (int k = 0; k < wanted[g]; k++) {
                Family family = k % 2 == 0 ? DOME : BULLET;
                int number = Integer.parseInt(geography.gridCodes.get(g).substring(12));
                String name = String.format(
                        Locale.ROOT,
                        "%s %03d网格 %s %02d",
                        geography.villageOfGrid(g).spoken(),
                        number,
                        family.word,
                        k + 1);
                add(family, name, depths.anywhere(g, random), g);
            }
        }
    }

    private void add(Family family, String name, Spot p, int grid) {
        int town = geography.townOfGrid(grid);
        String townUnit = UnitList.townUnit(geography.divisions.towns().get(town));
        String id = String.format(
                Locale.ROOT, "320724%02d%s%s0%06d", town + 1, family.industry, family.type, rows.size() + 1);
        String lon = GeoJson.degrees(p.lon());
        String lat = GeoJson.degrees(p.lat());
        String heading = Integer.toString(random.nextInt(360));
        String owner = family.owner.isEmpty() ? townUnit : family.owner;
        String gridCode = geography.gridCodes.get(grid);
        rows.add(String.join(",", id, name, lon, lat, family.kind, heading, owner, gridCode, "test-picture"));
    }
}

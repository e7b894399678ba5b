package yiwang.demo.county;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The full-time grid workers: posts without persons. There are fewer workers than grids, so the smallest grids share
 * the worker of a neighbour in the same village.
 */
final class Workers {
    static final int COUNT = 572;

    private final Geography geography;
    private final People people;

    Workers(Geography geography, People people) {
        this.geography = geography;
        this.people = people;
    }

    /** Columns id, name, unit, grid, lon, lat. */
    String csv(SplittableRandom random) {
        Depths depths = new Depths(geography.layout.cells, geography.layout.grids, geography.grids);
        TreeSet<Integer> without = withoutWorker();
        StringBuilder text = new StringBuilder("id,name,unit,grid,lon,lat\n");
        int running = 0;
        int inVillage = 0;
        int village = -1;
        for (int g = 0; g < geography.gridCodes.size(); g++) {
            if (without.contains(g)) {
                continue;
            }
            inVillage = geography.layout.grids.parentOf[g] == village ? inVillage + 1 : 1;
            village = geography.layout.grids.parentOf[g];
            Spot p = depths.anywhere(g, random);
            String spoken = geography.villageOfGrid(g).spoken();
            String unit = UnitList.townUnit(geography.divisions.towns().get(geography.townOfGrid(g)));
            text.append(String.format(
                    Locale.ROOT,
                    "w-%04d,%s 网格员 %02d,%s,%s,%s,%s\n",
                    ++running,
                    spoken,
                    inVillage,
                    unit,
                    geography.gridCodes.get(g),
                    GeoJson.degrees(p.lon()),
                    GeoJson.degrees(p.lat())));
        }
        return text.toString();
    }

    private TreeSet<Integer> withoutWorker() {
        int[] parent = geography.layout.grids.parentOf;
        int grids = parent.length;
        List<Integer> small = IntStream.range(0, grids)
                .boxed()
                .sorted(Comparator.comparingInt(people::gridHouseholds).thenComparingInt(g -> g))
                .toList();
        TreeSet<Integer> out = new TreeSet<>();
        TreeSet<Integer> villages = new TreeSet<>();
        for (int g : small) {
            boolean shared = g > 0 && parent[g - 1] == parent[g] || g + 1 < grids && parent[g + 1] == parent[g];
            if (out.size() < grids - COUNT && shared && villages.add(parent[g])) {
                out.add(g);
            }
        }
        return out;
    }
}

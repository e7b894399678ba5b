package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The areas of the county at all levels, as labels on cells. Town and village numbers are indexes in the division list,
 * grids and micro-grids follow the order of their codes.
 */
final class Layout {
    static final int GRIDS = 611;
    static final int MICRO_GRIDS = 6_092;
    private static final long SEED = 320_724_2026L;

    final Divisions divisions;
    final Outline outline = new Outline(new Noise(SEED));
    final Cells cells = new Cells(outline.ring());
    final List<Course> rivers = Sketch.rivers(new Noise(SEED + 1), cells);
    final Partition towns;
    final Partition villages;
    final Partition grids;
    final Partition microGrids;

    Layout(Divisions divisions) {
        this.divisions = divisions;
        towns = growTowns();
        villages = growVillages();
        grids = growGrids();
        microGrids = growMicroGrids();
    }

    private Partition growTowns() {
        Terrain terrain = terrain(11, 0.3, 9_000, 1_500, 6_200);
        int[] start =
                TownPlan.ALL.stream().mapToInt(t -> cells.under(t.middle())).toArray();
        Seeds seeds = new Seeds(start, terrain);
        double whole = TownPlan.ALL.stream().mapToDouble(TownPlan::area).sum();
        Flood flood = new Flood(cells, new int[cells.count], terrain);
        int[] grown = flood.grow(seeds);
        for (int round = 0; round < 12; round++) {
            Groups groups = new Groups(grown, start.length);
            for (int t = 0; t < start.length; t++) {
                double target = cells.count * TownPlan.ALL.get(t).area() / whole;
                seeds.reach[t] += 0.35 * Cells.SIZE * (Math.sqrt(target) - Math.sqrt(groups.size(t)));
            }
            grown = flood.grow(seeds);
        }
        return new Partition(grown, new int[start.length]);
    }

    private Partition growVillages() {
        double[] density = new double[cells.count];
        Noise noise = new Noise(SEED + 20);
        for (int i = 0; i < density.length; i++) {
            TownPlan plan = TownPlan.ALL.get(towns.areaOf[i]);
            double reach = plan.townsfolk() > 10 ? 3_300 : 1_200;
            double far = plan.seat().to(cells.centre(i)) / reach;
            double uneven = 1 + 0.45 * noise.at(cells.x[i], cells.y[i], 2_800);
            density[i] = uneven + plan.townsfolk() / (1 + far * far * far * far);
        }
        int[] wanted = new int[towns.count()];
        divisions.villages().forEach(v -> wanted[divisions.townOf(v)]++);
        Terrain terrain = terrain(21, 0.5, 5_000, 420, 1_700);
        Partition grown = towns.split(cells, wanted, density, terrain, growth(22, 3));
        return grown.renumbered(new VillageNaming(divisions).numbers(grown, cells));
    }

    private Partition growGrids() {
        double[] weights = new double[villages.count()];
        Groups groups = villages.groups();
        for (int v = 0; v < weights.length; v++) {
            boolean seatTown = villages.parentOf[v] == 0;
            double rural = 1.5 + groups.size(v) * Cells.SIZE * Cells.SIZE / 5e6;
            weights[v] = divisions.villages().get(v).isCommunity() ? (seatTown ? 6.2 : 4.6) : rural;
        }
        int[] wanted = Shares.split(GRIDS, weights, 1, 6);
        double[] density = noisy(31, 1_400, 0.5);
        Partition grown = villages.split(cells, wanted, density, terrain(32, 0.6, 2_000, 130, 700), growth(33, 3));
        return grown.renumbered(ReadingOrder.numbers(grown, cells));
    }

    private Partition growMicroGrids() {
        double[] weights = new double[grids.count()];
        SplittableRandom random = new SplittableRandom(SEED + 40);
        for (int g = 0; g < weights.length; g++) {
            boolean community = divisions.villages().get(grids.parentOf[g]).isCommunity();
            weights[g] = (0.75 + 0.5 * random.nextDouble()) * (community ? 1.25 : 1);
        }
        int[] wanted = Shares.split(MICRO_GRIDS, weights, 5, 17);
        double[] density = noisy(41, 520, 0.7);
        Partition grown = grids.split(cells, wanted, density, terrain(42, 0.6, 0, 48, 260), growth(43, 3));
        return grown.renumbered(ReadingOrder.numbers(grown, cells));
    }

    private double[] noisy(int salt, double wave, double strength) {
        Noise noise = new Noise(SEED + salt);
        double[] density = new double[cells.count];
        Arrays.setAll(density, i -> 1 + strength * noise.rough(cells.x[i], cells.y[i], wave, 2, 0.3) / 1.3);
        return density;
    }

    private Terrain terrain(int salt, double square, int toll, double bend, double wave) {
        int[] tolls = Watercourses.tolls(cells, rivers, toll);
        return new Terrain(cells, new Noise(SEED + salt), new double[] {bend, wave}, square, tolls);
    }

    private static Partition.Growth growth(int salt, int rounds) {
        return new Partition.Growth(new SplittableRandom(SEED + salt), rounds);
    }
}

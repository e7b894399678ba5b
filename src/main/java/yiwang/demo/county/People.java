package yiwang.demo.county;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How many live where, and which micro-grids are buildings: numbers only, no person is made up. */
final class People {
    static final int BUILDINGS = 1_938;

    private final int[] households;
    private final int[] residents;
    private final boolean[] building;
    private final int[] gridHouseholds;
    private final int[] gridResidents;

    People(Geography geography, SplittableRandom random) {
        Layout layout = geography.layout;
        int n = layout.microGrids.count();
        households = new int[n];
        residents = new int[n];
        gridHouseholds = new int[layout.grids.count()];
        gridResidents = new int[layout.grids.count()];
        for (int m = 0; m < n; m++) {
            households[m] = random.nextInt(30, 51);
            residents[m] = Math.clamp(households[m] * 3 + random.nextInt(-9, 10), 90, 150);
            gridHouseholds[layout.microGrids.parentOf[m]] += households[m];
            gridResidents[layout.microGrids.parentOf[m]] += residents[m];
        }
        building = buildings(geography);
    }

    /** The micro-grids nearest to the town seats, communities before villages. */
    private static boolean[] buildings(Geography geography) {
        Layout layout = geography.layout;
        Spot[] middle = layout.microGrids.middles(layout.cells);
        double[] remote = new double[middle.length];
        for (int m = 0; m < remote.length; m++) {
            int grid = layout.microGrids.parentOf[m];
            int town = geography.townOfGrid(grid);
            double far = TownPlan.ALL.get(town).seat().to(middle[m]) / (town == 0 ? 2.5 : 1);
            boolean urban = geography.villageOfGrid(grid).isCommunity() || geography.isExclusive(grid);
            remote[m] = urban ? far - 1e6 : far;
        }
        List<Integer> order = IntStream.range(0, remote.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer m) -> remote[m]).thenComparingInt(m -> m))
                .toList();
        boolean[] out = new boolean[remote.length];
        order.subList(0, BUILDINGS).forEach(m -> out[m] = true);
        return out;
    }

    int households(int microGrid) {
        return households[microGrid];
    }

    int residents(int microGrid) {
        return residents[microGrid];
    }

    boolean isBuilding(int microGrid) {
        return building[microGrid];
    }

    int gridHouseholds(int grid) {
        return gridHouseholds[grid];
    }

    int gridResidents(int grid) {
        return gridResidents[grid];
    }
}

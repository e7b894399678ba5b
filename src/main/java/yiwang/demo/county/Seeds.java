package yiwang.demo.county;

import java.util.SplittableRandom;

/** Where areas start to grow: a cell, its place in bent coordinates, and a head start in metres. */
final class Seeds {
    final int[] cell;
    final double[] x;
    final double[] y;
    final double[] reach;

    Seeds(int[] cell, Terrain terrain) {
        this.cell = cell;
        x = new double[cell.length];
        y = new double[cell.length];
        reach = new double[cell.length];
        for (int i = 0; i < cell.length; i++) {
            x[i] = terrain.x[cell[i]];
            y[i] = terrain.y[cell[i]];
        }
    }

    int count() {
        return cell.length;
    }

    /** {@code wanted[p]} seeds inside each parent p, spread out, and closer together where {@code density} is high. */
    static Seeds scatter(Groups parents, int[] wanted, double[] density, Terrain terrain, SplittableRandom random) {
        int total = 0;
        for (int w : wanted) {
            total += w;
        }
        int[] cell = new int[total];
        int first = 0;
        for (int p = 0; p < wanted.length; p++) {
            int[] members = parents.members(p);
            double[] sums = running(members, density);
            for (int k = 0; k < wanted[p]; k++) {
                cell[first + k] = best(members, sums, cell, first, first + k, new Choice(density, terrain, random));
            }
            first += wanted[p];
        }
        return new Seeds(cell, terrain);
    }

    private record Choice(double[] density, Terrain terrain, SplittableRandom random) {}

    private static int best(int[] members, double[] sums, int[] cell, int from, int to, Choice by) {
        int best = -1;
        double bestRoom = -1;
        for (int tries = 0; tries < 14; tries++) {
            int candidate = members[find(sums, by.random.nextDouble() * sums[sums.length - 1])];
            double room = 1e12;
            for (int i = from; i < to; i++) {
                room = Math.min(room, by.terrain.distance(candidate, by.terrain.x[cell[i]], by.terrain.y[cell[i]]));
            }
            room *= Math.sqrt(by.density[candidate]);
            if (room > bestRoom) {
                bestRoom = room;
                best = candidate;
            }
        }
        return best;
    }

    private static double[] running(int[] members, double[] density) {
        double[] sums = new double[members.length];
        double sum = 0;
        for (int i = 0; i < members.length; i++) {
            sum += density[members[i]];
            sums[i] = sum;
        }
        return sums;
    }

    private static int find(double[] sums, double value) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Moves every seed to the middle of its area, weighted by {@code density}; the head starts stay. */
    void settle(int[] areaOf, double[] density, Terrain terrain) {
        double[] weight = new double[count()];
        double[] sumX = new double[count()];
        double[] sumY = new double[count()];
        for (int i = 0; i < areaOf.length; i++) {
            int a = areaOf[i];
            weight[a] += density[i];
            sumX[a] += density[i] * terrain.x[i];
            sumY[a] += density[i] * terrain.y[i];
        }
        double[] nearest = new double[count()];
        for (int a = 0; a < count(); a++) {
            x[a] = sumX[a] / weight[a];
            y[a] = sumY[a] / weight[a];
            nearest[a] = 1e12;
        }
        for (int i = 0; i < areaOf.length; i++) {
            double d = terrain.distance(i, x[areaOf[i]], y[areaOf[i]]);
            if (d < nearest[areaOf[i]]) {
                nearest[areaOf[i]] = d;
                cell[areaOf[i]] = i;
            }
        }
    }
}

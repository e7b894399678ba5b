package yiwang.demo.county;

import java.util.SplittableRandom;

/**
 * One level of areas: which area each cell belongs to, and which area of the level above each area belongs to. Areas
 * are numbered so that all areas of a parent follow each other, in the order of the parents.
 */
final class Partition {
    final int[] areaOf;
    final int[] parentOf;

    Partition(int[] areaOf, int[] parentOf) {
        this.areaOf = areaOf;
        this.parentOf = parentOf;
    }

    int count() {
        return parentOf.length;
    }

    Groups groups() {
        return new Groups(areaOf, count());
    }

    /** Splits every area of this partition into {@code wanted} smaller ones of a natural look. */
    Partition split(Cells cells, int[] wanted, double[] density, Terrain terrain, Growth growth) {
        Seeds seeds = Seeds.scatter(groups(), wanted, density, terrain, growth.random());
        Flood flood = new Flood(cells, areaOf, terrain);
        int[] grown = flood.grow(seeds);
        for (int i = 0; i < growth.rounds(); i++) {
            seeds.settle(grown, density, terrain);
            grown = flood.grow(seeds);
        }
        int[] parents = new int[seeds.count()];
        int at = 0;
        for (int p = 0; p < wanted.length; p++) {
            for (int k = 0; k < wanted[p]; k++) {
                parents[at++] = p;
            }
        }
        return new Partition(grown, parents);
    }

    /** How often seeds are moved to the middle of their areas: more rounds make areas more alike. */
    record Growth(SplittableRandom random, int rounds) {}

    /** The same areas under other numbers: area {@code a} becomes {@code number[a]}. */
    Partition renumbered(int[] number) {
        int[] areas = new int[areaOf.length];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = number[areaOf[i]];
        }
        int[] parents = new int[parentOf.length];
        for (int a = 0; a < parents.length; a++) {
            parents[number[a]] = parentOf[a];
        }
        return new Partition(areas, parents);
    }

    /** Middle of each area. */
    Spot[] middles(Cells cells) {
        double[] x = new double[count()];
        double[] y = new double[count()];
        int[] n = new int[count()];
        for (int i = 0; i < areaOf.length; i++) {
            x[areaOf[i]] += cells.x[i];
            y[areaOf[i]] += cells.y[i];
            n[areaOf[i]]++;
        }
        Spot[] out = new Spot[count()];
        for (int a = 0; a < out.length; a++) {
            if (n[a] == 0) {
                throw new IllegalStateException("area " + a + " has no cell");
            }
            out[a] = new Spot(x[a] / n[a], y[a] / n[a]);
        }
        return out;
    }
}

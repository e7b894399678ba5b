package yiwang.demo.county;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers areas the way a map is read: in bands from north to south, and in a band from west to east. */
final class ReadingOrder {
    private ReadingOrder() {}

    /** New number of each area so that the areas of a parent, which are neighbours in number, are in reading order. */
    static int[] numbers(Partition areas, Cells cells) {
        Spot[] middle = areas.middles(cells);
        Groups groups = areas.groups();
        int[] number = new int[areas.count()];
        for (int from = 0; from < number.length; ) {
            int to = from;
            while (to < number.length && areas.parentOf[to] == areas.parentOf[from]) {
                to++;
            }
            List<Integer> order = order(from, to, middle, groups);
            for (int k = 0; k < order.size(); k++) {
                number[order.get(k)] = from + k;
            }
            from = to;
        }
        return number;
    }

    private static List<Integer> order(int from, int to, Spot[] middle, Groups groups) {
        double cellsOfAll = IntStream.range(from, to).map(groups::size).sum();
        double band = Math.sqrt(cellsOfAll / (to - from)) * Cells.SIZE;
        double north =
                IntStream.range(from, to).mapToDouble(a -> middle[a].y()).max().orElseThrow() + band / 2;
        Comparator<Integer> byBand = Comparator.comparingDouble(a -> Math.floor((north - middle[a].y()) / band));
        return IntStream.range(from, to)
                .boxed()
                .sorted(byBand.thenComparingDouble(a -> middle[a].x()).thenComparingInt(a -> a))
                .toList();
    }
}

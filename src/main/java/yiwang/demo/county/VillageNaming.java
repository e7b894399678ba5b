package yiwang.demo.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which village of a town lies where: communities around the seat, and a village whose name says east, west,
 * south, north or port on that side. The real places are not known to the generator.
 */
final class VillageNaming {
    private final Divisions divisions;

    VillageNaming(Divisions divisions) {
        this.divisions = divisions;
    }

    /** New number (index in the division list) of each grown village. */
    int[] numbers(Partition grown, Cells cells) {
        Spot[] middle = grown.middles(cells);
        int[] number = new int[grown.count()];
        int first = 0;
        for (int town = 0; town < divisions.towns().size(); town++) {
            int here = town;
            int[] wanted = IntStream.range(0, grown.count())
                    .filter(v -> divisions.townOf(divisions.villages().get(v)) == here)
                    .toArray();
            name(wanted, first, middle, TownPlan.ALL.get(town).seat(), number);
            first += wanted.length;
        }
        return number;
    }

    private void name(int[] villages, int first, Spot[] middle, Spot seat, int[] number) {
        List<Integer> places = new ArrayList<>(
                IntStream.range(first, first + villages.length).boxed().toList());
        places.sort(Comparator.comparingDouble(p -> seat.to(middle[p])));
        List<Integer> communities =
                IntStream.of(villages).filter(this::isCommunity).boxed().toList();
        List<Integer> rest =
                IntStream.of(villages).filter(v -> !isCommunity(v)).boxed().toList();
        List<Integer> near = new ArrayList<>(places.subList(0, communities.size()));
        List<Integer> far = new ArrayList<>(places.subList(communities.size(), places.size()));
        far.sort(Comparator.naturalOrder());
        give(communities, near, middle, seat, number);
        give(rest, far, middle, seat, number);
    }

    private boolean isCommunity(int village) {
        return divisions.villages().get(village).isCommunity();
    }

    private void give(List<Integer> villages, List<Integer> places, Spot[] middle, Spot seat, int[] number) {
        List<Integer> wishful =
                villages.stream().filter(v -> wish(v).to(new Spot(0, 0)) > 0).toList();
        for (int v : wishful) {
            Spot wish = wish(v);
            int best = places.stream()
                    .max(Comparator.comparingDouble(
                            p -> wish.x() * (middle[p].x() - seat.x()) + wish.y() * (middle[p].y() - seat.y())))
                    .orElseThrow();
            number[best] = v;
            places.remove(Integer.valueOf(best));
        }
        List<Integer> others =
                villages.stream().filter(v -> !wishful.contains(v)).toList();
        for (int i = 0; i < others.size(); i++) {
            number[places.get(i)] = others.get(i);
        }
    }

    private Spot wish(int village) {
        String name = divisions.villages().get(village).name();
        double east = sign(name, '东', '西') + (name.contains("港") || name.startsWith("堆沟") ? 1.2 : 0);
        double north = sign(name, '北', '南') + (name.startsWith("堆沟") ? 2 : 0);
        return new Spot(east, north);
    }

    private static double sign(String name, char plus, char minus) {
        return (name.indexOf(plus) >= 0 ? 1 : 0) - (name.indexOf(minus) >= 0 ? 1 : 0);
    }
}

package yiwang.console.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Households of every area as the layers give them; where a layer does not say, the sum of the areas below, if each of
 * those is known. Nothing is guessed. Immutable; any thread.
 */
final class Households {
    /** No layer says how many there are. */
    static final int UNKNOWN = -1;

    private final Map<AreaLevel, int[]> counts = new EnumMap<>(AreaLevel.class);

    private Households() {}

    static Households of(CountyMap county) {
        Households all = new Households();
        AreaLevel[] levels = AreaLevel.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            AreaStore store = county.level(levels[i]);
            int[] known = i == levels.length - 1 ? unknown(store) : all.sums(store, county.level(levels[i + 1]));
            for (int area = 0; area < store.size(); area++) {
                int said = store.get(area).households();
                known[area] = said >= 0 ? said : known[area];
            }
            all.counts.put(levels[i], known);
        }
        return all;
    }

    private static int[] unknown(AreaStore store) {
        int[] none = new int[store.size()];
        Arrays.fill(none, UNKNOWN);
        return none;
    }

    /** Sums of the areas below; unknown for areas with none, or with one that is unknown. */
    private int[] sums(AreaStore store, AreaStore below) {
        int[] sums = unknown(store);
        boolean[] whole = new boolean[store.size()];
        Arrays.fill(whole, true);
        for (int child = 0; child < below.size(); child++) {
            int area = store.find(
                    below.get(child).code().substring(0, store.level().digits()));
            if (area >= 0) {
                int known = of(below.level(), child);
                whole[area] &= known >= 0;
                sums[area] = Math.max(0, sums[area]) + Math.max(0, known);
            }
        }
        for (int area = 0; area < sums.length; area++) {
            sums[area] = whole[area] ? sums[area] : UNKNOWN;
        }
        return sums;
    }

    /** How many there are in an area, or {@link #UNKNOWN}. */
    int of(AreaLevel level, int area) {
        int[] known = counts.get(level);
        return known == null ? UNKNOWN : known[area];
    }
}

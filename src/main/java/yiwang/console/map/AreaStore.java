package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The areas of one level: outlines in flat arrays, names, and where to write them. Read-only once built; any thread. */
final class AreaStore {
    private final AreaLevel level;
    private final Rings rings;
    private final List<Area> areas;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final CellIndex index;

    /**
     * What is known of one area besides its outline.
     *
     * @param households {@link Households#UNKNOWN} when the layer does not say
     * @param labelX where its name goes, inside the area
     */
    record Area(String code, String name, int households, int firstRing, int endRing, int labelX, int labelY) {}

    private AreaStore(AreaLevel level, Rings rings, List<Area> areas) {
        this.level = level;
        this.rings = rings;
        this.areas = List.copyOf(areas);
        int[] boxes = new int[areas.size() * 4];
        for (int i = 0; i < areas.size(); i++) {
            byCode.put(areas.get(i).code(), i);
            Box box = rings.box(areas.get(i).firstRing(), areas.get(i).endRing());
            boxes[4 * i] = box.minX();
            boxes[4 * i + 1] = box.minY();
            boxes[4 * i + 2] = box.maxX();
            boxes[4 * i + 3] = box.maxY();
        }
        index = new CellIndex(boxes);
    }

    AreaLevel level() {
        return level;
    }

    int size() {
        return areas.size();
    }

    Area get(int area) {
        return areas.get(area);
    }

    Rings rings() {
        return rings;
    }

    Box bounds() {
        return index.bounds();
    }

    Box box(int area) {
        return rings.box(areas.get(area).firstRing(), areas.get(area).endRing());
    }

    /** Number of the area with a code, or -1. */
    int find(String code) {
        return byCode.getOrDefault(code, -1);
    }

    /** Number of the area a point lies in, or -1. */
    int locate(int x, int y) {
        int[] found = {-1};
        index.meeting(new Box(x, y, x, y), area -> {
            if (found[0] < 0
                    && rings.contains(
                            areas.get(area).firstRing(), areas.get(area).endRing(), x, y)) {
                found[0] = area;
            }
        });
        return found[0];
    }

    void meeting(Box box, IntConsumer found) {
        index.meeting(box, found);
    }

    /** Collects areas. Not for several threads. */
    static final class Builder {
        private final AreaLevel level;
        private final Rings rings = new Rings();
        private final List<Area> areas = new ArrayList<>();
        private int firstRing;

        Builder(AreaLevel level) {
            this.level = level;
        }

        /** Where the outline of the next area goes, before {@link #area} closes it. */
        Rings rings() {
            return rings;
        }

        /**
         * Closes an area: the rings added since the last one are its outline. An area without any is left out.
         *
         * @param given x and y of its name, or empty to find a place for it
         */
        void area(String code, String name, int households, int[] given) {
            int end = rings.size();
            if (end > firstRing && rings.start(end) > rings.start(firstRing)) {
                int[] label = given.length == 2 ? given : LabelPoint.of(rings, firstRing, end);
                areas.add(new Area(code, name, households, firstRing, end, label[0], label[1]));
            }
            firstRing = end;
        }

        AreaStore build() {
            return new AreaStore(level, rings, areas);
        }
    }
}

package yiwang.console.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The areas of one level in flat arrays, as a province has 700,000: outlines, names, and where to write them. Read-only
 * once built; any thread.
 */
final class AreaStore {
    private static final int FACTS = 4;

    private final AreaLevel level;
    private final Rings rings;
    private final Codes codes;
    private final @Nullable String[] names;
    private final int[] facts;
    private final CellIndex index;

    /**
     * What is known of one area besides its outline.
     *
     * @param households {@link Households#UNKNOWN} when the layer does not say
     * @param labelX where its name goes, inside the area
     */
    record Area(String code, String name, int households, int firstRing, int endRing, int labelX, int labelY) {}

    /** {@code facts} of each area: end of its rings, households, place of its name. */
    private AreaStore(AreaLevel level, Rings rings, Codes codes, @Nullable String[] names, int[] facts) {
        this.level = level;
        this.rings = rings.trimmed();
        this.codes = codes;
        this.names = names;
        this.facts = facts;
        int[] boxes = new int[names.length * 4];
        for (int i = 0; i < names.length; i++) {
            Box box = box(i);
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
        return names.length;
    }

    Area get(int area) {
        String code = codes.get(area);
        String name = names[area];
        int at = area * FACTS;
        return new Area(
                code,
                name == null ? code : name,
                facts[at + 1],
                firstRing(area),
                endRing(area),
                facts[at + 2],
                facts[at + 3]);
    }

    int firstRing(int area) {
        return area == 0 ? 0 : endRing(area - 1);
    }

    int endRing(int area) {
        return facts[area * FACTS];
    }

    int households(int area) {
        return facts[area * FACTS + 1];
    }

    Rings rings() {
        return rings;
    }

    Box bounds() {
        return index.bounds();
    }

    Box box(int area) {
        return rings.box(firstRing(area), endRing(area));
    }

    /** Number of the area with a code, or -1. */
    int find(String code) {
        return codes.find(code);
    }

    /** Number of the area a point lies in, or -1. */
    int locate(int x, int y) {
        int[] found = {-1};
        index.meeting(new Box(x, y, x, y), area -> {
            if (found[0] < 0 && rings.contains(firstRing(area), endRing(area), x, y)) {
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
        private final Codes.Builder codes;
        private final List<@Nullable String> names = new ArrayList<>();
        private int[] facts = new int[64];
        private int firstRing;

        Builder(AreaLevel level) {
            this.level = level;
            codes = new Codes.Builder(level.digits());
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
                int at = names.size() * FACTS;
                if (at == facts.length) {
                    facts = Arrays.copyOf(facts, at * 2);
                }
                facts[at] = end;
                facts[at + 1] = households;
                facts[at + 2] = label[0];
                facts[at + 3] = label[1];
                codes.add(code);
                names.add(name.equals(code) ? null : name);
            }
            firstRing = end;
        }

        AreaStore build() {
            return new AreaStore(
                    level,
                    rings,
                    codes.build(),
                    names.toArray(new @Nullable String[0]),
                    Arrays.copyOf(facts, names.size() * FACTS));
        }
    }
}

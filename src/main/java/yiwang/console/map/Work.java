package yiwang.console.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open work by area: how many tickets, and how many on each level. Immutable once counted; any thread. */
final class Work {
    private static final int SLOTS = 5;

    private final Map<AreaLevel, int[]> counts = new EnumMap<>(AreaLevel.class);
    private final List<Placed> placed = new ArrayList<>();
    private final List<int[]> areas = new ArrayList<>();

    /** Is told of a ticket and the area it lies in. */
    @FunctionalInterface
    interface Visitor {
        void visit(int area, TicketMark mark);
    }

    /** A ticket and where the map draws it: its own point, or the middle of the area it is known to lie in. */
    record Placed(TicketMark mark, int x, int y) {}

    /** Remembers in which areas places lie, from one count to the next. For one thread at a time. */
    static final class Places {
        private final CountyMap county;
        private final Map<Long, int[]> known = new HashMap<>();
        private final Map<String, int[]> byCode = new HashMap<>();

        Places(CountyMap county) {
            this.county = county;
        }

        /** Numbers of the areas of each level that a ticket lies in (-1 for none), then its x and y; null if nowhere. */
        int @Nullable [] of(TicketMark mark) {
            if (!mark.hasPoint()) {
                return byCode.computeIfAbsent(mark.code(), this::byCode);
            }
            if (known.size() > 200_000) {
                known.clear();
            }
            return known.computeIfAbsent(Cells.key(mark.x(), mark.y()), each -> byPoint(mark.x(), mark.y()));
        }

        private int[] byPoint(int x, int y) {
            int[] found = new int[AreaLevel.values().length + 2];
            for (AreaLevel level : AreaLevel.values()) {
                found[level.ordinal()] = county.level(level).locate(x, y);
            }
            found[AreaLevel.values().length] = x;
            found[AreaLevel.values().length + 1] = y;
            return found;
        }

        private int @Nullable [] byCode(String code) {
            AreaStore.Area area = county.nearest(code);
            if (area == null) {
                return null;
            }
            int[] found = new int[AreaLevel.values().length + 2];
            for (AreaLevel level : AreaLevel.values()) {
                found[level.ordinal()] = area.code().length() < level.digits()
                        ? -1
                        : county.level(level).find(area.code().substring(0, level.digits()));
            }
            found[AreaLevel.values().length] = area.labelX();
            found[AreaLevel.values().length + 1] = area.labelY();
            return found;
        }
    }

    /** Counts tickets. */
    static Work count(CountyMap county, Places places, List<TicketMark> tickets) {
        Work work = new Work();
        for (AreaLevel level : AreaLevel.values()) {
            work.counts.put(level, new int[county.level(level).size() * SLOTS]);
        }
        for (TicketMark mark : tickets) {
            int[] where = places.of(mark);
            if (where != null) {
                work.add(mark, where);
            }
        }
        return work;
    }

    private void add(TicketMark mark, int[] where) {
        int levels = AreaLevel.values().length;
        placed.add(new Placed(mark, where[levels], where[levels + 1]));
        areas.add(where);
        counts.forEach((level, slots) -> {
            int area = where[level.ordinal()];
            if (area >= 0) {
                slots[area * SLOTS + mark.level()]++;
            }
        });
    }

    List<Placed> placed() {
        return placed;
    }

    /** Tells of every ticket that lies in an area of a level. */
    void each(AreaLevel level, Visitor visitor) {
        for (int i = 0; i < placed.size(); i++) {
            int area = areas.get(i)[level.ordinal()];
            if (area >= 0) {
                visitor.visit(area, placed.get(i).mark());
            }
        }
    }

    /** Open tickets of an area on one level; 0 for those with nothing to say. */
    int count(AreaLevel level, int area, int rung) {
        int[] slots = counts.get(level);
        return slots == null || area < 0 ? 0 : slots[area * SLOTS + rung];
    }

    int open(AreaLevel level, int area) {
        int sum = 0;
        for (int rung = 0; rung < SLOTS; rung++) {
            sum += count(level, area, rung);
        }
        return sum;
    }

    /** The worst level in an area: 1 to 4, or 0. */
    int worst(AreaLevel level, int area) {
        for (int rung = 1; rung < SLOTS; rung++) {
            if (count(level, area, rung) > 0) {
                return rung;
            }
        }
        return 0;
    }

    /** Shades of all areas of a level. */
    byte[] shades(AreaLevel level) {
        int[] slots = counts.get(level);
        byte[] shades = new byte[slots == null ? 0 : slots.length / SLOTS];
        for (int area = 0; area < shades.length; area++) {
            shades[area] = shade(level, area);
        }
        return shades;
    }

    private byte shade(AreaLevel level, int area) {
        int step = step(level, open(level, area));
        int worst = worst(level, area);
        if (worst == 0 || worst == 4) {
            return Shade.of(step, 0, 0);
        }
        int over = count(level, area, 1) + count(level, area, 2) + count(level, area, 3);
        return Shade.of(step, worst, step(level, over) >= 2 ? 1 : 0);
    }

    private static int step(AreaLevel level, int open) {
        return Steps.ofOpen(level).of(open);
    }
}

package yiwang.server.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveFilter.Viewport;

/**
 * Which views a thing may concern. Each view stands under the narrowest part of its filter, so that a change is held against
 * a few of them and not against every console's. Hub's executor.
 */
final class ViewIndex {
    /** About 5 km: a town's map lies in a handful of cells. */
    private static final double CELLS_A_DEGREE = 20;

    private static final int MAX_CELLS = 1_024;
    private static final long ROW = 1L << 20;

    private final LiveUnits units;
    private final Set<LiveView> anywhere = new LinkedHashSet<>();
    private final Map<Integer, Map<String, Set<LiveView>>> byArea = new TreeMap<>();
    private final Map<String, Set<LiveView>> byUnit = new HashMap<>();
    private final Map<Long, Set<LiveView>> byCell = new HashMap<>();
    private final Map<TicketState, Set<LiveView>> byState = new EnumMap<>(TicketState.class);

    ViewIndex(LiveUnits units) {
        this.units = units;
    }

    void add(LiveView view) {
        file(view, places -> places.add(view));
    }

    void remove(LiveView view) {
        file(view, places -> places.remove(view));
    }

    /** Those that may show the thing as it was or as it is, each once. */
    Set<LiveView> candidates(@Nullable Held before, @Nullable Held now) {
        Set<LiveView> found = new LinkedHashSet<>(anywhere);
        if (before != null) {
            collect(before.traits(), found);
        }
        if (now != null) {
            collect(now.traits(), found);
        }
        return found;
    }

    private void collect(Traits thing, Set<LiveView> found) {
        String place = thing.place();
        if (place != null) {
            byArea.forEach((length, views) -> {
                if (length <= place.length()) {
                    found.addAll(views.getOrDefault(place.substring(0, length), Set.of()));
                }
            });
        }
        if (!thing.units().isEmpty()) {
            byUnit.forEach((unit, views) -> {
                if (thing.units().stream().anyMatch(one -> units.isWithin(one, unit))) {
                    found.addAll(views);
                }
            });
        }
        if (!Double.isNaN(thing.lon()) && !byCell.isEmpty()) {
            found.addAll(byCell.getOrDefault(cell(column(thing.lon()), column(thing.lat())), Set.of()));
        }
        TicketState state = thing.state();
        if (state != null) {
            found.addAll(byState.getOrDefault(state, Set.of()));
        }
    }

    private void file(LiveView view, Consumer<Set<LiveView>> change) {
        ViewFilter filter = view.filter();
        String area = filter.area();
        Viewport box = filter.viewport();
        if (area != null) {
            change(byArea.computeIfAbsent(area.length(), length -> new HashMap<>()), area, change);
            byArea.values().removeIf(Map::isEmpty);
        } else if (box != null && cells(box) <= MAX_CELLS) {
            cellsOf(box).forEach(cell -> change(byCell, cell, change));
        } else if (filter.unit() != null) {
            change(byUnit, filter.unit(), change);
        } else if (!filter.states().isEmpty()) {
            filter.states().forEach(state -> change(byState, state, change));
        } else {
            change.accept(anywhere);
        }
    }

    private static <K> void change(Map<K, Set<LiveView>> under, K key, Consumer<Set<LiveView>> change) {
        Set<LiveView> views = under.computeIfAbsent(key, unseen -> new LinkedHashSet<>());
        change.accept(views);
        if (views.isEmpty()) {
            under.remove(key);
        }
    }

    private static double cells(Viewport box) {
        return (column(box.east()) - column(box.west()) + 1.0) * (column(box.north()) - column(box.south()) + 1.0);
    }

    private static List<Long> cellsOf(Viewport box) {
        List<Long> cells = new ArrayList<>();
        for (long x = column(box.west()); x <= column(box.east()); x++) {
            for (long y = column(box.south()); y <= column(box.north()); y++) {
                cells.add(cell(x, y));
            }
        }
        return cells;
    }

    private static long column(double degrees) {
        return (long) Math.floor(degrees * CELLS_A_DEGREE);
    }

    private static long cell(long x, long y) {
        return x * ROW + y;
    }
}

package yiwang.server.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveFilter.Viewport;

/**
 * A filter that has been looked at ({@link FilterDesk}); equal ones show the same.
 *
 * @param states empty for all
 * @param categories empty for all
 */
record ViewFilter(
        @Nullable String area,
        @Nullable String unit,
        Set<TicketState> states,
        Set<String> categories,
        @Nullable Viewport viewport) {
    static final ViewFilter NONE = new ViewFilter(null, null, Set.of(), Set.of(), null);

    private static final int GROUP = 2;

    boolean shows(Traits thing, LiveUnits units) {
        return isInArea(thing)
                && isOfUnit(thing, units)
                && (states.isEmpty() || thing.state() != null && states.contains(thing.state()))
                && isOfCategory(thing)
                && isInView(thing);
    }

    private boolean isInArea(Traits thing) {
        return area == null || thing.place() != null && thing.place().startsWith(area);
    }

    private boolean isOfUnit(Traits thing, LiveUnits units) {
        String wanted = unit;
        return wanted == null || thing.units().stream().anyMatch(one -> units.isWithin(one, wanted));
    }

    private boolean isOfCategory(Traits thing) {
        String category = thing.category();
        return categories.isEmpty()
                || category != null
                        && (categories.contains(category)
                                || categories.contains(category.substring(0, Math.min(GROUP, category.length()))));
    }

    /** Without a place it is NaN, which is in no box. */
    private boolean isInView(Traits thing) {
        return viewport == null
                || thing.lon() >= viewport.west()
                        && thing.lon() <= viewport.east()
                        && thing.lat() >= viewport.south()
                        && thing.lat() <= viewport.north();
    }
}

package yiwang.server.live;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.wire.LiveFilter;
import yiwang.wire.LiveFilter.Viewport;
import yiwang.wire.ProblemCode;
import yiwang.wire.Topic;

/** Looks at filters that come from outside; what cannot be used is refused with the part that is wrong. */
final class FilterDesk {
    private static final Set<Topic> PLACED = EnumSet.of(Topic.TICKETS, Topic.WORKERS, Topic.CHANNELS);
    private static final Set<Topic> OWNED = EnumSet.of(Topic.TICKETS, Topic.WORKERS, Topic.CHANNELS, Topic.NOTICES);
    private static final Set<Topic> WORKED_ON = EnumSet.of(Topic.TICKETS);
    private static final Pattern AREA = Pattern.compile("\\d{2,20}");
    private static final Pattern CATEGORY = Pattern.compile("\\d{2}(-\\d{3})?");
    private static final int MAX_CATEGORIES = 64;

    private final LiveUnits units;

    FilterDesk(LiveUnits units) {
        this.units = units;
    }

    /** The filter as views use it. Throws {@link NotDone}. */
    ViewFilter take(Topic topic, @Nullable LiveFilter asked) {
        if (asked == null || asked.equals(LiveFilter.NONE)) {
            return ViewFilter.NONE;
        }
        String area = asked.area();
        if (area != null && !(PLACED.contains(topic) && AREA.matcher(area).matches())) {
            throw refused("area", area);
        }
        String unit = asked.unit();
        if (unit != null && !(OWNED.contains(topic) && units.known().test(unit))) {
            throw refused("unit", unit);
        }
        Viewport box = asked.viewport();
        if (box != null && !(PLACED.contains(topic) && isBox(box))) {
            throw refused("viewport", box.west() + " " + box.south() + " " + box.east() + " " + box.north());
        }
        return new ViewFilter(area, unit, states(topic, asked), categories(topic, asked), box);
    }

    private static Set<TicketState> states(Topic topic, LiveFilter asked) {
        Collection<TicketState> states = asked.states();
        if (states == null) {
            return Set.of();
        }
        if (states.isEmpty() || !WORKED_ON.contains(topic)) {
            throw refused("states", states);
        }
        return Set.copyOf(states);
    }

    private static Set<String> categories(Topic topic, LiveFilter asked) {
        Collection<String> categories = asked.categories();
        if (categories == null) {
            return Set.of();
        }
        if (categories.isEmpty()
                || categories.size() > MAX_CATEGORIES
                || !WORKED_ON.contains(topic)
                || !categories.stream().allMatch(one -> CATEGORY.matcher(one).matches())) {
            throw refused("categories", categories);
        }
        return Set.copyOf(categories);
    }

    /** False for NaN and infinities too. */
    private static boolean isBox(Viewport box) {
        return box.west() >= -180
                && box.east() <= 180
                && box.south() >= -90
                && box.north() <= 90
                && box.west() <= box.east()
                && box.south() <= box.north();
    }

    private static NotDone refused(String part, Object value) {
        return new NotDone(Reason.of(ProblemCode.FILTER_REFUSED, part, PlainText.shorten(String.valueOf(value))));
    }
}

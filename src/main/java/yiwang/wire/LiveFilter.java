package yiwang.wire;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;

/**
 * What of a topic is wanted; all parts that are given must hold, and never more is shown than the session may see. Queues
 * that depend on the time of day (limits nearly or long passed) are no part of it: nothing happens to a ticket at that
 * moment that could be told.
 *
 * @param area code of a division, grid or micro-grid: what lies in it; tickets, workers, channels
 * @param unit this unit and those below it: whose it is, for a ticket its lead and first responder; all but totals
 * @param states of tickets
 * @param categories of tickets: items {@code CC-SSS} or groups of them {@code CC}
 * @param viewport what has its place in this box; things without a place have none; tickets, workers, channels
 */
public record LiveFilter(
        @Nullable String area,
        @Nullable String unit,
        @Nullable SortedSet<TicketState> states,
        @Nullable SortedSet<String> categories,
        @Nullable Viewport viewport) {
    /** Everything. */
    public static final LiveFilter NONE = new LiveFilter(null, null, null, null, null);

    /** A box in WGS-84 degrees, its edges included; it never reaches over the date line. */
    public record Viewport(double west, double south, double east, double north) {}
}

package yiwang.console.desk;

import java.util.Comparator;

/**
 * Least time left first. Clocks that stand still come last; the id at the end makes the order total, so the same rows
 * always stand in the same places. Time itself is not in it: what is due first stays due first.
 */
final class QueueOrder implements Comparator<TicketRow> {
    private static final Comparator<TicketRow> ORDER = Comparator.comparing((TicketRow row) -> !row.isRunning())
            .thenComparing(row -> row.view().clockDue())
            .thenComparing(row -> row.view().urgency())
            .thenComparing(TicketRow::id);

    @Override
    public int compare(TicketRow a, TicketRow b) {
        return ORDER.compare(a, b);
    }
}

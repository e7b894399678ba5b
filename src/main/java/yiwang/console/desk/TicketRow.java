package yiwang.console.desk;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import yiwang.domain.ticket.Ladder;
import yiwang.domain.ticket.Ladder.Rung;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketView;

/**
 * One ticket in the table. A cell listens to {@link #revisionProperty} alone and draws itself anew when it grows. The
 * rung is worked out once and kept until the ticket climbs by itself, so that counting 5,000 rows a second is cheap.
 */
final class TicketRow {
    private final String id;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private TicketView view;
    private Ladder.Standing standing;
    private boolean leaving;

    TicketRow(TicketView view, Instant now) {
        this.id = view.id();
        this.view = view;
        this.standing = Ladder.standing(view.clock(), view.card(), now);
    }

    String id() {
        return id;
    }

    TicketView view() {
        return view;
    }

    /** Takes a newer state; an older one is ignored. */
    void update(TicketView newer, Instant now) {
        if (newer.version() < view.version()) {
            return;
        }
        view = newer;
        standing = Ladder.standing(newer.clock(), newer.card(), now);
        redraw();
    }

    Rung rung(Instant now) {
        Instant next = standing.nextAt();
        if (next != null && !now.isBefore(next)) {
            standing = Ladder.standing(view.clock(), view.card(), now);
            redraw();
        }
        return standing.rung();
    }

    boolean isRunning() {
        return view.clockStopped() == null && view.state().isOpen();
    }

    boolean isOver(Instant now) {
        return isRunning() && !now.isBefore(view.clockDue());
    }

    boolean isOpen() {
        return view.state().isOpen();
    }

    boolean isIn(TicketState... states) {
        return Set.of(states).contains(view.state());
    }

    /** Whether it no longer belongs to the view and only keeps its place until the officer lets go. */
    boolean isLeaving() {
        return leaving;
    }

    void setLeaving(boolean now) {
        if (leaving != now) {
            leaving = now;
            redraw();
        }
    }

    void redraw() {
        revision.set(revision.get() + 1);
    }

    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}

package yiwang.console.desk;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketView;

/**
 * One ticket in the table. A cell listens to {@link #revisionProperty} alone and draws itself anew when it grows.
 */
final class TicketRow {
    private final String id;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final boolean toCheck;
    private TicketView view;
    private boolean leaving;

    TicketRow(TicketView view) {
        this(view, false);
    }

    /** {@code toCheck}: an ended ticket that is here only because it waits for a second look. */
    TicketRow(TicketView view, boolean toCheck) {
        this.id = view.id();
        this.view = view;
        this.toCheck = toCheck;
    }

    String id() {
        return id;
    }

    TicketView view() {
        return view;
    }

    /** Takes another state, which may be of an earlier time. */
    void update(TicketView other) {
        view = other;
        redraw();
    }

    /** Whether its ladder has come to the reminder or above. */
    boolean isReminded() {
        Rung rung = view.ladder().rung();
        return rung != null && rung.compareTo(Rung.E1) >= 0;
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

    boolean isToCheck() {
        return toCheck;
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

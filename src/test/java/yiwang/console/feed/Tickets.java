package yiwang.console.feed;

import java.time.Duration;
import java.time.Instant;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** Tickets for tests. */
public final class Tickets {
    private Tickets() {}

    /** A dispatched ticket in the first town with an hour's limit that ends at {@code due}. */
    public static TicketView due(String id, long version, Instant due) {
        return of(id, version, "320724100001", due, TicketState.DISPATCHED, 0);
    }

    /** A ticket with the fields rooms look at. */
    public static TicketView of(String id, long version, String division, Instant due, TicketState state, int card) {
        Instant began = due.minus(Duration.ofHours(1));
        return new TicketView(
                id,
                version,
                "GN2026" + id,
                state,
                TicketKind.HELP,
                IntakeChannel.values()[0],
                "01-001",
                0.9,
                Urgency.C,
                "路灯不亮 " + id,
                "路灯不亮",
                null,
                division,
                119.36,
                34.09,
                "人民路",
                "dept-chengguan",
                null,
                began,
                began,
                due,
                null,
                card,
                0,
                0,
                0,
                null,
                LadderView.NONE,
                began);
    }

    /** The same ticket standing so on its ladder. */
    public static TicketView on(TicketView t, LadderView ladder) {
        return new TicketView(
                t.id(),
                t.version(),
                t.number(),
                t.state(),
                t.kind(),
                t.channel(),
                t.category(),
                t.confidence(),
                t.urgency(),
                t.title(),
                t.excerpt(),
                t.grid(),
                t.division(),
                t.lon(),
                t.lat(),
                t.address(),
                t.lead(),
                t.firstResponder(),
                t.receivedAt(),
                t.clockStarted(),
                t.clockDue(),
                t.clockStopped(),
                t.card(),
                t.returns(),
                t.rework(),
                t.grade(),
                t.request(),
                ladder,
                t.updatedAt());
    }
}

package yiwang.demo.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** Messages and tickets for the tests of this room. */
final class Fixtures {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Fixtures() {}

    static Message message(String sourceNo) {
        return message(sourceNo, null);
    }

    static Message message(String sourceNo, @Nullable LocalDateTime at) {
        return new Message(
                7, sourceNo, at, "路灯不亮", "路灯不亮三天了", IntakeChannel.WEB, TicketKind.HELP, "320724100", "02-001");
    }

    static TicketView ticket(String id, long version, TicketState state) {
        return ticket(id, version, state, "dept-zhujian", 0);
    }

    static TicketView ticket(String id, long version, TicketState state, @Nullable String lead, int card) {
        return new TicketView(
                id,
                version,
                "320724-260302-000001-0",
                state,
                TicketKind.HELP,
                IntakeChannel.WEB,
                "02-001",
                1,
                Urgency.C,
                "路灯不亮 " + id,
                "",
                null,
                "320724100",
                null,
                null,
                "",
                lead,
                lead,
                NOON,
                NOON,
                NOON.plus(Duration.ofHours(24)),
                null,
                card,
                0,
                0,
                0,
                null,
                LadderView.NONE,
                NOON);
    }
}

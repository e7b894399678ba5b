package yiwang.console.board;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Ladder;
import yiwang.domain.ticket.Ladder.Rung;
import yiwang.wire.TicketView;

/** A ticket and where it stands on the ladder. */
record Standing(TicketView ticket, Ladder.Standing on) {
    /** The next deadline first; what climbs no more comes last, the longest over before others. Total by the id. */
    static final Comparator<Standing> ORDER = Comparator.comparing(
                    (Standing s) -> s.on().nextAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.ticket().clockDue())
            .thenComparing(s -> s.ticket().id());

    static Standing of(TicketView ticket, Instant now) {
        return new Standing(
                ticket,
                ticket.state().isOpen()
                        ? Ladder.standing(ticket.clock(), ticket.card(), now)
                        : new Ladder.Standing(Rung.NONE, null, null));
    }

    @Nullable
    Column column() {
        return Column.of(on.rung());
    }

    /** Whether it climbs by itself at or before {@code now}. */
    boolean hasClimbed(Instant now) {
        return on.nextAt() != null && !now.isBefore(on.nextAt());
    }

    /** Whether it keeps its place when it takes the place of {@code before}. */
    boolean standsLike(Standing before) {
        return column() == before.column() && ORDER.compare(this, before) == 0;
    }
}

package yiwang.console.board;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** A ticket and where it stands on the ladder. */
record Standing(TicketView ticket) {
    /** The next step first; what climbs no more comes last, the longest over before others. Total by the id. */
    static final Comparator<Standing> ORDER = Comparator.comparing(
                    (Standing s) -> s.nextAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.ticket().clockDue())
            .thenComparing(s -> s.ticket().id());

    LadderView on() {
        return ticket.ladder();
    }

    @Nullable
    Column column() {
        return ticket.state().isOpen() ? Column.of(on()) : null;
    }

    private @Nullable Instant nextAt() {
        return on().nextAt();
    }

    /** Whether it keeps its place when it takes the place of {@code before}. */
    boolean standsLike(Standing before) {
        return column() == before.column() && ORDER.compare(this, before) == 0;
    }
}

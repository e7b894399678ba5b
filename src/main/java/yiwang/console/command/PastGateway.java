package yiwang.console.command;

import java.time.Instant;
import java.util.function.Consumer;
import yiwang.wire.ReplaySteps;
import yiwang.wire.ReplayView;
import yiwang.wire.TicketDetail;

/** Asks the backend what was. Never blocks; every request has a time limit; results come on the FX thread. */
public interface PastGateway {
    /** The open tickets of a time. */
    void at(Instant at, Consumer<Outcome<ReplayView>> then);

    /** What happened after an entry of the journal. */
    void after(long seq, Consumer<Outcome<ReplaySteps>> then);

    /** A ticket as it was at a version. */
    void detail(String ticketId, long version, Consumer<Outcome<TicketDetail>> then);
}

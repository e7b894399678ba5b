package yiwang.server;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import yiwang.server.live.LiveHub;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketListener;
import yiwang.server.totals.TotalsKeeper;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/** Hands every change of a ticket to the live hub and to the day's figures. Called on the store's writer thread. */
final class TicketNews implements TicketListener {
    private final LiveHub hub;
    private final TotalsKeeper totals;
    private final AtomicLong seq;

    TicketNews(LiveHub hub, TotalsKeeper totals, AtomicLong seq) {
        this.hub = hub;
        this.totals = totals;
        this.seq = seq;
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        seq.set(after.seq());
        TicketView view = TicketView.of(after.ticket());
        if (after.ticket().state().isOpen()) {
            hub.publish(Topic.TICKETS, after.seq(), view);
        } else {
            hub.end(Topic.TICKETS, after.seq(), view);
        }
        totals.changed(before, after);
    }
}

package yiwang.server;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.escalation.spike.Spot;
import yiwang.server.escalation.Notices;
import yiwang.server.escalation.PolicyShelf;
import yiwang.server.escalation.Spikes;
import yiwang.server.journal.JournalStore;
import yiwang.server.reference.ClockShelf;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketRows;
import yiwang.server.totals.TotalsKeeper;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;

/**
 * What the memory of the backend begins with, read in one transaction.
 *
 * @param seq of the last entry of the journal
 * @param rows open tickets, and those of the day
 */
record ServerStart(
        ClockBook clocks,
        String epoch,
        long seq,
        Collection<StoredTicket> rows,
        Map<Spot, Integer> season,
        Map<Spot, Instant> spikes,
        List<NoticeView> notices) {

    /** Takes the policies in force on the way. */
    static ServerStart read(Tx tx, JournalStore journal, PolicyShelf policies, ClockRules files, Instant now) {
        String epoch = journal.epoch(tx, UUID.randomUUID().toString(), now);
        Instant midnight = TotalsKeeper.midnightBefore(now);
        policies.load(tx);
        TicketRows rows = new TicketRows(journal);
        return new ServerStart(
                ClockShelf.open(tx, journal.region(), files),
                epoch,
                journal.head(tx).seq(),
                rows.openOrTouchedSince(tx, midnight),
                rows.registeredBySpot(tx, now.minus(Spikes.SEASON)),
                Notices.spikesSince(tx, journal.region(), now.minus(Spikes.LATE)),
                Notices.standing(tx, journal.region()));
    }

    /** The open tickets as they are shown. */
    List<TicketView> shown() {
        return rows.stream()
                .filter(row -> row.ticket().state().isOpen())
                .map(row -> TicketView.of(row.ticket()))
                .toList();
    }
}

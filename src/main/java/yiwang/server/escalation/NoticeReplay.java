package yiwang.server.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.Difference;
import yiwang.server.journal.Replay;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketFollower;
import yiwang.wire.NoticeView;

/**
 * Compares the rows of notices with what the events of their tickets make of them. What a spike told (rung EX) is left out:
 * it rests on many tickets at once, and none of its events says so.
 */
public final class NoticeReplay implements TicketFollower {
    private final String region;
    private final NoticeStore store;
    private final List<NoticeView> ofTicket = new ArrayList<>();
    private long rows;

    /** For this region. */
    public NoticeReplay(String region) {
        this.region = region;
        this.store = new NoticeStore(region);
    }

    @Override
    public void replayed(@Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        NoticeRules.Ending ending = NoticeRules.ends(before, event, after);
        if (ending != null) {
            end(ending);
        }
        NoticeView.told(String.valueOf(after.seq()), event, after.ticket())
                .forEach(notice -> ofTicket.add(inMillis(notice)));
    }

    private void end(NoticeRules.Ending ending) {
        List<NoticeView> standing =
                ofTicket.stream().filter(notice -> notice.endedAt() == null).toList();
        Map<String, NoticeView> over = new HashMap<>();
        ending.of(standing).forEach(notice -> over.put(notice.id(), inMillis(notice)));
        ofTicket.replaceAll(notice -> over.getOrDefault(notice.id(), notice));
    }

    @Override
    public Replay.Result compare(Tx tx) {
        Optional<Difference> difference = ofTicket.stream()
                .flatMap(expected -> difference(tx, expected).stream())
                .findFirst();
        int compared = ofTicket.size();
        rows += compared;
        ofTicket.clear();
        return new Replay.Result(0, compared, difference);
    }

    private Optional<Difference> difference(Tx tx, NoticeView expected) {
        String what = "notice " + expected.id() + " of ticket " + expected.number();
        try {
            Optional<NoticeView> row = store.find(tx, expected.id());
            if (row.isPresent() && row.get().equals(expected)) {
                return Optional.empty();
            }
            what += row.isEmpty() ? " has no row" : ": the row is not what the journal makes of it";
        } catch (StorageFault | IllegalArgumentException e) {
            what += ": " + e.getMessage();
        }
        return Optional.of(new Difference(region, NoticeStore.seq(expected.id()), what));
    }

    @Override
    public Optional<Difference> compareCount(Tx tx, long lastSeq) {
        long stored = store.countOfSteps(tx);
        return stored == rows
                ? Optional.empty()
                : Optional.of(new Difference(region, lastSeq, stored + " notice rows where the journal makes " + rows));
    }

    /** Rows keep whole milliseconds. */
    private static NoticeView inMillis(NoticeView n) {
        Instant ended = n.endedAt();
        return n.timed(
                n.dueAt().truncatedTo(ChronoUnit.MILLIS),
                n.at().truncatedTo(ChronoUnit.MILLIS),
                ended == null ? null : ended.truncatedTo(ChronoUnit.MILLIS));
    }
}

package yiwang.console.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import yiwang.wire.ReplaySteps.Count;
import yiwang.wire.Totals;

/** The figures of the day that is replayed, kept up with every step; they begin anew at midnight. One thread at a time. */
final class PastDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TreeMap<Instant, Integer> dues = new TreeMap<>();
    private LocalDate day;
    private long received;
    private long closed;
    private long open;
    private long graded;
    private long satisfied;

    /** From what the backend counted, and when the running clocks were due then. */
    PastDay(Totals totals, List<Instant> running) {
        day = LocalDate.ofInstant(totals.at(), ZONE);
        received = totals.received();
        closed = totals.closed();
        open = totals.open();
        graded = totals.graded();
        satisfied = totals.satisfied();
        running.forEach(due -> dues.merge(due, 1, Integer::sum));
    }

    /** An event that happened at {@code at}. */
    void add(Instant at, Count count) {
        turnTo(at);
        received += count.received();
        closed += count.closed();
        open += count.open();
        graded += count.graded();
        satisfied += count.satisfied();
        Instant was = count.wasDue();
        if (was != null) {
            dues.computeIfPresent(was, (due, many) -> many == 1 ? null : Integer.valueOf(many - 1));
        }
        Instant is = count.due();
        if (is != null) {
            dues.merge(is, 1, Integer::sum);
        }
    }

    /** The figures at a time that is not before the last event. */
    Totals at(Instant now) {
        turnTo(now);
        long over = dues.headMap(now).values().stream().mapToLong(many -> many).sum();
        return new Totals(now.toEpochMilli(), now, received, closed, open, over, graded, satisfied);
    }

    private void turnTo(Instant at) {
        LocalDate now = LocalDate.ofInstant(at, ZONE);
        if (now.isAfter(day)) {
            day = now;
            received = 0;
            closed = 0;
            graded = 0;
            satisfied = 0;
        }
    }
}

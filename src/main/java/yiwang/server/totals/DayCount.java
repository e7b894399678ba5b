package yiwang.server.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Countdown;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.ReplaySteps;
import yiwang.wire.Totals;

/**
 * The sums of one day in Asia/Shanghai as contributions of tickets: a change takes the old contribution away and adds the
 * new one, so the sums are right whatever happens to a ticket. Not thread-safe.
 */
public final class DayCount {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SATISFIED = 4;

    private final Instant from;
    private final Instant to;
    private final Map<String, Long> running = new HashMap<>();
    private long received;
    private long closed;
    private long open;
    private long graded;
    private long satisfied;

    /** Nothing yet of this day. */
    public DayCount(LocalDate day) {
        from = day.atStartOfDay(ZONE).toInstant();
        to = day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The count of another day to begin with: what is open stays open, nothing has been done yet. */
    DayCount onto(LocalDate day) {
        DayCount next = new DayCount(day);
        next.open = open;
        next.running.putAll(running);
        return next;
    }

    /** Whether this day is over at {@code at}. */
    boolean isBefore(Instant at) {
        return !at.isBefore(to);
    }

    /** What one event does to the figures of the day on which it happened. */
    public static ReplaySteps.Count of(@Nullable StoredTicket before, StoredTicket after) {
        DayCount change = new DayCount(dayOf(after.ticket().updatedAt()));
        if (before != null) {
            change.count(before, -1);
        }
        change.count(after, 1);
        return new ReplaySteps.Count(
                (int) change.received,
                (int) change.closed,
                (int) change.open,
                (int) change.graded,
                (int) change.satisfied,
                before == null ? null : runningDue(before),
                runningDue(after));
    }

    /** The day on which something happened. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** A ticket has changed; {@code before} is null when it is new here. */
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        if (before != null) {
            count(before, -1);
        }
        count(after, 1);
        Instant due = runningDue(after);
        if (due == null) {
            running.remove(after.ticket().id());
        } else {
            running.put(after.ticket().id(), due.toEpochMilli());
        }
    }

    private static @Nullable Instant runningDue(StoredTicket row) {
        Countdown clock = row.ticket().clock();
        return row.ticket().state().isOpen() && clock.isRunning() ? clock.dueAt() : null;
    }

    /** When the running clocks are due, the earliest first. */
    public List<Instant> dues() {
        return running.values().stream().sorted().map(Instant::ofEpochMilli).toList();
    }

    /** The figures as they are at {@code now}. */
    public Totals at(Instant now) {
        long time = now.toEpochMilli();
        long over = running.values().stream().filter(due -> due < time).count();
        return new Totals(time, now, received, closed, open, over, graded, satisfied);
    }

    private void count(StoredTicket row, int sign) {
        received += isToday(row.registeredAt()) ? sign : 0;
        closed += isToday(row.closedAt()) ? sign : 0;
        open += row.ticket().state().isOpen() ? sign : 0;
        boolean today = isToday(row.gradedAt());
        graded += today ? sign : 0;
        satisfied += today && row.ticket().grade() >= SATISFIED ? sign : 0;
    }

    private boolean isToday(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}

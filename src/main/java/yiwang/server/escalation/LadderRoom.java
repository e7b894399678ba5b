package yiwang.server.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.escalation.TimerQueue;
import yiwang.domain.ticket.Ticket;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketListener;

/**
 * Wakes tickets when the rules have something to do about them by themselves: the next step of a ladder, the end of a
 * suspension. One queue, one timer, one round at a time. Any thread; everything happens on the executor, in order.
 */
public final class LadderRoom implements TicketListener {
    private static final Logger LOG = LoggerFactory.getLogger(LadderRoom.class);
    /** A wall clock may be set: no timer sleeps longer than this without looking at it again. */
    private static final long LONGEST_MILLIS = 500;

    private static final long AFTER_FAILURE_MILLIS = 1_000;
    private static final int TOGETHER = 256;

    /** Runs something on the room's executor after a while. */
    @FunctionalInterface
    public interface Alarm {
        void after(long millis, Runnable task);
    }

    /** Writes what is due on these tickets, {@code most} events at a time. */
    @FunctionalInterface
    public interface Waker {
        CompletionStage<Integer> wake(Collection<String> ids, int most, Consumer<Ticket> unchanged);
    }

    private final Executor order;
    private final Alarm alarm;
    private final InstantSource clock;
    private final TimerQueue<String> queue = new TimerQueue<>();
    private @Nullable Waker waker;
    private @Nullable Instant armedFor;
    private boolean busy;
    private boolean closed;

    /** A room that wakes nobody before {@link #start}. */
    public LadderRoom(Executor order, Alarm alarm, InstantSource clock) {
        this.order = order;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Begins with these tickets. */
    public void start(Collection<Ticket> tickets, Waker with) {
        order.execute(() -> {
            waker = with;
            tickets.forEach(this::put);
            arm();
        });
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        seen(after.ticket());
    }

    /** Wakes nobody any more. */
    public void close() {
        order.execute(() -> closed = true);
    }

    private void seen(Ticket ticket) {
        order.execute(() -> {
            put(ticket);
            arm();
        });
    }

    private void put(Ticket ticket) {
        queue.put(ticket.id(), ticket.wakesAt());
    }

    private void arm() {
        Instant first = queue.firstAt();
        if (first == null || busy || closed || waker == null || (armedFor != null && !first.isBefore(armedFor))) {
            return;
        }
        long wait = Math.clamp(Duration.between(clock.instant(), first).toMillis() + 1, 1, LONGEST_MILLIS);
        armedFor = first;
        alarm.after(wait, this::ring);
    }

    private void ring() {
        armedFor = null;
        Waker with = waker;
        if (busy || closed || with == null) {
            return;
        }
        Map<String, Instant> due = due(clock.instant());
        if (due.isEmpty()) {
            arm();
            return;
        }
        busy = true;
        with.wake(due.keySet(), TOGETHER, this::seen)
                .whenComplete((count, failure) -> order.execute(() -> woken(due, failure)));
    }

    /** All that is due: fewer would not be in order among themselves. */
    private Map<String, Instant> due(Instant now) {
        Map<String, Instant> due = new LinkedHashMap<>();
        Instant at = queue.firstAt();
        for (String id = queue.poll(now); id != null && at != null; id = queue.poll(now)) {
            due.put(id, at);
            at = queue.firstAt();
        }
        return due;
    }

    private void woken(Map<String, Instant> due, @Nullable Throwable failure) {
        if (failure == null) {
            busy = false;
            arm();
            return;
        }
        LOG.warn("{} tickets could not be woken and are tried again", due.size(), failure);
        due.forEach(queue::put);
        alarm.after(AFTER_FAILURE_MILLIS, () -> {
            busy = false;
            arm();
        });
    }
}

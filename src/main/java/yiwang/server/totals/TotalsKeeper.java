package yiwang.server.totals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketListener;
import yiwang.wire.Totals;

/**
 * Keeps the day's figures and tells them when they have changed, asked by {@link #tick} about once a second. Changes and
 * ticks may come from any thread and are worked on in order by one executor.
 */
public final class TotalsKeeper implements TicketListener {
    private final Executor order;
    private final InstantSource clock;
    private final Consumer<Totals> told;
    private DayCount day;
    private @Nullable Totals last;

    /**
     * Figures of today.
     *
     * @param order runs one thing at a time in order
     * @param rows every open ticket and those registered, closed or graded since midnight, as of before the first change
     * @param told hears the figures when they have changed
     */
    public TotalsKeeper(Executor order, InstantSource clock, Collection<StoredTicket> rows, Consumer<Totals> told) {
        this.order = order;
        this.clock = clock;
        this.told = told;
        this.day = new DayCount(DayCount.dayOf(clock.instant()));
        rows.forEach(row -> day.changed(null, row));
    }

    /** When the day of {@code now} began. */
    public static Instant midnightBefore(Instant now) {
        return DayCount.dayOf(now).atStartOfDay(DayCount.ZONE).toInstant();
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        order.execute(() -> {
            turnTo(after.ticket().updatedAt());
            day.changed(before, after);
        });
    }

    /** Tells the figures if they are not the last ones told. */
    public void tick() {
        order.execute(this::tell);
    }

    private void tell() {
        Instant now = clock.instant();
        turnTo(now);
        Totals totals = day.at(now);
        if (last == null || !sameFigures(last, totals)) {
            last = totals;
            told.accept(totals);
        }
    }

    /** Whatever comes first after midnight, a change or a tick, begins the new day. */
    private void turnTo(Instant at) {
        if (day.isBefore(at)) {
            day = day.onto(DayCount.dayOf(at));
        }
    }

    private static boolean sameFigures(Totals a, Totals b) {
        return figures(a).equals(figures(b));
    }

    private static List<Long> figures(Totals t) {
        return List.of(t.received(), t.closed(), t.open(), t.over(), t.graded(), t.satisfied());
    }
}

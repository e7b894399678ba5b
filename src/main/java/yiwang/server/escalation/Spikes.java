package yiwang.server.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.escalation.Ladders;
import yiwang.domain.escalation.spike.Spike;
import yiwang.domain.escalation.spike.SpikeWatch;
import yiwang.domain.escalation.spike.Spot;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketListener;

/**
 * Watches the intake for many tickets of one kind in one grid (EX of domain.md 4.8). What is usual at a spot is its mean
 * over the four weeks before the start. Any thread; everything happens on the executor, in order.
 */
public final class Spikes implements TicketListener {
    /** How far back the usual number of a spot is counted. */
    public static final Duration SEASON = Duration.ofDays(28);

    /** How old a spike may be to be told after a restart. */
    public static final Duration LATE = Duration.ofDays(1);

    private static final int SPOTS = 20_000;

    private final Executor order;
    private final SpikeWatch watch;
    private final BiConsumer<Spike, StoredTicket> proposed;

    /**
     * A watch by the policy in force that knows what has come in until now. Of that it tells only what was missed: what a
     * ticket made in the last {@link #LATE} and nobody was told, because the backend was killed in between.
     *
     * @param season how many tickets came in at each spot in the {@link #SEASON} before
     * @param past tickets of the last hours at least
     * @param told the last spike at each spot that was told, from {@link #LATE} on
     */
    public Spikes(
            Executor order,
            Ladders ladders,
            Map<Spot, Integer> season,
            Collection<StoredTicket> past,
            Map<Spot, Instant> told,
            Instant now,
            BiConsumer<Spike, StoredTicket> proposed) {
        this.order = order;
        this.proposed = proposed;
        this.watch = new SpikeWatch(
                ladders.inForce(),
                (spot, from, to) -> season.getOrDefault(spot, 0)
                        * (double) Duration.between(from, to).toMillis()
                        / SEASON.toMillis(),
                SPOTS);
        past.stream().sorted(Comparator.comparing(StoredTicket::registeredAt)).forEach(row -> {
            Spike spike = seen(row);
            if (spike != null && spike.at().isAfter(now.minus(LATE)) && isNews(spike, told.get(spike.spot()))) {
                order.execute(() -> proposed.accept(spike, row));
            }
        });
    }

    /** What is usual may have changed since, so the same spike may now be seen at the ticket before or after. */
    private boolean isNews(Spike spike, @Nullable Instant told) {
        return told == null || Duration.between(told, spike.at()).abs().compareTo(watch.window()) > 0;
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        if (before == null) {
            order.execute(() -> {
                Spike spike = seen(after);
                if (spike != null) {
                    proposed.accept(spike, after);
                }
            });
        }
    }

    private @Nullable Spike seen(StoredTicket row) {
        Spot spot = spot(row);
        return spot == null ? null : watch.seen(spot, row.registeredAt());
    }

    private static @Nullable Spot spot(StoredTicket row) {
        GridCode grid = row.ticket().grid();
        CategoryCode category = row.ticket().category();
        return grid == null || category.equals(CategoryCode.UNCLASSIFIED)
                ? null
                : new Spot(grid.value(), category.value());
    }
}

package yiwang.domain.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketState;

/**
 * Ping-pong time 推诿时长: how long matters lay with nobody after a unit had sent them back, by the pair of who sent them
 * back and who got them next (domain.md 4.4, invariant 8). Counted are TO_DISPATCH and OWNERSHIP_UNDETERMINED; the time
 * of a consultation in between is not.
 */
public final class PingPong {
    private PingPong() {}

    /** A stretch of time; {@code end} is the moment of asking where it goes on. */
    public record Span(Instant begin, Instant end) {
        Duration within(Instant from, Instant to) {
            Instant first = begin.isAfter(from) ? begin : from;
            Instant last = end.isBefore(to) ? end : to;
            return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    /**
     * One way of one ticket from a unit that had it to the next.
     *
     * @param to who got it next, or null while nobody has or when it ended before
     */
    public record Leg(String from, @Nullable String to, List<Span> waited) {
        public Leg {
            waited = List.copyOf(waited);
        }

        /** The part of its waiting that lies between two moments. */
        public Duration within(Instant from, Instant until) {
            return waited.stream().map(span -> span.within(from, until)).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * What one pair of units costs.
     *
     * @param legs how many times matters went that way
     */
    public record Row(String from, @Nullable String to, int legs, Duration time) {}

    private record Pair(String from, @Nullable String to) {}

    /** The legs of one ticket by its trail. */
    public static List<Leg> legs(List<TicketEvent> trail, Instant now) {
        Fold fold = new Fold();
        trail.forEach(fold::add);
        return fold.legs(now);
    }

    /** Sums over many tickets of what lies between two moments, the costliest pair first. */
    public static List<Row> between(Collection<List<Leg>> tickets, Instant from, Instant until) {
        Map<Pair, List<Duration>> times = new HashMap<>();
        for (List<Leg> legs : tickets) {
            for (Leg leg : legs) {
                Duration time = leg.within(from, until);
                if (time.isPositive()) {
                    times.computeIfAbsent(new Pair(leg.from(), leg.to()), pair -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        return times.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().size(),
                        entry.getValue().stream().reduce(Duration.ZERO, Duration::plus)))
                .sorted(Comparator.comparing(Row::time)
                        .reversed()
                        .thenComparing(Row::from)
                        .thenComparing(row -> Objects.requireNonNullElse(row.to(), "")))
                .toList();
    }

    private static boolean waits(Ticket ticket) {
        return ticket.state() == TicketState.TO_DISPATCH || ticket.state() == TicketState.OWNERSHIP_UNDETERMINED;
    }

    private static final class Fold {
        final List<Leg> done = new ArrayList<>();
        final List<Span> waited = new ArrayList<>();

        @Nullable
        Ticket ticket;

        @Nullable
        String sender;

        @Nullable
        Instant since;

        void add(TicketEvent event) {
            Ticket before = ticket;
            Ticket after = Ticket.after(before, event);
            ticket = after;
            if (before != null && before.state().isOpen() && before.lead() != null && waits(after)) {
                sender = before.lead();
            }
            if (sender == null) {
                return;
            }
            if (since != null && !waits(after)) {
                waited.add(new Span(since, event.at()));
                since = null;
            } else if (since == null && waits(after)) {
                since = event.at();
            }
            if (after.lead() != null || !after.state().isOpen()) {
                end(after.lead());
            }
        }

        private void end(@Nullable String next) {
            done.add(new Leg(Objects.requireNonNull(sender), next, waited));
            waited.clear();
            sender = null;
            since = null;
        }

        List<Leg> legs(Instant now) {
            if (sender != null) {
                if (since != null) {
                    waited.add(new Span(since, now));
                }
                end(null);
            }
            return List.copyOf(done);
        }
    }
}

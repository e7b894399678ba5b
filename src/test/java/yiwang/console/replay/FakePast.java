package yiwang.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import yiwang.console.command.Outcome;
import yiwang.console.command.PastGateway;
import yiwang.console.feed.Tickets;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.ReplaySteps;
import yiwang.wire.ReplayView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;

/** A journal in memory; answers at once, or when the test says so. FX thread. */
public final class FakePast implements PastGateway {
    private static final int PAGE = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final List<ReplaySteps.Step> journal = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int stepsAsked;
    private boolean slow;
    private boolean down;

    /** Some tickets over some hours, some of them ended. */
    public static FakePast of(Random random, Instant from, int steps) {
        FakePast past = new FakePast();
        Map<String, Long> versions = new TreeMap<>();
        Instant at = from;
        for (int i = 1; i <= steps; i++) {
            at = at.plusMillis(random.nextInt(200_000));
            String id = "t" + random.nextInt(1 + steps / 5);
            long version = versions.merge(id, 1L, Long::sum);
            TicketState state = random.nextInt(5) == 0 ? TicketState.CLOSED : TicketState.DISPATCHED;
            past.journal.add(new ReplaySteps.Step(
                    i,
                    at,
                    Tickets.of(id, version, "320724100001", at.plus(Duration.ofHours(1)), state, 0),
                    null,
                    past.count(id, at, version, state)));
        }
        return past;
    }

    private ReplaySteps.Count count(String id, Instant at, long version, TicketState state) {
        TicketView before = open(at).get(id);
        int open = (state.isOpen() ? 1 : 0) - (before == null ? 0 : 1);
        return new ReplaySteps.Count(
                version == 1 ? 1 : 0,
                state == TicketState.CLOSED ? 1 : 0,
                open,
                0,
                0,
                before == null ? null : before.clockDue(),
                state.isOpen() ? at.plus(Duration.ofHours(1)) : null);
    }

    /** The figures at a time, counted from the beginning. */
    public Totals totals(Instant at) {
        Instant midnight = at.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        long received = 0;
        long closed = 0;
        for (ReplaySteps.Step step : journal) {
            boolean today = !step.at().isAfter(at) && !step.at().isBefore(midnight);
            received += today && step.count().received() == 1 ? 1 : 0;
            closed += today && step.count().closed() == 1 ? 1 : 0;
        }
        Map<String, TicketView> open = open(at);
        long over = open.values().stream()
                .filter(ticket -> ticket.clockDue().isBefore(at))
                .count();
        return new Totals(at.toEpochMilli(), at, received, closed, open.size(), over, 0, 0);
    }

    /** What was open at a time. */
    public Map<String, TicketView> open(Instant at) {
        Map<String, TicketView> open = new TreeMap<>();
        for (ReplaySteps.Step step : journal) {
            if (!step.at().isAfter(at)) {
                TicketView ticket = Objects.requireNonNull(step.ticket());
                if (ticket.state().isOpen()) {
                    open.put(ticket.id(), ticket);
                } else {
                    open.remove(ticket.id());
                }
            }
        }
        return open;
    }

    /** From now on answers wait for {@link #answer}. */
    public void slow(boolean isSlow) {
        slow = isSlow;
    }

    /** How often somebody wanted to know what came next. */
    int stepsAsked() {
        return stepsAsked;
    }

    /** From now on nobody answers. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** Gives the oldest answer that waits; whether there was one. */
    public boolean answer() {
        Runnable first = waiting.poll();
        if (first != null) {
            first.run();
        }
        return first != null;
    }

    @Override
    public void at(Instant at, Consumer<Outcome<ReplayView>> then) {
        long seq = journal.stream().filter(step -> !step.at().isAfter(at)).count();
        Instant first = journal.isEmpty() ? null : journal.getFirst().at();
        Instant last = journal.isEmpty() ? null : journal.getLast().at();
        List<TicketView> open = List.copyOf(open(at).values());
        List<Instant> dues = open.stream().map(TicketView::clockDue).sorted().toList();
        give(new ReplayView(at, seq, first, last, open, totals(at), dues), then);
    }

    @Override
    public void after(long seq, Consumer<Outcome<ReplaySteps>> then) {
        stepsAsked++;
        int to = (int) Math.min(journal.size(), seq + PAGE);
        give(new ReplaySteps(List.copyOf(journal.subList((int) seq, to)), to, to < journal.size()), then);
    }

    @Override
    public void detail(String ticketId, long version, Consumer<Outcome<TicketDetail>> then) {
        then.accept(new Outcome.Unknown<>("nobody asks"));
    }

    private <T> void give(T answer, Consumer<Outcome<T>> then) {
        Outcome<T> outcome = down ? new Outcome.Unknown<>("没有回答") : new Outcome.Accepted<>(answer);
        if (slow) {
            waiting.add(() -> then.accept(outcome));
        } else {
            then.accept(outcome);
        }
    }
}

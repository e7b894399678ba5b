package yiwang.console.kit.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import yiwang.console.kit.Desk;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Selection;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CategoryView;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;

/** Everything a room is given, over a make-believe county with any number of tickets. */
public final class FakeDesk implements AutoCloseable {
    /** A working afternoon in February, 14:32 in Shanghai. */
    public static final Instant NOW = Instant.parse("2026-02-13T06:32:10Z");

    public final FakeCounty county = new FakeCounty();
    public final FakeStore store = new FakeStore(NOW);
    public final FakeTable<TicketView> tickets = store.tickets;
    public final FakeTable<Totals> totals = store.totals;
    public final Selection selection = new Selection();
    public final FakeBackend backend;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant now = NOW;

    public FakeDesk() {
        InstantSource clock = this::now;
        backend = new FakeBackend(county, clock, tickets, store.notices);
    }

    public Instant now() {
        return now;
    }

    /** Moves the clock. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Takes in {@code count} matters spread over the last days and deals with them as far as a center would have. */
    public FakeDesk with(int count) {
        List<String> matters = FakeCounty.lines("matters.tsv");
        List<String> villages = county.villages();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            String[] c = matters.get(i % matters.size()).split("\t", -1);
            long limit = county.limits(new CategoryCode(c[2]), Urgency.C)
                    .dispose()
                    .length()
                    .toSeconds();
            double used = Math.pow(random.nextDouble(), 1.4) * 1.15;
            if (random.nextInt(14) == 0) {
                used += random.nextDouble() * 2.5;
            }
            Instant at = NOW.minusSeconds((long) (limit * used) + 60);
            String id = backend.take(
                    c[0],
                    c[1],
                    c[2],
                    villages.get(random.nextInt(villages.size())),
                    at,
                    i + 1,
                    IntakeChannel.valueOf(c[3].toUpperCase(Locale.ROOT).replace('-', '_')),
                    TicketKind.valueOf(c[4].toUpperCase(Locale.ROOT).replace('-', '_')));
            advance(id, c[2], at, Duration.between(at, NOW), random.nextInt(100));
        }
        backend.wake(NOW);
        totals.putQuietly(new Totals(1, NOW, 186, 142, count, 34, 57, 53));
        return this;
    }

    private void advance(String id, String category, Instant at, Duration age, int luck) {
        CategoryView item = county.category(category);
        String lead = item == null ? "" : item.lead();
        String unit = county.isUnit(lead)
                ? lead
                : "town-" + backend.ticket(id).division().value().substring(6, 9);
        Instant step = at.plus(age.dividedBy(10));
        if (luck < 8) {
            return;
        }
        backend.did(id, Verb.ACCEPT, Map.of(), at.plus(age.dividedBy(20)));
        if (luck < 20) {
            return;
        }
        backend.did(id, Verb.DISPATCH, Map.of("unit", unit), step);
        if (luck < 35) {
            return;
        }
        if (luck % 11 == 0) {
            sendBack(id, step, age);
        }
        backend.did(id, Verb.SIGN, Map.of(), at.plus(age.dividedBy(6)));
        if (luck % 9 == 0) {
            backend.did(
                    id,
                    Verb.SUPERVISE,
                    Map.of("level", "1", "reason", "来电人再次催办,请当日回复"),
                    at.plus(age.dividedBy(6)).plusSeconds(1));
        }
        if (luck < 72) {
            return;
        }
        Map<String, String> reply =
                Map.of("reply", "已到现场处理完毕,并与来电人当面确认。", "contacted", "yes", "true", "yes", "solved", "yes");
        backend.did(id, Verb.FEED_BACK, reply, at.plus(age.dividedBy(3).multipliedBy(2)));
        if (luck < 88) {
            return;
        }
        backend.did(id, Verb.VERIFY, Map.of(), at.plus(age.dividedBy(4).multipliedBy(3)));
    }

    private void sendBack(String id, Instant step, Duration age) {
        Map<String, String> why = Map.of("reason", "不在本单位管理范围内", "lawBasis", "《城市管理执法办法》第八条");
        Instant back = step.plusSeconds(Math.min(3_600, age.dividedBy(40).toSeconds()));
        backend.did(id, Verb.RETURN, why, back);
        backend.did(id, Verb.DISPATCH, Map.of("unit", "dept-zhujian"), back.plus(age.dividedBy(60)));
    }

    /** What all windows of a console have in common, on {@code fx}. */
    public DeskParts parts(Executor fx) {
        return new DeskParts(store, backend, county, selection, fx, io, timer, this::now, fault -> {
            throw new AssertionError(fault);
        });
    }

    /** The desk of a window that lives on {@code fx}. */
    public Desk desk(Executor fx, Locale locale, boolean wall) {
        return new Desk(store, backend, county, selection, fx, io, timer, this::now, locale, wall);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        io.shutdownNow();
    }
}

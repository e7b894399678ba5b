package yiwang.server.replay;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Ticket;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketPast;
import yiwang.server.tickets.TicketPast.Steps;
import yiwang.server.totals.DayCount;
import yiwang.server.totals.TotalsKeeper;
import yiwang.wire.ReplaySteps;
import yiwang.wire.ReplayView;
import yiwang.wire.TicketView;

/** {@code GET /api/v1/replay?at} and {@code GET /api/v1/replay/steps?after}. */
public final class ReplayRoutes implements RouteGroup {
    private static final int TOGETHER = 500;
    private static final int LONGEST_NUMBER = 18;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final JournalStore journal;
    private final TicketPast past;
    private final Access access;
    private final Replies replies;

    /** Of this journal. */
    public ReplayRoutes(Database database, JournalStore journal, Access access, Replies replies) {
        this.database = database;
        this.journal = journal;
        this.past = new TicketPast(journal);
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/replay").handler(this::state);
        router.get("/api/v1/replay/steps").handler(this::steps);
    }

    private void state(RoutingContext route) {
        Instant at = time(route);
        replies.when(route, database.read(tx -> Answer.done(state(tx, route, at))), view -> 200);
    }

    private ReplayView state(Tx tx, RoutingContext route, Instant at) {
        long seq = journal.lastUntil(tx, at);
        long head = journal.head(tx).seq();
        List<StoredTicket> then = past.at(tx, seq, at, TotalsKeeper.midnightBefore(at));
        DayCount day = new DayCount(DayCount.dayOf(at));
        then.forEach(row -> day.changed(null, row));
        List<TicketView> tickets = then.stream()
                .map(StoredTicket::ticket)
                .filter(ticket -> ticket.state().isOpen() && sees(route, ticket))
                .map(TicketView::of)
                .toList();
        return new ReplayView(at, seq, made(tx, head == 0 ? 0 : 1), made(tx, head), tickets, day.at(at), day.dues());
    }

    private @Nullable Instant made(Tx tx, long seq) {
        return seq == 0 ? null : Instant.parse(journal.at(tx, seq).at());
    }

    private void steps(RoutingContext route) {
        long after = number(route);
        replies.when(route, database.read(tx -> Answer.done(steps(tx, route, after))), page -> 200);
    }

    private ReplaySteps steps(Tx tx, RoutingContext route, long after) {
        Steps steps = past.after(tx, after, TOGETHER);
        return new ReplaySteps(
                steps.steps().stream().map(step -> step(route, step)).toList(),
                steps.last(),
                journal.head(tx).seq() > steps.last());
    }

    private ReplaySteps.Step step(RoutingContext route, TicketPast.Step step) {
        Ticket ticket = step.after().ticket();
        StoredTicket before = step.before();
        boolean sees = sees(route, ticket);
        boolean leaves = !sees && before != null && sees(route, before.ticket());
        return new ReplaySteps.Step(
                step.seq(),
                ticket.updatedAt(),
                sees ? TicketView.of(ticket) : null,
                leaves ? ticket.id() : null,
                DayCount.of(step.before(), step.after()));
    }

    private boolean sees(RoutingContext route, Ticket ticket) {
        return access.sees(route, Things.of(ticket));
    }

    private static Instant time(RoutingContext route) {
        String text = required(route, "at");
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
            throw invalid("at", text);
        } catch (DateTimeException e) {
            throw invalid("at", text);
        }
    }

    private static long number(RoutingContext route) {
        String text = required(route, "after");
        if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            throw invalid("after", text);
        }
        return Long.parseLong(text);
    }

    private static String required(RoutingContext route, String name) {
        String text = route.request().getParam(name);
        if (text == null || text.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
        return text;
    }

    private static NotDone invalid(String name, String text) {
        return new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(text)));
    }
}

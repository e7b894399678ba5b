package yiwang.server.figures;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import yiwang.domain.figures.PingPong;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.storage.Database;
import yiwang.server.tickets.TicketHistory;
import yiwang.wire.PingPongView;
import yiwang.wire.TicketView;

/**
 * {@code GET /api/v1/figures/ping-pong?from&to} for everybody, and {@code GET /api/v1/checks/terminations} for those who
 * look at them again.
 */
public final class FigureRoutes implements RouteGroup {
    private static final Duration LONGEST = Duration.ofDays(366);
    /** Times further off cannot all be counted in milliseconds. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Database database;
    private final TicketHistory history;
    private final Access access;
    private final Replies replies;
    private final InstantSource clock;

    /** Reads with {@code history}. */
    public FigureRoutes(Database database, TicketHistory history, Access access, Replies replies, InstantSource clock) {
        this.database = database;
        this.history = history;
        this.access = access;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/figures/ping-pong").handler(this::pingPong);
        router.get("/api/v1/checks/terminations").handler(this::terminations);
    }

    private void pingPong(RoutingContext route) {
        Instant from = time(route, "from");
        Instant to = time(route, "to");
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "to", to));
        }
        Instant now = clock.instant();
        replies.when(
                route, database.read(tx -> Answer.done(view(from, to, history.legsSince(tx, from, now)))), view -> 200);
    }

    private static PingPongView view(Instant from, Instant to, List<List<PingPong.Leg>> legs) {
        return new PingPongView(
                from,
                to,
                PingPong.between(legs, from, to).stream()
                        .map(row -> new PingPongView.Row(
                                row.from(), row.to(), row.legs(), row.time().toSeconds()))
                        .toList());
    }

    private void terminations(RoutingContext route) {
        replies.when(
                route,
                database.read(tx -> Answer.done(history.endsToCheck(tx).stream()
                        .filter(ticket -> access.sees(route, Things.of(ticket)))
                        .map(TicketView::of)
                        .toList())),
                list -> 200);
    }

    private static Instant time(RoutingContext route, String name) {
        String text = route.request().getParam(name);
        if (text == null || text.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
                throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(text)));
            }
            return time;
        } catch (DateTimeParseException e) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(text)));
        }
    }
}

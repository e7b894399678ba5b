package yiwang.server.tickets;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.Verb;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.CommandRequest;
import yiwang.wire.ProblemTexts;

/** {@code GET /api/v1/tickets/{id}} and {@code POST /api/v1/tickets/{id}/commands}. */
public final class TicketRoutes implements RouteGroup {
    private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9._:-]{8,64}");
    private static final int MAX_DETAILS = 20;
    private static final int MAX_NAME = 40;
    private static final int MAX_DETAIL = 4_000;

    private final TicketService tickets;
    private final Function<RoutingContext, Actor> actors;
    private final Replies replies;

    /** {@code actors} says whose request it is. */
    public TicketRoutes(TicketService tickets, Function<RoutingContext, Actor> actors, Replies replies) {
        this.tickets = tickets;
        this.actors = actors;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/tickets/:id").handler(this::detail);
        router.post("/api/v1/tickets/:id/commands").handler(this::command);
    }

    private void detail(RoutingContext route) {
        Locale language = ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
        replies.when(route, tickets.detail(route.pathParam("id"), actors.apply(route), language), detail -> 200);
    }

    private void command(RoutingContext route) {
        CommandRequest request = Bodies.read(route, CommandRequest.class);
        if (request.commandId() == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "commandId"));
        }
        if (!COMMAND_ID.matcher(request.commandId()).matches()) {
            throw new NotDone(
                    Reason.of(Refusal.Code.DETAIL_INVALID, "commandId", PlainText.shorten(request.commandId())));
        }
        TicketCommand command = new TicketCommand(verb(request.verb()), request.expectedVersion(), details(request));
        replies.when(
                route,
                tickets.command(route.pathParam("id"), request.commandId(), command, actors.apply(route)),
                answer -> 200);
    }

    private static Verb verb(String key) {
        if (key == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "verb"));
        }
        Optional<Verb> verb =
                Arrays.stream(Verb.values()).filter(v -> v.key().equals(key)).findFirst();
        return verb.orElseThrow(
                () -> new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "verb", PlainText.shorten(key))));
    }

    private static Map<String, String> details(CommandRequest request) {
        Map<String, String> details = request.details() == null ? Map.of() : request.details();
        if (details.size() > MAX_DETAILS) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "details", MAX_DETAILS, details.size()));
        }
        details.forEach((name, value) -> {
            if (value == null) {
                throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, PlainText.shorten(name), "null"));
            }
            PlainText.require("details", name, MAX_NAME);
            PlainText.require(name, value, MAX_DETAIL);
        });
        return details;
    }
}

package yiwang.server.tickets;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import yiwang.domain.access.Grade;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.Verb;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.CommandAnswer;
import yiwang.wire.CommandRequest;
import yiwang.wire.ProblemTexts;
import yiwang.wire.ReporterView;
import yiwang.wire.TicketDetail;

/** {@code GET /api/v1/tickets/{id}} and {@code POST /api/v1/tickets/{id}/commands}. */
public final class TicketRoutes implements RouteGroup {
    private static final int LONGEST_VERSION = 9;
    private static final int MAX_DETAILS = 20;
    private static final int MAX_NAME = 40;
    private static final int MAX_DETAIL = 4_000;

    private final TicketService tickets;
    private final TicketSight sight;
    private final KeptAcks acks;
    private final BiFunction<String, Actor, CompletionStage<Optional<ReporterView>>> reporters;
    private final Function<RoutingContext, Actor> actors;
    private final Replies replies;

    /**
     * {@code actors} says whose request it is, {@code sight} whether they may see a ticket, {@code acks}
     * keeps what must not be lost when the store is away, {@code reporters} what somebody is shown
     * of who reported the one with an id.
     */
    public TicketRoutes(
            TicketService tickets,
            TicketSight sight,
            KeptAcks acks,
            BiFunction<String, Actor, CompletionStage<Optional<ReporterView>>> reporters,
            Function<RoutingContext, Actor> actors,
            Replies replies) {
        this.tickets = tickets;
        this.sight = sight;
        this.acks = acks;
        this.reporters = reporters;
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
        String id = route.pathParam("id");
        Actor actor = actors.apply(route);
        OptionalLong version = version(route);
        replies.when(
                route,
                sight.of(
                        route,
                        id,
                        grade -> shown(
                                version.isPresent()
                                        ? tickets.detailAt(id, version.getAsLong(), language)
                                        : tickets.detail(id, actor, language),
                                actor,
                                grade)),
                detail -> 200);
    }

    private static OptionalLong version(RoutingContext route) {
        String text = route.request().getParam("version");
        if (text == null) {
            return OptionalLong.empty();
        }
        if (text.isEmpty() || text.length() > LONGEST_VERSION || !text.chars().allMatch(TicketRoutes::isDigit)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "version", PlainText.shorten(text)));
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** The sender's own number of a matter may be somebody's telephone number. */
    private CompletionStage<Answer<TicketDetail>> shown(
            CompletionStage<Answer<TicketDetail>> told, Actor actor, Grade grade) {
        return told.thenCompose(answer -> {
            if (!(answer instanceof Answer.Done<TicketDetail>(TicketDetail detail))) {
                return CompletableFuture.completedStage(answer);
            }
            return grade.covers(Grade.PERSONAL)
                    ? reporters
                            .apply(detail.ticket().id(), actor)
                            .thenApply(its -> Answer.done(detail.with(its.orElse(null))))
                    : CompletableFuture.completedStage(Answer.done(detail.withoutPersons()));
        });
    }

    private void command(RoutingContext route) {
        CommandRequest request = Bodies.read(route, CommandRequest.class);
        CommandId.require(request.commandId());
        String id = route.pathParam("id");
        TicketCommand command = new TicketCommand(verb(request.verb()), request.expectedVersion(), details(request));
        Actor actor = actors.apply(route);
        String from = from(route);
        CompletionStage<Answer<CommandAnswer>> tried =
                sight.of(route, id, grade -> tickets.command(id, request.commandId(), command, actor, from));
        replies.when(
                route,
                acks.orKeep(tried, id, request.commandId(), command, actor, from),
                answer -> answer.seq() == CommandAnswer.KEPT ? 202 : 200);
    }

    private static String from(RoutingContext route) {
        String from = route.request().remoteAddress().hostAddress();
        return from == null ? "" : from;
    }

    /** A file is attached by sending it; only then is what the command says of it true. */
    private static Verb verb(String key) {
        if (key == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "verb"));
        }
        Optional<Verb> verb = Arrays.stream(Verb.values())
                .filter(v -> v != Verb.ATTACH && v.key().equals(key))
                .findFirst();
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

package yiwang.server.reporters;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.domain.reporter.Purposes.Purpose;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Ticket;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.audit.PurposeText;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.reporters.Reporters.Which;
import yiwang.server.tickets.TicketService;
import yiwang.wire.ProblemCode;
import yiwang.wire.ReporterRequest;

/**
 * {@code POST /api/v1/tickets/{id}/reporter/reveal} and {@code …/erase}: for a purpose of {@link Purposes}, by who may by
 * {@code grants.tsv}. The purpose is in the body, not in the header that other routes have for it: a note in Chinese is no header.
 */
public final class ReporterRoutes implements RouteGroup {
    private static final String READ = "GET /api/v1/tickets/{id}";

    private final Reporters reporters;
    private final ReporterSight sight;
    private final TicketService tickets;
    private final Access access;
    private final Purposes purposes = Purposes.shipped();
    private final Replies replies;

    /** Of these tickets, by the rights of {@code access} and by what {@code sight} keeps from whom. */
    public ReporterRoutes(
            Reporters reporters, ReporterSight sight, TicketService tickets, Access access, Replies replies) {
        this.reporters = reporters;
        this.sight = sight;
        this.tickets = tickets;
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/tickets/:id/reporter/reveal").handler(this::reveal);
        router.post("/api/v1/tickets/:id/reporter/erase").handler(this::erase);
    }

    private void reveal(RoutingContext route) {
        Who who = who(route, Act.REVEAL);
        replies.when(route, allowed(route, who, reporters::reveal), revealed -> 200);
    }

    private void erase(RoutingContext route) {
        Who who = who(route, Act.ERASE);
        replies.whenEmpty(route, allowed(route, who, reporters::erase));
    }

    /** To whoever may not read a ticket it is not there; whoever may read it is told what else is lacking. */
    private <T> CompletionStage<Answer<T>> allowed(
            RoutingContext route, Who who, BiFunction<Which, Who, CompletionStage<Answer<T>>> then) {
        String id = route.pathParam("id");
        return tickets.read(id, (ticket, trail) -> ticket).thenCompose(answer -> switch (answer) {
            case Answer.Refused<Ticket>(Reason reason) ->
                CompletableFuture.completedStage(new Answer.Refused<T>(reason));
            case Answer.Done<Ticket>(Ticket ticket) -> {
                if (access.isReachKept() && !access.sees(access.actor(route), READ, Things.of(ticket))) {
                    yield CompletableFuture.completedStage(Answer.<T>refuse(Refusal.Code.UNKNOWN_TICKET, id));
                }
                access.require(route, Things.reporterOf(ticket));
                if (sight.isKeptFrom(access.actor(route), ticket)) {
                    yield CompletableFuture.completedStage(
                            Answer.<T>refuse(ProblemCode.REPORTER_WITHHELD, ticket.number()));
                }
                yield then.apply(new Which(ticket.id(), ticket.number().value()), who);
            }
        });
    }

    /** Who asks, with the purpose as the reason. */
    private Who who(RoutingContext route, Act act) {
        ReporterRequest request = Bodies.read(route, ReporterRequest.class);
        String key = required("reason", request.reason());
        Purpose purpose = purposes.find(act, key)
                .orElseThrow(() -> refuse(Refusal.Code.DETAIL_INVALID, "reason", PlainText.shorten(key)));
        return access.who(route).because(PurposeText.of(purpose.key(), purpose.needsNote(), request.note()));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw refuse(Refusal.Code.DETAIL_MISSING, name);
        }
        return value;
    }

    private static NotDone refuse(Refusal.Code code, Object... args) {
        return new NotDone(Reason.of(code, args));
    }
}

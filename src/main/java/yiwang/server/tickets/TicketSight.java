package yiwang.server.tickets;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import yiwang.domain.access.Grade;
import yiwang.domain.access.Thing;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.http.Answer;

/** Lets nobody do anything with a ticket that is out of their reach: to them there is no such ticket. Any thread. */
public final class TicketSight {
    private final TicketService tickets;
    private final Access access;

    /** By the rights of {@code access}. */
    public TicketSight(TicketService tickets, Access access) {
        this.tickets = tickets;
        this.access = access;
    }

    /** What {@code then} answers, told the grade of data that the asker may see, when the ticket is in reach. */
    public <T> CompletionStage<Answer<T>> of(
            RoutingContext route, String id, Function<Grade, CompletionStage<Answer<T>>> then) {
        Grade grade = access.require(route, null);
        if (!access.isReachKept()) {
            return then.apply(grade);
        }
        return tickets.read(id, (ticket, trail) -> Things.of(ticket)).thenCompose(answer -> switch (answer) {
            case Answer.Refused<Thing>(var reason) -> CompletableFuture.completedStage(new Answer.Refused<T>(reason));
            case Answer.Done<Thing>(Thing thing) ->
                access.sees(route, thing)
                        ? then.apply(grade)
                        : CompletableFuture.completedStage(Answer.<T>refuse(Refusal.Code.UNKNOWN_TICKET, id));
        });
    }
}

package yiwang.server.reporters;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import yiwang.domain.reporter.Secrecy;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Ticket;
import yiwang.server.http.Answer;
import yiwang.server.tickets.TicketService;
import yiwang.wire.ReporterView;

/** What somebody who may see personal data is shown of a reporter: masks, or that it is kept from them. Any thread. */
public final class ReporterSight {
    private final Reporters reporters;
    private final TicketService tickets;
    private final Secrecy secrecy;

    /** Of these tickets, by this rule. */
    public ReporterSight(Reporters reporters, TicketService tickets, Secrecy secrecy) {
        this.reporters = reporters;
        this.tickets = tickets;
        this.secrecy = secrecy;
    }

    /** Empty when there is no reporter. */
    public CompletionStage<Optional<ReporterView>> of(String ticketId, Actor actor) {
        return tickets.find(ticketId).thenCompose(found -> switch (found) {
            case Answer.Done<Ticket>(Ticket ticket) ->
                reporters.masked(ticket.id()).thenApply(its -> its.map(one -> shown(one, actor, ticket)));
            case Answer.Refused<Ticket> gone -> CompletableFuture.completedFuture(Optional.empty());
        });
    }

    private ReporterView shown(ReporterView masked, Actor actor, Ticket ticket) {
        boolean isKept = masked.state() != ReporterView.State.ERASED && isKeptFrom(actor, ticket);
        return isKept ? new ReporterView(ReporterView.State.WITHHELD, null, null, 0) : masked;
    }

    boolean isKeptFrom(Actor actor, Ticket ticket) {
        return secrecy.isKeptFrom(actor, ticket);
    }
}

package yiwang.server.tickets;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.Verb;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Reason;
import yiwang.server.storage.StorageBusy;
import yiwang.server.storage.StorageFault;
import yiwang.wire.CommandAnswer;

/**
 * Emergency acknowledgements go on where the store or the audit cannot be written (control-room.md 5.2): each is forced to a
 * file of the data folder before it is answered, and carried out, in order and once, when both can be written again; what the
 * rules refuse then is in the audit with its reason. Any thread; waits for the disk only on Vert.x's worker threads.
 */
public final class KeptAcks {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAcks.class);
    private static final int MOST = 1_000;

    private final Vertx vertx;
    private final AckFile file;
    private final TicketService tickets;
    private final BiPredicate<Actor, Ticket> reaches;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Deque<Kept> waiting = new ArrayDeque<>();
    private boolean working;

    /** One that waits, as a line of the file. */
    record Kept(
            String ticketId,
            String commandId,
            long version,
            Map<String, String> details,
            String actor,
            String unit,
            Set<Role> roles,
            String from,
            Instant at) {
        Actor by() {
            return new Actor(actor, unit, roles);
        }
    }

    /**
     * With what an earlier run left in {@code folder}. Waits for the disk; throws {@link StorageFault}.
     *
     * @param reaches whether somebody may act on a ticket
     */
    public KeptAcks(
            Vertx vertx,
            Path folder,
            TicketService tickets,
            BiPredicate<Actor, Ticket> reaches,
            AuditTrail trail,
            InstantSource clock) {
        this.vertx = vertx;
        this.file = new AckFile(folder);
        this.tickets = tickets;
        this.reaches = reaches;
        this.trail = trail;
        this.clock = clock;
        waiting.addAll(left());
    }

    /** A backend must start in an emergency, also beside a file that somebody has spoilt. */
    private List<Kept> left() {
        try {
            return file.read();
        } catch (IOException e) {
            try {
                LOG.error("acknowledgements that were kept cannot be read and were set aside in {}", file.setAside());
                LOG.debug("why", e);
                return List.of();
            } catch (IOException again) {
                again.addSuppressed(e);
                throw new StorageFault(file + " can be neither read nor moved: " + again.getMessage(), again);
            }
        }
    }

    /** What {@code tried} answers, or that an acknowledgement is kept when the store is the reason why it has no answer. */
    CompletionStage<Answer<CommandAnswer>> orKeep(
            CompletionStage<Answer<CommandAnswer>> tried,
            String ticketId,
            String commandId,
            TicketCommand command,
            Actor actor,
            String from) {
        if (command.verb() != Verb.ACKNOWLEDGE) {
            return tried;
        }
        return tried.exceptionallyCompose(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (!(cause instanceof StorageFault)) {
                return CompletableFuture.failedStage(failure);
            }
            Kept kept = new Kept(
                    ticketId,
                    commandId,
                    command.expectedVersion(),
                    command.details(),
                    actor.id(),
                    actor.unit(),
                    actor.roles(),
                    from,
                    clock.instant());
            return vertx.executeBlocking(() -> keep(kept)).toCompletionStage();
        });
    }

    private synchronized Answer<CommandAnswer> keep(Kept kept) {
        boolean isKept = waiting.stream().anyMatch(each -> each.commandId().equals(kept.commandId()));
        if (!isKept) {
            if (waiting.size() >= MOST) {
                throw new StorageBusy();
            }
            try {
                file.add(kept);
            } catch (IOException e) {
                throw new StorageFault("an acknowledgement cannot be kept: " + e.getMessage(), e);
            }
            waiting.add(kept);
            LOG.warn("an acknowledgement waits for the store, {} in all", waiting.size());
        }
        return Answer.done(new CommandAnswer(kept.ticketId(), kept.version(), CommandAnswer.KEPT, isKept));
    }

    /** Tries to carry out what waits; called again and again. */
    public void tick() {
        Kept first = next();
        if (first != null) {
            carryOut(first);
        }
    }

    private synchronized @Nullable Kept next() {
        if (working || waiting.isEmpty()) {
            return null;
        }
        working = true;
        return waiting.getFirst();
    }

    private void carryOut(Kept kept) {
        tickets.find(kept.ticketId())
                .thenCompose(found -> switch (found) {
                    case Answer.Done<Ticket>(Ticket ticket) when reaches.test(kept.by(), ticket) -> command(kept);
                    case Answer.Done<Ticket> outOfReach ->
                        CompletableFuture.completedFuture(
                                Answer.<CommandAnswer>refuse(Refusal.Code.UNKNOWN_TICKET, kept.ticketId()));
                    case Answer.Refused<Ticket>(Reason reason) ->
                        CompletableFuture.completedFuture(new Answer.Refused<CommandAnswer>(reason));
                })
                .whenComplete((answer, failure) -> vertx.executeBlocking(() -> {
                            settled(kept, answer, failure);
                            return null;
                        })
                        .onFailure(fault -> LOG.error("an acknowledgement that waits was not settled", fault)));
    }

    /** What counts is the rung that was seen, which is among the details: the ticket may have gone on meanwhile. */
    private CompletableFuture<Answer<CommandAnswer>> command(Kept kept) {
        TicketCommand command = new TicketCommand(Verb.ACKNOWLEDGE, kept.version(), kept.details());
        return tickets.command(kept.ticketId(), kept.commandId(), command, kept.by(), kept.from());
    }

    private void settled(Kept kept, @Nullable Answer<CommandAnswer> answer, @Nullable Throwable failure) {
        synchronized (this) {
            working = false;
            if (answer == null) {
                LOG.debug("acknowledgements go on waiting", failure);
                return;
            }
            waiting.removeFirst();
            if (waiting.isEmpty()) {
                forget();
            }
        }
        Who who = Who.of(kept.by(), kept.from(), "kept " + kept.at());
        String code = answer instanceof Answer.Refused<CommandAnswer>(Reason reason) ? reason.code() : "";
        trail.note(AuditNote.refused(who, AuditNote.KEPT_ACK, kept.ticketId(), code));
        tick();
    }

    /** Left lying the file does no harm: a command is carried out once. */
    private void forget() {
        try {
            file.remove();
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.getMessage());
        }
    }
}

package yiwang.server.tickets;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
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
import yiwang.wire.ProblemCode;

/**
 * Emergency acknowledgements go on where the store or the audit cannot be written or do not answer (control-room.md 5.2): each is
 * forced to a file of the data folder before it is answered, and carried out once when both can be written again, as of the time
 * it was given. It leaves the file when what came of it is in the audit. Any thread; waits for the disk only on Vert.x's worker
 * threads.
 */
public final class KeptAcks {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAcks.class);
    /** How many may wait, and how many of one actor: nobody takes all the places. */
    private static final int MOST = 1_000;

    private static final int MOST_OF_ONE = 50;
    /** A store that answers neither yes nor no is given this long. */
    private static final long PATIENCE_MILLIS = 5_000;
    /** After so many in a row that must wait on, it is the store that is away and not these. */
    private static final int FAILURES = 10;

    private static final Pattern TICKET = Pattern.compile("[0-9a-f-]{36}");

    private final Vertx vertx;
    private final AckFile file;
    private final TicketService tickets;
    private final Rights rights;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Object disk = new Object();
    private final Deque<Kept> waiting = new ArrayDeque<>();
    private @Nullable CompletableFuture<Void> pass;

    /**
     * Whose acknowledgements are kept and carried out.
     *
     * @param roles that acknowledge at all
     * @param reaches whether somebody may act on a ticket
     */
    public record Rights(Set<Role> roles, BiPredicate<Actor, Ticket> reaches) {}

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

        /** Sent again, and not another under the same id. */
        boolean isSame(Kept other) {
            return ticketId.equals(other.ticketId)
                    && version == other.version
                    && details.equals(other.details)
                    && actor.equals(other.actor);
        }
    }

    /** With what an earlier run left in {@code folder}. Waits for the disk; throws {@link StorageFault}. */
    public KeptAcks(
            Vertx vertx, Path folder, TicketService tickets, Rights rights, AuditTrail trail, InstantSource clock) {
        this.vertx = vertx;
        this.file = new AckFile(folder);
        this.tickets = tickets;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
        waiting.addAll(left());
    }

    /** A backend must start in an emergency, also beside a file that somebody has spoilt: the lines that can be read count. */
    private List<Kept> left() {
        try {
            AckFile.Left left = file.read();
            if (left.broken() > 0) {
                LOG.error(
                        "{} acknowledgements that were kept cannot be read; the file was set aside as {}",
                        left.broken(),
                        file.setAside(left.kept()));
                trail.note(AuditNote.refused(Who.BACKEND, AuditNote.KEPT_ACK, "", ProblemCode.MALFORMED.key()));
            }
            return left.kept();
        } catch (IOException e) {
            throw new StorageFault(file + " can be neither read nor set aside: " + e.getMessage(), e);
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
        boolean isOurs = command.verb() == Verb.ACKNOWLEDGE
                && TICKET.matcher(ticketId).matches()
                && !Collections.disjoint(actor.roles(), rights.roles());
        if (!isOurs) {
            return tried;
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
        CompletableFuture<Answer<CommandAnswer>> answered = new CompletableFuture<>();
        AtomicBoolean isKeeping = new AtomicBoolean();
        Runnable keep = () -> {
            if (isKeeping.compareAndSet(false, true)) {
                vertx.executeBlocking(() -> keep(kept), false)
                        .onComplete(done -> complete(answered, done.result(), done.cause()));
            }
        };
        long timer = vertx.setTimer(PATIENCE_MILLIS, late -> keep.run());
        tried.whenComplete((answer, failure) -> {
            vertx.cancelTimer(timer);
            if (failure != null && isStore(failure)) {
                keep.run();
            } else {
                complete(answered, answer, failure);
            }
        });
        return answered;
    }

    private static void complete(
            CompletableFuture<Answer<CommandAnswer>> answered,
            @Nullable Answer<CommandAnswer> answer,
            @Nullable Throwable failure) {
        if (answer != null) {
            answered.complete(answer);
        } else {
            answered.completeExceptionally(failure == null ? new IllegalStateException("no answer") : failure);
        }
    }

    private static boolean isStore(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof StorageFault || cause instanceof StorageBusy;
    }

    private Answer<CommandAnswer> keep(Kept kept) {
        synchronized (disk) {
            Kept same = same(kept.commandId());
            if (same != null && !same.isSame(kept)) {
                return Answer.refuse(ProblemCode.CONFLICT, kept.commandId());
            }
            if (same == null) {
                requireRoom(kept.actor());
                try {
                    file.add(kept);
                } catch (IOException e) {
                    throw new StorageFault("an acknowledgement cannot be kept: " + e.getMessage(), e);
                }
                put(kept);
            }
            return Answer.done(new CommandAnswer(kept.ticketId(), kept.version(), CommandAnswer.KEPT, same != null));
        }
    }

    private synchronized @Nullable Kept same(String commandId) {
        return waiting.stream()
                .filter(each -> each.commandId().equals(commandId))
                .findFirst()
                .orElse(null);
    }

    private synchronized void requireRoom(String actor) {
        long his = waiting.stream().filter(each -> each.actor().equals(actor)).count();
        if (waiting.size() >= MOST || his >= MOST_OF_ONE) {
            throw new StorageBusy();
        }
    }

    private synchronized void put(Kept kept) {
        waiting.add(kept);
        LOG.warn("an acknowledgement waits for the store, {} in all", waiting.size());
    }

    /**
     * Tries to carry out what waits; done when nothing more can be done now. Called again and again, and before anything climbs
     * by itself: who acted in time is not overtaken by a ladder that could not be written either.
     */
    public synchronized CompletableFuture<Void> carryOut() {
        if (pass != null) {
            return pass;
        }
        if (waiting.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        pass = begun;
        next(waiting.size(), 0);
        return begun;
    }

    private void next(int left, int failures) {
        Kept kept = first();
        if (kept == null || left == 0 || failures == FAILURES) {
            passed();
            return;
        }
        outcome(kept)
                .thenCompose(code -> settled(kept, code))
                .exceptionally(failure -> {
                    LOG.debug("an acknowledgement goes on waiting", failure);
                    return false;
                })
                .thenAccept(isSettled -> {
                    if (!isSettled) {
                        putLast(kept);
                    }
                    next(left - 1, isSettled ? 0 : failures + 1);
                });
    }

    private synchronized @Nullable Kept first() {
        return waiting.peekFirst();
    }

    /** One that can never be carried out keeps nobody else waiting. */
    private synchronized void putLast(Kept kept) {
        waiting.remove(kept);
        waiting.addLast(kept);
    }

    private void passed() {
        CompletableFuture<Void> ended;
        synchronized (this) {
            ended = pass;
            pass = null;
        }
        if (ended != null) {
            ended.complete(null);
        }
    }

    /** The code of the problem, or an empty text when it is carried out; fails when the store is still away. */
    private CompletionStage<String> outcome(Kept kept) {
        return tickets.find(kept.ticketId())
                .thenCompose(found -> switch (found) {
                    case Answer.Done<Ticket>(Ticket ticket)
                    when rights.reaches().test(kept.by(), ticket) -> command(kept);
                    case Answer.Done<Ticket> outOfReach ->
                        CompletableFuture.completedFuture(
                                Answer.<CommandAnswer>refuse(Refusal.Code.UNKNOWN_TICKET, kept.ticketId()));
                    case Answer.Refused<Ticket>(Reason reason) ->
                        CompletableFuture.completedFuture(new Answer.Refused<CommandAnswer>(reason));
                })
                .thenApply(
                        answer -> answer instanceof Answer.Refused<CommandAnswer>(Reason reason) ? reason.code() : "")
                .exceptionallyCompose(failure -> {
                    if (isStore(failure)) {
                        return CompletableFuture.failedStage(failure);
                    }
                    LOG.error("an acknowledgement that waited cannot be carried out", failure);
                    return CompletableFuture.completedStage(ProblemCode.FAULT.key());
                });
    }

    /** What counts is the rung that was seen, which is among the details: the ticket may have gone on meanwhile. */
    private CompletableFuture<Answer<CommandAnswer>> command(Kept kept) {
        TicketCommand command = new TicketCommand(Verb.ACKNOWLEDGE, kept.version(), kept.details());
        return tickets.commandGiven(kept.ticketId(), kept.commandId(), command, kept.by(), kept.from(), kept.at());
    }

    /** Whether its end is in the audit, and it is gone from here. */
    private CompletionStage<Boolean> settled(Kept kept, String code) {
        Who who = Who.of(kept.by(), kept.from(), "kept " + kept.at());
        AuditNote note = code.isEmpty()
                ? AuditNote.done(who, AuditNote.KEPT_ACK, kept.ticketId())
                : AuditNote.refused(who, AuditNote.KEPT_ACK, kept.ticketId(), code);
        return trail.privileged(note, tx -> Answer.done(true))
                .thenCompose(written -> written instanceof Answer.Done
                        ? vertx.executeBlocking(() -> forget(kept), false).toCompletionStage()
                        : CompletableFuture.completedStage(false));
    }

    /** Left lying in the file it does no harm: a command is carried out once. */
    private boolean forget(Kept kept) {
        synchronized (disk) {
            List<Kept> others = others(kept);
            try {
                file.replace(others);
            } catch (IOException e) {
                LOG.warn("{} cannot be written anew: {}", file, e.getMessage());
            }
            return true;
        }
    }

    private synchronized List<Kept> others(Kept kept) {
        waiting.remove(kept);
        return new ArrayList<>(waiting);
    }
}

package yiwang.server.tickets;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Decision;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.Others;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketRules;
import yiwang.domain.ticket.Verb;
import yiwang.server.http.Answer;
import yiwang.server.http.Reason;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.wire.AdviceView;
import yiwang.wire.ClockView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.DerivationTexts;
import yiwang.wire.ProblemCode;
import yiwang.wire.TicketDetail;

/**
 * Carries out commands on tickets, each decision in the same transaction as its entries. Any thread; nothing
 * here waits.
 */
public final class TicketService {
    private final Database database;
    private final JournalStore journal;
    private final TicketStore store;
    private final TicketRules rules;
    private final TicketListener listener;
    private final Advisor advisor;
    private final EventListener inside;
    private final CommandWitness witness;
    private final InstantSource clock;
    private final DivisionCode county;

    /** Who hears of what happens here, outside and inside of its transaction, who advises on it, and who keeps commands. */
    public record Neighbours(TicketListener listener, EventListener inside, Advisor advisor, CommandWitness witness) {}

    /** The tickets of the county whose journal this is. */
    public TicketService(
            Database database, JournalStore journal, TicketRules rules, Neighbours neighbours, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.store = new TicketStore(journal.region());
        this.rules = rules;
        this.listener = neighbours.listener();
        this.inside = neighbours.inside();
        this.advisor = neighbours.advisor();
        this.witness = neighbours.witness();
        this.clock = clock;
        this.county = new DivisionCode(journal.region());
    }

    /**
     * Carries out a command.
     *
     * @param commandId made by the client; the same command again is answered as the first time
     * @param from remote address of the asker
     */
    public CompletableFuture<Answer<CommandAnswer>> command(
            String ticketId, String commandId, TicketCommand command, Actor actor, String from) {
        return commandGiven(ticketId, commandId, command, actor, from, Instant.MAX);
    }

    /**
     * The same for a command that was given at {@code given} and could not be carried out then: decided as of that time when
     * nothing has happened to the ticket since.
     */
    public CompletableFuture<Answer<CommandAnswer>> commandGiven(
            String ticketId, String commandId, TicketCommand command, Actor actor, String from, Instant given) {
        Given as = new Given(commandId, Fingerprint.of(ticketId, command, actor), actor, from, given);
        return command(ticketId, as, ticket -> command);
    }

    /** The same for what is no decision on what the ticket is like: on whatever version it is at then. */
    public CompletableFuture<Answer<CommandAnswer>> commandOnLatest(
            String ticketId, String commandId, Verb verb, Map<String, String> details, Actor actor, String from) {
        String fingerprint = Fingerprint.of(ticketId, new TicketCommand(verb, 0, details), actor);
        Given as = new Given(commandId, fingerprint, actor, from, Instant.MAX);
        return command(ticketId, as, ticket -> new TicketCommand(verb, ticket.version(), details));
    }

    /** Under which id, by whom, from where and when a command was given; {@link Instant#MAX} is now. */
    private record Given(String commandId, String fingerprint, Actor actor, String from, Instant at) {
        Instant decidedAt(Ticket ticket, Instant now) {
            return at.isBefore(now) && !at.isBefore(ticket.updatedAt()) ? at.truncatedTo(ChronoUnit.MILLIS) : now;
        }
    }

    private CompletableFuture<Answer<CommandAnswer>> command(
            String ticketId, Given given, Function<Ticket, TicketCommand> on) {
        return database.write(tx -> {
            Optional<TicketStore.Answered> before = store.answered(tx, given.commandId());
            if (before.isPresent()) {
                return before.get().fingerprint().equals(given.fingerprint())
                        ? Answer.done(answer(before.get(), true))
                        : Answer.refuse(ProblemCode.CONFLICT, given.commandId());
            }
            Optional<StoredTicket> row = store.byId(tx, ticketId);
            if (row.isEmpty()) {
                return Answer.refuse(Refusal.Code.UNKNOWN_TICKET, ticketId);
            }
            Ticket ticket = row.get().ticket();
            TicketCommand command = on.apply(ticket);
            Instant at = given.decidedAt(ticket, now());
            return switch (rules.decide(ticket, command, given.actor(), others(tx), at)) {
                case Decision.Refused(Refusal refusal) -> new Answer.Refused<>(Reason.of(refusal));
                case Decision.Done(List<Made> events, List<Decision.Elsewhere> elsewhere) -> {
                    elsewhere.forEach(deed -> doElsewhere(tx, deed, given.commandId()));
                    witness.carriedOut(tx, given.actor(), given.from(), command.verb(), ticket);
                    yield Answer.done(carriedOut(tx, row.get(), events, given.commandId(), given.fingerprint()));
                }
            };
        });
    }

    /**
     * Lets the rules do what is due by themselves on these tickets, in the order in which it was due.
     *
     * @param most how many events at a time; what is left is due again
     * @param seen hears, like the listener, of each of these tickets that has not changed
     */
    public CompletableFuture<Integer> wake(Collection<String> ids, int most, Consumer<Ticket> seen) {
        return database.write(tx -> new Wake(tx, now()).run(ids, most, seen));
    }

    /**
     * Lets every open ticket for which {@code where} says so lie elsewhere, within somebody else's transaction.
     *
     * @param where details of {@link Verb#RELOCATE}; empty for one that stays
     * @return how many did
     */
    public int relocate(Tx tx, Function<Ticket, Optional<Map<String, String>>> where) {
        int moved = 0;
        for (StoredTicket row : store.open(tx)) {
            Optional<Map<String, String>> there = where.apply(row.ticket());
            if (there.isPresent()) {
                doElsewhere(tx, new Decision.Elsewhere(row.ticket().id(), Verb.RELOCATE, there.get()), null);
                moved++;
            }
        }
        return moved;
    }

    /** What {@code reader} makes of a ticket and its trail; by id or by number. */
    public <T> CompletableFuture<Answer<T>> read(String idOrNumber, BiFunction<Ticket, List<TicketEvent>, T> reader) {
        return database.read(tx -> found(tx, idOrNumber)
                .map(row -> Answer.done(reader.apply(row.ticket(), trail(tx, row))))
                .orElseGet(() -> Answer.refuse(Refusal.Code.UNKNOWN_TICKET, idOrNumber)));
    }

    /** The ticket when a verb is open to somebody now, as far as that can be told before its details; by id or by number. */
    public CompletableFuture<Answer<Ticket>> open(String idOrNumber, Verb verb, Actor actor) {
        return database.read(tx -> {
            Optional<Ticket> found = found(tx, idOrNumber).map(StoredTicket::ticket);
            if (found.isEmpty()) {
                return Answer.refuse(Refusal.Code.UNKNOWN_TICKET, idOrNumber);
            }
            Refusal refusal = rules.offers(found.get(), actor, now()).stream()
                    .filter(offer -> offer.verb() == verb)
                    .findFirst()
                    .map(TicketRules.Offer::refusal)
                    .orElse(null);
            boolean isClosed = !found.get().state().isOpen();
            if (isClosed) {
                return Answer.refuse(
                        Refusal.Code.WRONG_STATE, verb.key(), found.get().state());
            }
            return refusal == null ? Answer.done(found.get()) : new Answer.Refused<>(Reason.of(refusal));
        });
    }

    /** A ticket; by id or by number. */
    public CompletableFuture<Answer<Ticket>> find(String idOrNumber) {
        return database.read(tx -> found(tx, idOrNumber)
                .map(row -> Answer.done(row.ticket()))
                .orElseGet(() -> Answer.refuse(Refusal.Code.UNKNOWN_TICKET, idOrNumber)));
    }

    /** One round of waking; lives within its transaction. */
    private final class Wake {
        private static final Comparator<StoredTicket> BY_DUE = Comparator.comparing(
                        (StoredTicket row) -> row.ticket().wakesAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.ticket().id());

        private final Tx tx;
        private final Instant now;

        Wake(Tx tx, Instant now) {
            this.tx = tx;
            this.now = now;
        }

        int run(Collection<String> ids, int most, Consumer<Ticket> seen) {
            PriorityQueue<StoredTicket> due = new PriorityQueue<>(BY_DUE);
            ids.forEach(id -> store.byId(tx, id).ifPresent(due::add));
            int done = 0;
            while (!due.isEmpty()) {
                StoredTicket first = due.poll();
                List<Made> events = done < most ? rules.wake(first.ticket(), now) : List.of();
                if (events.isEmpty()) {
                    tx.afterCommit(() -> seen.accept(first.ticket()));
                } else {
                    done += events.size();
                    StoredTicket after = written(tx, first, events, null);
                    tx.afterCommit(() -> listener.changed(first, after));
                    due.add(after);
                }
            }
            return done;
        }
    }

    /** A ticket with its trail, its clocks and what {@code reader} may do to it now; by id or by number. */
    public CompletableFuture<Answer<TicketDetail>> detail(String idOrNumber, Actor reader, Locale language) {
        return database.read(tx -> found(tx, idOrNumber)
                .map(row -> Answer.done(detail(tx, row, reader, language)))
                .orElseGet(() -> Answer.refuse(Refusal.Code.UNKNOWN_TICKET, idOrNumber)));
    }

    /** The same as it was at a version, when its last event came: nothing is left to be done to it then, or advised. */
    public CompletableFuture<Answer<TicketDetail>> detailAt(String idOrNumber, long version, Locale language) {
        return database.read(tx -> {
            Optional<StoredTicket> row = found(tx, idOrNumber);
            if (row.isEmpty()) {
                return Answer.refuse(Refusal.Code.UNKNOWN_TICKET, idOrNumber);
            }
            List<TicketEvent> trail = trail(tx, row.get()).stream()
                    .filter(event -> event.version() <= version)
                    .toList();
            return trail.isEmpty() || trail.getLast().version() != version
                    ? Answer.refuse(Refusal.Code.DETAIL_INVALID, "version", version)
                    : Answer.done(past(trail, language));
        });
    }

    private TicketDetail past(List<TicketEvent> trail, Locale language) {
        @Nullable Ticket ticket = null;
        for (TicketEvent event : trail) {
            ticket = Ticket.after(ticket, event);
        }
        Ticket then = Objects.requireNonNull(ticket, "a trail is never empty");
        return Details.of(
                then, trail, List.of(), rules.profile(then), clocks(then, language, then.updatedAt()), AdviceView.NONE);
    }

    private TicketDetail detail(Tx tx, StoredTicket row, Actor reader, Locale language) {
        Instant now = now();
        Ticket ticket = row.ticket();
        return Details.of(
                ticket,
                trail(tx, row),
                rules.offers(ticket, reader, now),
                rules.profile(ticket),
                clocks(ticket, language, now),
                advisor.on(tx, ticket));
    }

    private List<ClockView> clocks(Ticket ticket, Locale language, Instant now) {
        Profile profile = rules.profile(ticket);
        DerivationTexts texts = DerivationTexts.of(language);
        return ticket.clocks().stream()
                .map(one -> ClockView.of(one, profile, rules.clocks(), texts, now))
                .toList();
    }

    private List<TicketEvent> trail(Tx tx, StoredTicket row) {
        return journal.of(tx, TicketPayload.SUBJECT, row.ticket().id()).stream()
                .map(TicketPayload::event)
                .toList();
    }

    private Others others(Tx tx) {
        return idOrNumber -> found(tx, idOrNumber).map(StoredTicket::ticket).orElse(null);
    }

    /** By its id, or by its number as people say it. */
    private Optional<StoredTicket> found(Tx tx, String idOrNumber) {
        return store.byId(tx, idOrNumber)
                .or(() -> TicketNumber.said(county, idOrNumber).flatMap(number -> store.byNumber(tx, number.value())));
    }

    private void doElsewhere(Tx tx, Decision.Elsewhere deed, @Nullable String commandId) {
        StoredTicket before = store.byId(tx, deed.ticketId()).orElseThrow();
        StoredTicket after = written(tx, before, List.of(rules.elsewhere(before.ticket(), deed, now())), commandId);
        tx.afterCommit(() -> listener.changed(before, after));
    }

    private StoredTicket written(Tx tx, StoredTicket before, List<Made> events, @Nullable String commandId) {
        StoredTicket row = before;
        for (Made made : events) {
            JournalEntry entry = journal.append(tx, TicketPayload.entry(made.event(), commandId, null));
            StoredTicket after = row.after(made, entry.seq());
            inside.written(tx, row, made.event(), after);
            row = after;
        }
        store.update(tx, row, before.ticket().version());
        return row;
    }

    private CommandAnswer carriedOut(
            Tx tx, StoredTicket before, List<Made> events, String commandId, String fingerprint) {
        StoredTicket row = written(tx, before, events, commandId);
        TicketStore.Answered answered = new TicketStore.Answered(
                fingerprint, row.ticket().id(), row.ticket().version(), row.seq());
        store.remember(tx, commandId, answered);
        tx.afterCommit(() -> listener.changed(before, row));
        return answer(answered, false);
    }

    /** Milliseconds are what the journal and the rows keep, so nothing finer is ever decided on. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CommandAnswer answer(TicketStore.Answered answered, boolean repeated) {
        return new CommandAnswer(answered.ticketId(), answered.version(), answered.seq(), repeated);
    }
}

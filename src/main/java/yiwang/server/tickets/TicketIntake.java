package yiwang.server.tickets;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.ticket.Field;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.TicketRules;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.ProblemCode;

/** Registers tickets, once for each number of a source. Any thread; nothing here waits. */
public final class TicketIntake {
    private static final ZoneId DAY_ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final JournalStore journal;
    private final TicketStore store;
    private final TicketRules rules;
    private final TicketListener listener;
    private final EventListener inside;
    private final IntakeWitness witness;
    private final InstantSource clock;
    private final TicketIds ids;
    private final DivisionCode county;

    /** Who hears of a new ticket, outside and inside of its transaction, and who keeps by whom it was handed in. */
    public record Neighbours(TicketListener listener, EventListener inside, IntakeWitness witness) {}

    /** Into the county whose journal this is. */
    public TicketIntake(
            Database database,
            JournalStore journal,
            TicketRules rules,
            Neighbours neighbours,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.journal = journal;
        this.store = new TicketStore(journal.region());
        this.rules = rules;
        this.listener = neighbours.listener();
        this.inside = neighbours.inside();
        this.witness = neighbours.witness();
        this.clock = clock;
        this.ids = new TicketIds(random);
        this.county = new DivisionCode(journal.region());
    }

    /** Takes in a matter, or answers with the ticket it already is. */
    public CompletableFuture<Answer<IntakeAnswer>> register(Registration registration, Who by) {
        return register(List.of(registration), by).thenApply(List::getFirst);
    }

    /** Takes in many matters in one transaction, each answered by itself, in their order. */
    public CompletableFuture<List<Answer<IntakeAnswer>>> register(List<Registration> registrations, Who by) {
        return database.write(tx -> {
            List<String> numbers = new ArrayList<>();
            List<Answer<IntakeAnswer>> answers = registrations.stream()
                    .map(registration -> registered(tx, registration, numbers))
                    .toList();
            if (!numbers.isEmpty()) {
                witness.takenIn(tx, by, List.copyOf(numbers));
            }
            return answers;
        });
    }

    /** What taking each of these in would be answered, as far as it was taken in before; empty for a new one. */
    public CompletableFuture<List<Optional<Answer<IntakeAnswer>>>> known(List<Registration> registrations) {
        return database.read(tx -> registrations.stream()
                .map(registration -> store.bySource(tx, registration.source(), registration.sourceNo())
                        .map(row -> repeated(registration, row)))
                .toList());
    }

    private Answer<IntakeAnswer> registered(Tx tx, Registration registration, List<String> numbers) {
        Optional<StoredTicket> before = store.bySource(tx, registration.source(), registration.sourceNo());
        if (before.isPresent()) {
            return repeated(registration, before.get());
        }
        StoredTicket row = created(tx, registration);
        numbers.add(row.ticket().number().value());
        return Answer.done(answer(row, false));
    }

    private static Answer<IntakeAnswer> repeated(Registration registration, StoredTicket row) {
        return row.intakeHash().equals(registration.fingerprint())
                ? Answer.done(answer(row, true))
                : Answer.refuse(ProblemCode.CONFLICT, registration.source() + " " + registration.sourceNo());
    }

    private StoredTicket created(Tx tx, Registration registration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as the journal and the rows keep it
        LocalDate day = LocalDate.ofInstant(now, DAY_ZONE);
        Map<Field, String> reported = new EnumMap<>(registration.reported());
        reported.put(
                Field.NUMBER,
                TicketNumber.of(county, day, store.nextNumber(tx, day)).value());
        Made made = rules.register(ids.next(now), registration.actor(), now, reported);
        JournalEntry entry = journal.append(tx, TicketPayload.entry(made.event(), null, registration.fingerprint()));
        StoredTicket row = followed(tx, StoredTicket.first(made, entry.seq(), registration.fingerprint()), now);
        store.insert(tx, row);
        registration.companion().written(tx, row.ticket().id());
        inside.written(tx, null, made.event(), row);
        tx.afterCommit(() -> listener.changed(null, row));
        return row;
    }

    /** With what the rules do by themselves to a matter that has just come in. */
    private StoredTicket followed(Tx tx, StoredTicket first, Instant now) {
        StoredTicket row = first;
        for (Made made : rules.follow(first.ticket(), now)) {
            JournalEntry entry = journal.append(tx, TicketPayload.entry(made.event(), null, null));
            row = row.after(made, entry.seq());
        }
        return row;
    }

    private static IntakeAnswer answer(StoredTicket row, boolean repeated) {
        return new IntakeAnswer(
                row.ticket().id(), row.ticket().number().value(), row.ticket().version(), repeated);
    }
}

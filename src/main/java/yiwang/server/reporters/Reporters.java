package yiwang.server.reporters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.reporter.PersonName;
import yiwang.domain.reporter.Reporter;
import yiwang.domain.reporter.RevealLimits;
import yiwang.domain.reporter.Telephone;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditStore;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.Database;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.Companion;
import yiwang.wire.ProblemCode;
import yiwang.wire.ReporterView;
import yiwang.wire.RevealedReporter;

/** Keeps, masks, opens and erases reporters. Any thread; nothing here waits. */
public final class Reporters {
    private static final Logger LOG = LoggerFactory.getLogger(Reporters.class);

    private final Database database;
    private final ReporterStore store;
    private final ReporterSeal seal;
    private final AuditStore audit;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final PersonName names = PersonName.shipped();
    private final RevealLimits limits = RevealLimits.shipped();

    /** A ticket: by its id, and by the number that the audit knows it by. */
    record Which(String id, String number) {}

    /** Where what was done is kept, and counted. */
    public record Kept(AuditStore audit, AuditTrail trail) {}

    /** Of the tickets of this county code. */
    public Reporters(Database database, String region, Sealer sealer, Kept kept, InstantSource clock) {
        this.database = database;
        this.store = new ReporterStore(region);
        this.seal = new ReporterSeal(sealer);
        this.audit = kept.audit();
        this.trail = kept.trail();
        this.clock = clock;
    }

    /** Writes a reporter along with the first event of its ticket. */
    public Companion keeping(Reporter reporter) {
        return reporter.isEmpty()
                ? Companion.NONE
                : (tx, ticketId) -> store.insert(tx, ticketId, seal.seal(reporter, ticketId));
    }

    /** What may be shown to whoever may see personal data; empty when there is no reporter. */
    public CompletionStage<Optional<ReporterView>> masked(String ticketId) {
        return database.read(tx -> store.of(tx, ticketId).map(its -> masked(tx, ticketId, its)));
    }

    private ReporterView masked(Tx tx, String ticketId, SealedReporter sealed) {
        if (sealed.isErased()) {
            return new ReporterView(ReporterView.State.ERASED, null, null, 0);
        }
        Optional<Reporter> opened = opened(ticketId, sealed);
        if (opened.isEmpty()) {
            return new ReporterView(ReporterView.State.UNREADABLE, null, null, 0);
        }
        String name = opened.get().name();
        Telephone phone = opened.get().phone();
        int others = phone == null
                ? 0
                : seal.marks(phone).stream()
                        .mapToInt(mark -> store.openWith(tx, mark, ticketId))
                        .sum();
        return new ReporterView(
                ReporterView.State.KEPT,
                name == null ? null : names.mask(name),
                phone == null ? null : phone.mask(),
                others);
    }

    /** A ticket is of use also when the key of its reporter is lost. */
    private Optional<Reporter> opened(String ticketId, SealedReporter sealed) {
        try {
            return Optional.of(seal.open(sealed, ticketId));
        } catch (StorageFault e) {
            LOG.warn("the reporter of ticket {} cannot be opened: {}", ticketId, e.getMessage());
            return Optional.empty();
        }
    }

    /** The name and the number themselves, once it is kept who was told and why. */
    CompletionStage<Answer<RevealedReporter>> reveal(Which ticket, Who who) {
        return trail.privileged(
                AuditNote.done(who, AuditNote.REPORTER_REVEAL, ticket.number()), tx -> reveal(tx, ticket, who));
    }

    private Answer<RevealedReporter> reveal(Tx tx, Which ticket, Who who) {
        Instant now = clock.instant();
        List<Instant> past = audit.reveals(tx, who.actor(), now.minus(limits.longest()));
        Optional<RevealLimits.Reached> reached = limits.reached(past, now);
        if (reached.isPresent()) {
            RevealLimits.Limit limit = reached.get().limit();
            return Answer.refuse(
                    ProblemCode.REVEAL_LIMIT,
                    reached.get().left().plusMillis(999).toSeconds(),
                    limit.most(),
                    limit.within().toMinutes());
        }
        Optional<SealedReporter> sealed = store.of(tx, ticket.id()).filter(one -> !one.isErased());
        if (sealed.isEmpty()) {
            return Answer.refuse(ProblemCode.NO_REPORTER, ticket.number());
        }
        Optional<Reporter> opened = opened(ticket.id(), sealed.get());
        if (opened.isEmpty()) {
            return Answer.refuse(ProblemCode.UNAVAILABLE);
        }
        if (seal.isOutdated(sealed.get())) {
            store.replace(tx, ticket.id(), seal.seal(opened.get(), ticket.id()));
        }
        Telephone phone = opened.get().phone();
        return Answer.done(new RevealedReporter(opened.get().name(), phone == null ? null : phone.value()));
    }

    /** Takes a reporter away for good, once it is kept who did and why. */
    CompletionStage<Answer<Boolean>> erase(Which ticket, Who who) {
        return trail.privileged(
                AuditNote.done(who, AuditNote.REPORTER_ERASE, ticket.number()),
                tx -> store.erase(tx, ticket.id(), clock.instant())
                        ? Answer.done(true)
                        : Answer.refuse(ProblemCode.NO_REPORTER, ticket.number()));
    }
}

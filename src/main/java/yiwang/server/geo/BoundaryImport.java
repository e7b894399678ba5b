package yiwang.server.geo;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Ticket;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.geo.BoundaryLook.Handed;
import yiwang.server.http.Answer;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.TicketRows;
import yiwang.server.tickets.TicketService;
import yiwang.wire.GeographyReport;
import yiwang.wire.GeographyVersion;
import yiwang.wire.ProblemCode;

/**
 * New boundaries of the county: tells what they would change, and puts them in force for everybody at once. A version, what becomes of
 * open tickets and the note in the audit are written together or not at all. One at a time, because each takes a core for seconds;
 * any thread, nothing here waits.
 */
public final class BoundaryImport {
    private static final Logger LOG = LoggerFactory.getLogger(BoundaryImport.class);
    private static final int MOST_VERSIONS = 200;
    /** Longer than a request may take: what was found by the boundaries of before is registered by then. */
    private static final long LATE_MILLIS = 15_000;

    private final Given given;
    private final TicketRows rows;
    private final String region;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** What it works with. */
    public record Given(
            Vertx vertx,
            Database database,
            JournalStore journal,
            Boundaries boundaries,
            TicketService tickets,
            AuditTrail trail,
            InstantSource clock) {}

    /** Of the county whose journal this is. */
    public BoundaryImport(Given given) {
        this.given = given;
        this.rows = new TicketRows(given.journal());
        this.region = given.journal().region();
    }

    /** Leads on what was registered while the boundaries changed and the backend ended; once, after the start. */
    public void begin() {
        if (given.boundaries().version() > BoundaryStore.FILES) {
            leadLateOnes();
        }
    }

    /** What these files would change; changes nothing. */
    CompletionStage<Answer<GeographyReport>> report(Handed handed) {
        return alone(handed, look -> given.database().read(tx -> told(tx, look)));
    }

    /** Puts these files in force, of which a report with this mark was told and nothing stands in the way. */
    CompletionStage<Answer<GeographyReport>> apply(Handed handed, String mark, Who by) {
        return alone(handed, look -> {
            if (!look.mark().equals(mark)) {
                return refused(ProblemCode.GEOGRAPHY_CHANGED, look.beside().version());
            }
            if (look.map() == null) {
                return refused(
                        ProblemCode.GEOGRAPHY_ERRORS, look.report(0, false, 0).errors());
            }
            return given.trail()
                    .privileged(
                            done -> AuditNote.done(by, AuditNote.GEOGRAPHY, "v" + done.version()),
                            tx -> applied(tx, look, by))
                    .whenComplete((answer, failure) -> {
                        if (answer instanceof Answer.Done<GeographyReport>) {
                            given.vertx().setTimer(LATE_MILLIS, ignored -> leadLateOnes());
                        }
                    });
        });
    }

    /** What was put in force so far, the newest first. */
    CompletionStage<Answer<List<GeographyVersion>>> versions() {
        return given.database()
                .read(tx -> Answer.done(given.boundaries().store().versions(tx, MOST_VERSIONS)));
    }

    /** What was told when a version was put in force. */
    CompletionStage<Answer<GeographyReport>> version(long version) {
        return given.database()
                .read(tx -> given.boundaries()
                        .store()
                        .report(tx, version)
                        .map(Answer::done)
                        .orElseGet(() -> Answer.refuse(ProblemCode.NOT_FOUND, version)));
    }

    /** A layer as it was in a version. */
    CompletionStage<Answer<LayerFile>> layer(String name, long version) {
        return given.database()
                .read(tx -> given.boundaries()
                        .layer(tx, name, version)
                        .map(Answer::done)
                        .orElseGet(() -> Answer.refuse(ProblemCode.NOT_FOUND, name + " " + version)));
    }

    private Answer<GeographyReport> told(Tx tx, BoundaryLook look) {
        CountyMap map = look.map();
        if (map == null) {
            return Answer.done(look.report(look.beside().version(), false, 0));
        }
        Optional<BrokenDataFile> usedAgain = MicroGridShelf.refused(tx, region, map);
        if (usedAgain.isPresent()) {
            return broken(usedAgain.get());
        }
        Relocation relocation = look.relocation();
        int tickets = (int) rows.open(tx).stream()
                .filter(ticket -> relocation.of(ticket).isPresent())
                .count();
        return Answer.done(look.report(look.beside().version(), false, tickets));
    }

    private Answer<GeographyReport> applied(Tx tx, BoundaryLook look, Who by) {
        CountyMap map = Objects.requireNonNull(look.map());
        BoundaryStore store = given.boundaries().store();
        long version = store.newest(tx) + 1;
        if (version != look.beside().version() + 1) {
            return Answer.refuse(ProblemCode.GEOGRAPHY_CHANGED, version - 1);
        }
        Instant now = given.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<BrokenDataFile> usedAgain = MicroGridShelf.keep(tx, region, map, now);
        if (usedAgain.isPresent()) {
            return broken(usedAgain.get());
        }
        int tickets = given.tickets().relocate(tx, details(look.relocation()));
        GeographyReport report = look.report(version, true, tickets);
        store.add(tx, report, look.layers(), by.actor(), now);
        tx.afterCommit(() -> given.boundaries().become(new Boundaries.Now(version, map)));
        LOG.info("boundaries of version {}, {} open tickets belong elsewhere", version, tickets);
        return Answer.done(report);
    }

    private void leadLateOnes() {
        given.database()
                .write(tx -> given.tickets().relocate(tx, details(inForce(tx))))
                .whenComplete((moved, failure) -> {
                    if (failure != null) {
                        LOG.warn("open tickets in areas that ended wait for the next start: {}", failure.getMessage());
                    } else if (moved > 0) {
                        LOG.info("{} tickets came late for the boundaries and belong elsewhere", moved);
                    }
                });
    }

    private Relocation inForce(Tx tx) {
        Boundaries boundaries = given.boundaries();
        List<GeographyReport.Step> lineage = boundaries
                .store()
                .report(tx, boundaries.version())
                .map(GeographyReport::lineage)
                .orElse(List.of());
        return new Relocation(boundaries.locator(), lineage);
    }

    private static Function<Ticket, Optional<Map<String, String>>> details(Relocation relocation) {
        return ticket -> relocation.of(ticket).map(there -> {
            String division = there.division().value();
            return there.grid() == null
                    ? Map.of("division", division)
                    : Map.of("division", division, "grid", there.grid().value());
        });
    }

    private interface Looked {
        CompletionStage<Answer<GeographyReport>> then(BoundaryLook look);
    }

    private CompletionStage<Answer<GeographyReport>> alone(Handed handed, Looked looked) {
        if (!busy.compareAndSet(false, true)) {
            return refused(ProblemCode.BUSY);
        }
        return given.vertx()
                .executeBlocking(
                        () -> BoundaryLook.at(handed, given.boundaries().now()), false)
                .toCompletionStage()
                .thenCompose(looked::then)
                .exceptionallyCompose(BoundaryImport::refusedWhenBroken)
                .whenComplete((answer, failure) -> busy.set(false));
    }

    private static CompletionStage<Answer<GeographyReport>> refusedWhenBroken(Throwable failure) {
        @Nullable Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof BrokenDataFile broken
                ? CompletableFuture.completedStage(broken(broken))
                : CompletableFuture.failedStage(failure);
    }

    private static Answer<GeographyReport> broken(BrokenDataFile why) {
        return Answer.refuse(ProblemCode.GEOGRAPHY_BROKEN, String.valueOf(why.getMessage()));
    }

    private static <T> CompletionStage<Answer<T>> refused(ProblemCode code, Object... args) {
        return CompletableFuture.completedStage(Answer.refuse(code, args));
    }
}

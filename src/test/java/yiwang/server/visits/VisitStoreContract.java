package yiwang.server.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.GridCode;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.domain.visit.Pointer;
import yiwang.domain.visit.VisitResult;
import yiwang.server.audit.AuditStore;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.VisitCounts;
import yiwang.wire.VisitList;

/** What the visits promise on every store. */
abstract class VisitStoreContract extends StoreContract {
    private static final String REGION = "320724";
    private static final String SOURCE = "sifa";
    private static final String TOWN = "town-100";
    private static final GridCode GRID = new GridCode("320724100001001");
    private static final Instant BEGIN = Instant.parse("2026-02-14T01:00:00Z");
    private static final String SECRET = "aPointerThatNobodySees";
    /** In one test alone: the databases of all of them lie side by side. */
    private static final String MARKED = "aPointerThatIsFoundInTheRawBytes";

    private Instant now = BEGIN;

    VisitStoreContract() {
        super(new WriteLimits(1_000, 256));
    }

    /** Where the store's files are, with all in them that was written; it may be closed by then. */
    abstract Path files() throws Exception;

    /** What an engine does by itself after a while, done now. */
    abstract void cleaned() throws Exception;

    @BeforeEach
    void begin() {
        database.write(tx -> new JournalStore(REGION).epoch(tx, "epoch", now)).join();
    }

    private Visits visits(String region) {
        return new Visits(region, new AuditTrail(database, new AuditStore(region), () -> now), () -> now);
    }

    private final class Worker {
        private final Visits visits;
        private final Visits.Asker asker;

        Worker(String region, String unit) {
            this.visits = visits(region);
            Who who = Who.of(new Actor("zhao", unit, Set.of(Role.GRID_WORKER)), "192.0.2.1", "planned");
            this.asker = new Visits.Asker(who, "session", unit);
        }

        VisitList open() {
            Answer<VisitList> answer = visits.open(asker).toCompletableFuture().join();
            return answer instanceof Answer.Done<VisitList>(var list) ? list : fail(answer.toString());
        }

        String done(String pointer, Instant at, VisitResult result) {
            VisitStore.Made made =
                    new VisitStore.Made(SOURCE, new Pointer(pointer), at, result, at.plus(Duration.ofDays(30)));
            Answer<Boolean> answer =
                    visits.done(asker, made).toCompletableFuture().join();
            return answer instanceof Answer.Refused<?>(var reason) ? reason.code() : "";
        }
    }

    private static Visit visit(String pointer, @Nullable String unit, Instant due) {
        return new Visit(new Pointer(pointer), unit == null ? null : new Visit.Due(GRID, unit, due));
    }

    private VisitCounts handIn(Visit... all) {
        Who by = Who.of(new Actor("source:sifa", "center", Set.of(Role.SOURCE)), "192.0.2.2", "");
        Answer<VisitCounts> answer = visits(REGION)
                .handIn(SOURCE, List.of(all), by)
                .toCompletableFuture()
                .join();
        return answer instanceof Answer.Done<VisitCounts>(var counts) ? counts : new VisitCounts(-1, -1, -1);
    }

    private static String pointer(int number) {
        return "pointer-%03d-abcdef".formatted(number);
    }

    @Test
    void aUnitIsToldItsOwnTheNextDueFirst() {
        handIn(
                visit(pointer(1), TOWN, BEGIN.plusSeconds(30)),
                visit(pointer(2), TOWN, BEGIN.minusSeconds(30)),
                visit(pointer(3), "center", BEGIN),
                visit(pointer(4), TOWN, BEGIN));
        VisitList told = new Worker(REGION, TOWN).open();
        assertEquals(
                List.of(pointer(2), pointer(4), pointer(1)),
                told.visits().stream().map(VisitList.Visit::pointer).toList());
        assertEquals(BEGIN.plus(Duration.ofMinutes(30)), told.until());
        assertEquals(0, told.more());
        VisitList.Visit first = told.visits().getFirst();
        assertEquals(new VisitList.Visit(SOURCE, pointer(2), GRID.value(), BEGIN.minusSeconds(30), null, null), first);
        assertEquals(List.of(), new Worker(REGION, "dept-shuili").open().visits());
        assertEquals(List.of(), new Worker("320723", TOWN).open().visits(), "another county");
    }

    @Test
    void whatIsBeyondTwoHundredIsCounted() {
        handIn(IntStream.range(0, 203)
                .mapToObj(i -> visit(pointer(i), TOWN, BEGIN.plusSeconds(i)))
                .toArray(Visit[]::new));
        VisitList told = new Worker(REGION, TOWN).open();
        assertEquals(200, told.visits().size());
        assertEquals(pointer(199), told.visits().getLast().pointer());
        assertEquals(3, told.more());
    }

    @Test
    void whatComesAgainReplacesAndKeepsHowTheLastOneWent() {
        assertEquals(new VisitCounts(2, 0, 0), handIn(visit(pointer(1), TOWN, BEGIN), visit(pointer(2), TOWN, BEGIN)));
        Worker worker = new Worker(REGION, TOWN);
        worker.open();
        assertEquals("", worker.done(pointer(1), BEGIN, VisitResult.ABSENT));
        assertEquals(
                new VisitCounts(0, 1, 1),
                handIn(
                        visit(pointer(1), "center", BEGIN.plusSeconds(9)),
                        visit(pointer(2), null, BEGIN),
                        visit(pointer(3), null, BEGIN)));
        assertEquals(List.of(), worker.open().visits());
        VisitList.Visit moved = new Worker(REGION, "center").open().visits().getFirst();
        assertEquals(BEGIN.plusSeconds(9), moved.dueAt());
        assertEquals(BEGIN, moved.lastAt());
        assertEquals(VisitResult.ABSENT, moved.lastResult());
    }

    @Test
    void itIsMadeByItsUnitWhileOpenAndNotBeforeTheLastOne() {
        handIn(visit(pointer(1), TOWN, BEGIN), visit(pointer(2), "center", BEGIN));
        Worker worker = new Worker(REGION, TOWN);
        assertEquals("visits-closed", worker.done(pointer(1), BEGIN, VisitResult.MET));
        assertNull(worker.open().visits().getFirst().lastAt());
        assertEquals("not-found", worker.done(pointer(2), BEGIN, VisitResult.MET), "another unit's");
        assertEquals("not-found", worker.done(pointer(3), BEGIN, VisitResult.MET));
        assertEquals("", worker.done(pointer(1), BEGIN, VisitResult.MET));
        assertEquals("", worker.done(pointer(1), BEGIN, VisitResult.DECLINED), "corrected");
        assertEquals("detail-invalid", worker.done(pointer(1), BEGIN.minusSeconds(1), VisitResult.ABSENT));
        VisitList.Visit made = worker.open().visits().getFirst();
        assertEquals(VisitResult.DECLINED, made.lastResult());
        assertEquals(BEGIN.plus(Duration.ofDays(30)), made.dueAt());
        now = BEGIN.plus(Duration.ofMinutes(30));
        assertEquals("visits-closed", worker.done(pointer(1), now, VisitResult.MET));
    }

    @Test
    void theAuditKnowsAPersonByAMarkAlone() {
        handIn(visit(SECRET, TOWN, BEGIN));
        Worker worker = new Worker(REGION, TOWN);
        worker.open();
        worker.done(SECRET, BEGIN, VisitResult.MET);
        List<String> rows = database.read(tx -> tx.query(
                        "SELECT action, object, reason FROM audit WHERE region = ? ORDER BY seq",
                        row -> row.text(1) + "|" + row.text(2) + "|" + row.text(3),
                        REGION))
                .join();
        assertEquals(
                List.of(
                        "visit-hand-in|sifa 1|",
                        "visit-open|town-100 1|planned",
                        "visit-done|sifa " + new Pointer(SECRET).mark(SOURCE) + "|planned"),
                rows);
    }

    @Test
    void whatTheTransactionTakesBackWasNeverHandedIn() {
        VisitStore store = new VisitStore(REGION);
        assertThrows(
                CompletionException.class,
                () -> database.write(tx -> {
                            store.insert(tx, SOURCE, new Pointer(SECRET), new Visit.Due(GRID, TOWN, BEGIN), now);
                            throw new IllegalStateException("and not after all");
                        })
                        .join());
        assertEquals(
                Optional.empty(),
                database.read(tx -> store.last(tx, TOWN, SOURCE, new Pointer(SECRET)))
                        .join());
    }

    @Test
    void whatIsTakenAwayIsGoneFromTheFilesToo() throws Exception {
        handIn(visit(MARKED, TOWN, BEGIN), visit(pointer(1), TOWN, BEGIN));
        Worker worker = new Worker(REGION, TOWN);
        worker.open();
        worker.done(MARKED, BEGIN, VisitResult.MET);
        assertEquals(new VisitCounts(0, 0, 1), handIn(visit(MARKED, null, BEGIN)));
        cleaned();
        byte[] raw = raw(files());
        assertTrue(contains(raw, pointer(1)), "what is searched for would be found");
        assertFalse(contains(raw, MARKED));
    }
}

package yiwang.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.http.Answer;
import yiwang.server.journal.JournalStore;
import yiwang.server.journal.Verifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Work;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.AuditView;
import yiwang.wire.ProblemCode;

/** What the audit promises on every store. */
abstract class AuditContract extends StoreContract {
    private static final String REGION = "320724";
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00Z");
    static final Who LI = Who.of(new Actor("li.si", "center", Set.of(Role.DISPATCHER)), "192.0.2.1", "因为");

    private final AuditStore store = new AuditStore(REGION);

    AuditContract() {
        super(new WriteLimits(10_000, 256));
    }

    @BeforeEach
    void begin() {
        write(tx -> new JournalStore(REGION).epoch(tx, "epoch", AT));
    }

    private <T> T write(Work<T> work) {
        return database.write(work).join();
    }

    final void append(AuditNote note, Instant at) {
        write(tx -> {
            store.append(tx, note, at);
            return true;
        });
    }

    final List<AuditView> all() {
        return database.read(tx -> store.between(tx, 1, Long.MAX_VALUE)).join();
    }

    final VerifyReport report() {
        return database.read(tx -> new Verifier(List.of(), List.of(AuditStore.form())).verify(tx))
                .join();
    }

    @Test
    void anEntryStandsAsItWasHandedInAndTheChainIsSound() {
        append(AuditNote.done(LI, AuditNote.SIGN_IN, "li.si"), AT);
        append(AuditNote.refused(Who.unknown("192.0.2.7"), AuditNote.ASK, "GET /x", "no-session"), AT.plusMillis(5));
        List<AuditView> rows = all();
        AuditView first = rows.getFirst();
        assertEquals(
                new AuditView(
                        1,
                        "2026-02-14T01:00:00.000Z",
                        "li.si",
                        "center DISPATCHER",
                        "192.0.2.1",
                        "sign-in",
                        "li.si",
                        "done",
                        "",
                        "因为",
                        1,
                        "0".repeat(64),
                        first.hash()),
                first);
        assertEquals("refused", rows.get(1).outcome());
        assertEquals(first.hash(), rows.get(1).prevHash());
        assertTrue(report().isSound(), report().toString());
        assertEquals(2, report().beside());
    }

    @Test
    void whatStandsIsNeitherChangedNorTakenAway() {
        append(AuditNote.done(LI, AuditNote.SIGN_IN, "li.si"), AT);
        List<AuditView> before = all();
        for (String sql : List.of("UPDATE audit SET actor = 'x'", "DELETE FROM audit WHERE seq = 1")) {
            CompletionException refused = assertThrows(CompletionException.class, () -> write(tx -> tx.update(sql)));
            StorageFault fault = assertInstanceOf(StorageFault.class, refused.getCause());
            assertTrue(String.valueOf(fault.getCause()).contains("the audit only grows"), fault.toString());
        }
        assertEquals(before, all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_head SET hash = 'x'",
                "UPDATE audit_head SET day_first = 2",
                "UPDATE audit_root SET hash = 'x' WHERE last_seq = 1",
                "DELETE FROM audit_root WHERE last_seq = 1"
            })
    void aHeadOrARootThatWasChangedIsFound(String sql) {
        for (int day = 0; day < 3; day++) {
            append(AuditNote.done(LI, AuditNote.SIGN_IN, "li.si"), AT.plusSeconds(86_400L * day));
        }
        assertTrue(report().isSound(), report().toString());
        int changed = write(tx -> tx.update(sql));
        assertEquals(1, changed);
        VerifyReport report = report();
        assertFalse(report.isSound());
        assertEquals("audit", Objects.requireNonNull(report.difference()).chain());
    }

    @Test
    void itIsSearchedByEveryQuestionAndPagedByNumber() {
        for (int i = 0; i < 10; i++) {
            Who who = i % 2 == 0 ? LI : Who.unknown("192.0.2.9");
            append(new AuditNote(who, "a" + i % 3, "o" + i % 5, i % 4 == 0 ? "forbidden" : ""), AT.plusSeconds(i));
        }
        assertEquals(List.of(9L, 7L, 5L, 3L, 1L), found(query(null, "li.si", null, null, null, 100)));
        assertEquals(List.of(9L, 6L, 3L), found(query(null, null, "a2", null, null, 100)));
        assertEquals(List.of(6L, 1L), found(query(null, null, null, "o0", null, 100)));
        assertEquals(List.of(9L, 5L, 1L), found(query(null, null, null, null, "refused", 100)));
        assertEquals(List.of(9L), found(query(null, "li.si", "a2", "o3", "refused", 100)));
        assertEquals(List.of(10L, 9L), found(query(null, null, null, null, null, 2)));
        assertEquals(List.of(8L, 7L), found(query(9L, null, null, null, null, 2)));
        AuditQuery span = new AuditQuery(null, AT.plusSeconds(3), AT.plusSeconds(5), null, null, null, null, 100);
        assertEquals(List.of(5L, 4L), found(span));
    }

    private static AuditQuery query(
            @Nullable Long before,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String object,
            @Nullable String outcome,
            int most) {
        return new AuditQuery(before, null, null, actor, action, object, outcome, most);
    }

    private List<Long> found(AuditQuery query) {
        return database.read(tx -> store.search(tx, query)).join().stream()
                .map(AuditView::seq)
                .toList();
    }

    @Test
    void aFloodOfRefusalsMakesFewRowsAndIsCountedToTheLast() {
        AuditTrail trail = new AuditTrail(database, store, () -> AT);
        int flood = 50_000;
        for (int i = 0; i < flood; i++) {
            trail.counted(AuditNote.refused(
                    Who.unknown("192.0.2." + i % 3), AuditNote.ASK, "GET /api/v1/units", "no-session"));
        }
        trail.close();
        Await.until("all is written", () -> sum() == flood);
        assertEquals(6, all().size());
        assertTrue(report().isSound(), report().toString());
    }

    @Test
    void whatDoesNotFitIsWrittenAsANumberAndTheRestInItsOrder() {
        AuditTrail trail = new AuditTrail(database, store, () -> AT);
        write(tx -> tx.update("ALTER TABLE audit_head RENAME TO audit_head_away"));
        int all = AuditTrail.WAITING + 500;
        for (int i = 0; i < all; i++) {
            trail.note(AuditNote.done(LI, AuditNote.SESSION_ENDED, "s" + i));
        }
        write(tx -> tx.update("ALTER TABLE audit_head_away RENAME TO audit_head"));
        Await.until("all is written", () -> {
            trail.tick();
            return sum() == all;
        });
        List<AuditView> rows = all();
        AuditView last = rows.getLast();
        assertEquals("more", last.action());
        int kept = (int) (all - last.times());
        assertTrue(kept >= AuditTrail.WAITING && kept < all, last.toString());
        assertEquals(
                LongStream.range(0, kept).mapToObj(i -> "s" + i).toList(),
                rows.subList(0, kept).stream().map(AuditView::object).toList());
    }

    private long sum() {
        return all().stream().mapToLong(AuditView::times).sum();
    }

    @Test
    void whatCannotBeKeptIsNotDone() {
        AuditTrail trail = new AuditTrail(database, store, () -> AT);
        AuditNote note = AuditNote.done(LI, AuditNote.ACCOUNT_CREATE, "wang.wu");
        Work<Answer<Integer>> deed =
                tx -> Answer.done(tx.update("INSERT INTO ticket_number (region, day, last) VALUES ('r', 'deed', 1)"));
        write(tx -> tx.update("ALTER TABLE audit_head RENAME TO audit_head_away"));
        Answer<Integer> refused =
                trail.privileged(note, deed).toCompletableFuture().join();
        assertEquals(Answer.<Integer>refuse(ProblemCode.AUDIT_UNAVAILABLE), refused);
        assertEquals(0L, deeds());
        write(tx -> tx.update("ALTER TABLE audit_head_away RENAME TO audit_head"));
        assertEquals(
                Answer.done(1),
                trail.privileged(note, deed).toCompletableFuture().join());
        assertEquals(1L, deeds());
        assertEquals(List.of("wang.wu"), all().stream().map(AuditView::object).toList());
    }

    private long deeds() {
        return database.read(tx -> tx.first("SELECT count(*) FROM ticket_number", row -> row.number(1)))
                .join()
                .orElseThrow();
    }
}

package yiwang.server.reporters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.reporter.Reporter;
import yiwang.domain.reporter.Telephone;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.audit.AuditStore;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.journal.JournalStore;
import yiwang.server.reporters.Reporters.Which;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Work;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.ReporterView;
import yiwang.wire.RevealedReporter;

/** What the sealed reporters promise on every store. */
abstract class ReporterStoreContract extends StoreContract {
    private static final String REGION = "320724";
    private static final String NAME = "欧阳娜娜";
    private static final String PHONE = "13905130246";
    private static final String MARKED = "a-ticket-that-is-found-in-the-raw-bytes";
    private static final Reporter WHO =
            new Reporter(NAME, Telephone.parse(PHONE).orElseThrow());
    private static final Who LEADER =
            Who.of(new Actor("li.si", "center", Set.of(Role.SHIFT_LEADER)), "192.0.2.1", "call-back");

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new LinkedHashMap<>(Map.of("k1", key()));
    private final ReporterStore store = new ReporterStore(REGION);

    private Instant now = Instant.parse("2026-02-14T01:00:00Z");

    ReporterStoreContract() {
        super(new WriteLimits(1_000, 256));
    }

    /** Where the store's files are, with all in them that was written; it may be closed by then. */
    abstract Path files() throws Exception;

    @BeforeEach
    void begin() {
        write(tx -> new JournalStore(REGION).epoch(tx, "epoch", now));
    }

    private byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private <T> T write(Work<T> work) {
        return database.write(work).join();
    }

    private Reporters reporters() {
        AuditStore audit = new AuditStore(REGION);
        AuditTrail trail = new AuditTrail(database, audit, () -> now);
        Sealer sealer = new Sealer(keys, random);
        return new Reporters(database, REGION, sealer, new Reporters.Kept(audit, trail), () -> now);
    }

    private void keep(String ticketId, Reporter reporter) {
        write(tx -> {
            reporters().keeping(reporter).written(tx, ticketId);
            return true;
        });
    }

    private @Nullable ReporterView masked(String ticketId) {
        return reporters().masked(ticketId).toCompletableFuture().join().orElse(null);
    }

    private Answer<RevealedReporter> reveal(String ticketId) {
        return reporters()
                .reveal(new Which(ticketId, "n-" + ticketId), LEADER)
                .toCompletableFuture()
                .join();
    }

    private static String code(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(var reason) ? reason.code() : "";
    }

    private SealedReporter sealed(String ticketId) {
        return database.read(tx -> store.of(tx, ticketId)).join().orElseThrow();
    }

    private void openTicket(String id, boolean open) {
        write(tx -> tx.update(
                "INSERT INTO ticket (region, id, version, seq, number, state, is_open, category, urgency, division,"
                    + " source, source_no, intake_hash, received_at, registered_at, clock_due, grade, updated_at,"
                    + " body) VALUES (?, ?, 1, 1, ?, 'RECEIVED', ?, '01-001', 'C', '320724', 's', ?, 'h', 0, 0, 0, 0,"
                    + " 0, '{}')",
                REGION,
                id,
                id,
                open ? 1 : 0,
                id));
    }

    @Test
    void aReporterIsShownAsAMaskAndOpenedWhole() {
        keep("t1", WHO);
        keep("t2", new Reporter(null, Telephone.parse("0518-83211234-801").orElseThrow()));
        keep("t3", new Reporter("张三", null));
        keep("t4", new Reporter(null, null));
        assertEquals(new ReporterView(ReporterView.State.KEPT, "欧阳**", "139****0246", 0), masked("t1"));
        assertEquals(new ReporterView(ReporterView.State.KEPT, null, "0518-****1234", 0), masked("t2"));
        assertEquals(new ReporterView(ReporterView.State.KEPT, "张**", null, 0), masked("t3"));
        assertEquals(null, masked("t4"));
        assertEquals(Answer.done(new RevealedReporter(NAME, PHONE)), reveal("t1"));
        assertEquals(Answer.done(new RevealedReporter(null, "0518-83211234-801")), reveal("t2"));
        assertEquals("no-reporter", code(reveal("t4")));
        assertThrows(CompletionException.class, () -> keep("t1", WHO), "the first word stays");
    }

    @Test
    void noneOfItStandsInTheFilesInClear() throws Exception {
        keep(MARKED, WHO);
        reveal(MARKED);
        byte[] raw = raw(files());
        assertTrue(contains(raw, MARKED), "what is searched for would be found");
        for (String secret : List.of(NAME, "娜娜", "欧阳", PHONE, "1390513", "05130246", "139****0246")) {
            assertFalse(contains(raw, secret), secret);
        }
        assertFalse(contains(raw, Base64.getEncoder().encodeToString(NAME.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsErasedIsGoneFromTheFilesToo() throws Exception {
        keep(MARKED, WHO);
        SealedReporter before = sealed(MARKED);
        Which which = new Which(MARKED, "n-1");
        assertEquals(
                Answer.done(true),
                reporters().erase(which, LEADER).toCompletableFuture().join());
        assertEquals(new ReporterView(ReporterView.State.ERASED, null, null, 0), masked(MARKED));
        assertEquals(new SealedReporter(null, null, null, true), sealed(MARKED));
        assertEquals("no-reporter", code(reveal(MARKED)));
        assertEquals(
                "no-reporter",
                code(reporters().erase(which, LEADER).toCompletableFuture().join()));
        cleaned();
        byte[] raw = raw(files());
        assertTrue(contains(raw, MARKED), "what is searched for would be found");
        for (String secret : List.of(
                Objects.requireNonNull(before.name()),
                Objects.requireNonNull(before.phone()),
                Objects.requireNonNull(before.phoneMark()))) {
            assertFalse(contains(raw, secret), secret);
        }
    }

    /** What an engine does by itself after a while, done now. */
    abstract void cleaned() throws Exception;

    @Test
    void anotherKeyOrAnotherTicketDoesNotOpenItAndTheTicketStaysOfUse() {
        keep("t1", WHO);
        SealedReporter sealed = sealed("t1");
        write(tx -> {
            store.insert(tx, "t2", sealed);
            return true;
        });
        assertEquals(
                ReporterView.State.UNREADABLE,
                Objects.requireNonNull(masked("t2")).state());
        assertEquals("unavailable", code(reveal("t2")));
        keys.put("k1", key());
        assertEquals(new ReporterView(ReporterView.State.UNREADABLE, null, null, 0), masked("t1"));
        assertEquals("unavailable", code(reveal("t1")));
        assertEquals(0L, reveals(), "nothing was told, so nothing is kept as told");
    }

    @Test
    void aNewKeySealsWhatIsOpenedAndTheOldOneStillOpens() {
        keep("t1", WHO);
        keep("t2", WHO);
        keys.put("k2", key());
        assertEquals("139****0246", Objects.requireNonNull(masked("t1")).phone());
        assertInstanceOf(Answer.Done.class, reveal("t1"));
        assertEquals("k2", Sealer.keyOf(Objects.requireNonNull(sealed("t1").name())));
        assertEquals("k2", Sealer.keyOf(Objects.requireNonNull(sealed("t1").phone())));
        keys.put("k1", key());
        assertInstanceOf(Answer.Done.class, reveal("t1"));
        assertEquals("unavailable", code(reveal("t2")));
    }

    @Test
    void openTicketsOfTheSameNumberAreCountedAlsoOverAChangeOfKeys() {
        for (String id : List.of("t1", "t2", "t3", "t4")) {
            openTicket(id, !id.equals("t3"));
            keep(
                    id,
                    id.equals("t4")
                            ? new Reporter(NAME, Telephone.parse("13905130247").orElseThrow())
                            : WHO);
        }
        keys.put("k2", key());
        openTicket("t5", true);
        keep("t5", WHO);
        assertNotEquals(sealed("t1").phoneMark(), sealed("t5").phoneMark());
        assertEquals(2, Objects.requireNonNull(masked("t1")).openTickets());
        assertEquals(2, Objects.requireNonNull(masked("t5")).openTickets());
        assertEquals(0, Objects.requireNonNull(masked("t4")).openTickets());
    }

    @Test
    void anAccountOpensTwentyAnHourAndARestartForgivesNothing() {
        keep("t1", WHO);
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Answer.Done.class, reveal("t1"), "number " + i);
            now = now.plusSeconds(60);
        }
        Answer<RevealedReporter> refused = reveal("t1");
        assertEquals("reveal-limit", code(refused));
        assertEquals(
                List.of("2400", "20", "60"),
                refused instanceof Answer.Refused<RevealedReporter>(var reason) ? reason.args() : List.of());
        assertEquals(20L, reveals());
        Who other = Who.of(new Actor("wang.wu", "center", Set.of(Role.SHIFT_LEADER)), "", "call-back");
        assertInstanceOf(
                Answer.Done.class,
                reporters()
                        .reveal(new Which("t1", "n-t1"), other)
                        .toCompletableFuture()
                        .join());
        now = now.plus(Duration.ofMinutes(40));
        assertInstanceOf(Answer.Done.class, reveal("t1"));
        assertEquals("reveal-limit", code(reveal("t1")));
    }

    private long reveals() {
        return database.read(tx -> tx.first(
                        "SELECT count(*) FROM audit WHERE region = ? AND action = 'reporter-reveal' AND actor = 'li.si'"
                                + " AND reason = 'call-back' AND object = 'n-t1'",
                        row -> row.number(1),
                        REGION))
                .join()
                .orElse(0L);
    }

    @Test
    void whatTheTransactionTakesBackWasNeverWritten() {
        assertThrows(
                CompletionException.class,
                () -> write(tx -> {
                    reporters().keeping(WHO).written(tx, "t1");
                    throw new IllegalStateException("and not after all");
                }));
        assertEquals(Optional.empty(), database.read(tx -> store.of(tx, "t1")).join());
    }
}

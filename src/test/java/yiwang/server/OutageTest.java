package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.DataInUse;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.PostgresServer;
import yiwang.wire.LiveMessage;

/** The database is killed under load and comes back: nothing that was answered is lost, nothing is there twice. */
class OutageTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final int CLIENTS = 6;
    private static final int OUTAGES = 3;
    private static final int BETWEEN = 40;
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    /** A ticket whose command was answered. */
    private record Acknowledged(String ticketId, String sourceNo, String commandId, long seq) {}

    @TempDir
    Path folder;

    private final PostgresAddress address = POSTGRES.server().database();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestBackend backend;
    private String leader;
    private volatile boolean enough;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, address);
        leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }

    @AfterEach
    void stop() {
        enough = true;
        backend.close();
        threads.shutdownNow();
    }

    @Test
    void whatWasAnsweredIsThereOnceAfterTheDatabaseWasKilledAgainAndAgain() throws Exception {
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(threads.submit(() -> work(client)));
        }
        for (int i = 0; i < OUTAGES; i++) {
            moreAcknowledged(clients);
            int before = refused.get();
            POSTGRES.server().kill();
            Await.within(LONGEST, "a refusal", () -> refused.get() > before);
            POSTGRES.server().startAgain();
        }
        moreAcknowledged(clients);
        enough = true;
        for (Future<?> client : clients) {
            client.get();
        }
        assertTrue(isHealthy());
        everythingIsThereOnce();
        VerifyReport report = DataVerifier.verify(address);
        assertTrue(report.isSound(), report.toString());
        assertEquals(acknowledged.size(), report.tickets());
        long last = Long.parseLong(texts("SELECT max(seq) FROM journal").getFirst());
        assertEquals(last, Long.parseLong(texts("SELECT count(*) FROM journal").getFirst()), "no hole");
        assertEquals(last, backend.journalSeq(), "the memory of the backend has heard of everything");
    }

    @Test
    void aStoreThatComesBackIsHealthyWithoutBeingAskedToWrite() {
        backend.ticket();
        LiveReader watching = new LiveReader(backend.http(), backend.server(), leader);
        POSTGRES.server().kill();
        Await.within(LONGEST, "its loss is known though nobody writes", () -> !isHealthy());
        Await.within(LONGEST, "every screen is told", () -> isToldReadOnly(watching));
        assertEquals(
                503,
                backend.post("/api/v1/intake", backend.intake(Map.of()), null).status());
        POSTGRES.server().startAgain();
        Await.within(LONGEST, "healthy again", this::isHealthy);
        Await.within(LONGEST, "every screen is told that, too", () -> !isToldReadOnly(watching));
        watching.close();
        backend.ticket();
        assertEquals(List.of("2"), texts("SELECT count(*) FROM ticket"));
    }

    @Test
    void whoTakesOnAMatterOfLifeMeanwhileHasTakenItOnAfterwards() {
        String urgent = backend.intake(Map.of("text", "\"有人被困电梯，请救人\""));
        String id = LockedBackend.done(backend.post("/api/v1/intake", urgent, null))
                .json()
                .path("id")
                .asText();
        Await.until("the dispatcher is told", () -> ticket(id, "version").equals("2"));
        POSTGRES.server().kill();
        assertEquals(
                202,
                backend.command(id, 2, "acknowledge", "{\"seen\":\"2\"}", leader)
                        .status());
        POSTGRES.server().startAgain();
        Await.within(
                LONGEST,
                "it is carried out",
                () -> ticket(id, "ladder/acknowledgedBy").equals("seat-1"));
    }

    private String ticket(String id, String field) {
        return backend.get("/api/v1/tickets/" + id, leader)
                .json()
                .at("/ticket/" + field)
                .asText();
    }

    @Test
    void aConnectionThatWasEndedWhileNothingWasDoneCostsNobodyAnAnswer() {
        backend.ticket();
        assertTrue(endConnections() > 0);
        backend.ticket();
        assertEquals(200, backend.get("/api/v1/notices", leader).status());
    }

    @Test
    void aBackendThatAnotherHasFollowedWritesNoMore() throws SQLException {
        backend.ticket();
        Path elsewhere = folder.resolve("elsewhere");
        assertThrows(DataInUse.class, () -> TestBackend.start(elsewhere, address));
        PostgresServer.byHand(address, "UPDATE store_owner SET generation = generation + 1");
        endConnections();
        assertEquals(
                503,
                backend.post("/api/v1/intake", backend.intake(Map.of()), null).status());
        assertFalse(isHealthy());
        try (TestBackend other = TestBackend.start(elsewhere, address)) {
            other.post("/api/v1/intake", other.intake(Map.of("sourceNo", "\"of the other\"")), null);
            assertEquals(
                    503,
                    backend.post("/api/v1/intake", backend.intake(Map.of()), null)
                            .status());
        }
        assertEquals(List.of("2"), texts("SELECT count(*) FROM ticket"));
        assertTrue(DataVerifier.verify(address).isSound());
    }

    private void moreAcknowledged(List<Future<?>> clients) {
        int goal = acknowledged.size() + BETWEEN;
        Await.within(
                LONGEST,
                goal + " acknowledged",
                () -> acknowledged.size() >= goal || clients.stream().anyMatch(Future::isDone));
        assertTrue(acknowledged.size() >= goal, "a client has given up");
    }

    private void work(int client) {
        for (int i = 0; !enough; i++) {
            String sourceNo = client + "-" + i;
            String body = backend.intake(Map.of("sourceNo", '"' + sourceNo + '"'));
            String id = untilAnswered(() -> backend.post("/api/v1/intake", body, null))
                    .json()
                    .path("id")
                    .asText();
            String commandId = UUID.randomUUID().toString();
            String command =
                    "{\"commandId\":\"" + commandId + "\",\"expectedVersion\":1,\"verb\":\"accept\",\"details\":{}}";
            TestBackend.Reply reply =
                    untilAnswered(() -> backend.post("/api/v1/tickets/" + id + "/commands", command, leader));
            acknowledged.add(new Acknowledged(
                    id, sourceNo, commandId, reply.json().path("seq").asLong()));
        }
    }

    private TestBackend.Reply untilAnswered(Supplier<TestBackend.Reply> request) {
        TestBackend.Reply reply = request.get();
        while (reply.status() == 503) {
            refused.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
            reply = request.get();
        }
        assertTrue(reply.status() == 200 || reply.status() == 201, reply.text());
        return reply;
    }

    private void everythingIsThereOnce() {
        Map<String, Integer> commands = new HashMap<>();
        texts("SELECT payload::json->>'commandId' FROM journal WHERE verb = 'accept'")
                .forEach(id -> commands.merge(id, 1, Integer::sum));
        List<String> sources = texts("SELECT source_no FROM ticket");
        for (Acknowledged one : acknowledged) {
            assertEquals(1, commands.remove(one.commandId()), one.toString());
            assertTrue(sources.remove(one.sourceNo()), one.toString());
            assertEquals(
                    List.of(one.ticketId()),
                    texts("SELECT subject_id FROM journal WHERE seq = " + one.seq()),
                    "the answer named its entry");
        }
        assertEquals(Map.of(), commands, "commands that nobody gave");
        assertEquals(List.of(), sources, "tickets that nobody took in");
    }

    private static boolean isToldReadOnly(LiveReader reader) {
        return reader.messages().reversed().stream()
                .filter(message -> message instanceof LiveMessage.Heartbeat)
                .map(message -> ((LiveMessage.Heartbeat) message).readOnly())
                .findFirst()
                .orElse(false);
    }

    private boolean isHealthy() {
        return backend.get("/health", null).json().path("storageOk").asBoolean();
    }

    private int endConnections() {
        return texts("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()")
                .size();
    }

    private List<String> texts(String sql) {
        return PostgresServer.texts(address, sql);
    }
}

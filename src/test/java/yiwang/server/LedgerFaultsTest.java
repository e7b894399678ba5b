package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.console.HeadlessConsole;
import yiwang.domain.ticket.Role;
import yiwang.ledger.FaultLine;
import yiwang.ledger.Ledger;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.SqliteDatabase;
import yiwang.wire.Topic;

/**
 * The ledger (control-room.md 5.2) over one fault after another; after each of them the books balance and every console holds
 * every ticket. Being killed and a full disk are in {@code LedgerIT}.
 */
class LedgerFaultsTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int EACH = 40;
    private static final int AT_ONCE = 200;

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private final List<HeadlessConsole> consoles = new ArrayList<>();

    private interface Harm {
        void done() throws Exception;
    }

    /** One backend with its lines, books and consoles. */
    private final class World implements AutoCloseable {
        private final TestBackend backend;
        private final FaultLine senders;
        private final FaultLine seats;
        private final Ledger ledger;

        World(TestBackend backend) throws IOException {
            this.backend = backend;
            senders = new FaultLine(backend.server().port());
            seats = new FaultLine(backend.server().port());
            ledger = new Ledger(senders.url(), PATIENCE, System.nanoTime());
            watch(backend.server().url());
            watch(seats.url());
            watch(seats.url());
        }

        private void watch(String url) {
            consoles.add(new HeadlessConsole(url, "seat-" + consoles.size()));
            consoles.getLast().live();
        }

        /** Matters before, during and after it; then everything must be there. */
        void through(String fault, Harm begin, Harm end) throws Exception {
            ledger.send(EACH);
            begin.done();
            Thread more = Thread.ofVirtual().start(() -> ledger.send(EACH));
            end.done();
            more.join();
            ledger.send(EACH);
            ledger.settle();
            ledger.requireBalance(fault);
            for (HeadlessConsole console : consoles) {
                Await.within(LONGEST, "after " + fault + " a console holds every ticket", () -> holdsAll(console));
                assertEquals(List.of(), console.faults(), fault);
            }
        }

        private boolean holdsAll(HeadlessConsole console) {
            return ledger.accepted().stream()
                    .allMatch(id -> console.store.tickets().get(id) != null);
        }

        void awaitStuck() {
            Await.within(LONGEST, "nothing is answered", () -> ledger.open() >= EACH / 2);
        }

        void awaitRefused(int before) {
            Await.within(LONGEST, "a sender is told to come again", () -> ledger.toldLater() > before + 5);
        }

        /** All of them at once, as after a break of the county's network. */
        void manyAtOnce() {
            String token = backend.session("hall", "center", Role.SHIFT_LEADER);
            List<LiveReader> readers = new ArrayList<>();
            try {
                for (int i = 0; i < AT_ONCE; i++) {
                    LiveReader reader = new LiveReader(backend.http(), backend.server(), token);
                    readers.add(reader);
                    reader.subscribe(Topic.TICKETS);
                }
                Collection<String> ids = ledger.accepted();
                for (LiveReader reader : readers) {
                    assertTrue(reader.await(
                            () -> reader.items(Topic.TICKETS).keySet().containsAll(ids)));
                    assertEquals(List.of(), reader.faults());
                }
            } finally {
                readers.forEach(LiveReader::close);
            }
        }

        @Override
        public void close() throws Exception {
            for (HeadlessConsole console : consoles) {
                console.close();
            }
            senders.close();
            seats.close();
            backend.close();
        }
    }

    @Test
    void nothingIsLostBetweenSendersAnEmbeddedBackendAndConsoles() throws Exception {
        int tickets;
        try (World world = new World(TestBackend.start(folder, clock))) {
            lines(world);
            clocks(world);
            world.through("a store that another program holds", () -> hold(world), () -> {});
            world.through("a store that cannot be written", () -> sqlite(NO_WRITING), () -> {
                world.awaitRefused(world.ledger.toldLater());
                sqlite("DROP TRIGGER no_writing");
            });
            world.manyAtOnce();
            tickets = world.ledger.accepted().size();
        }
        require(DataVerifier.verify(folder.resolve("data")), tickets);
    }

    @Test
    void nothingIsLostWhenPostgresStopsOrCannotBeWritten() throws Exception {
        PostgresAddress address = POSTGRES.server().database();
        int tickets;
        try (World world = new World(TestBackend.start(folder, address))) {
            world.through("a database that was killed", POSTGRES.server()::kill, () -> {
                world.awaitRefused(world.ledger.toldLater());
                POSTGRES.server().startAgain();
            });
            world.through("a database that is read only", () -> readOnly(address, true), () -> {
                world.awaitRefused(world.ledger.toldLater());
                readOnly(address, false);
            });
            tickets = world.ledger.accepted().size();
        }
        require(DataVerifier.verify(address), tickets);
    }

    private static void require(VerifyReport report, int tickets) {
        assertTrue(report.isSound(), report.toString());
        assertEquals(tickets, report.tickets());
    }

    private static void lines(World world) throws Exception {
        world.through(
                "two seconds of delay",
                () -> {
                    world.senders.delay(2_000);
                    world.seats.delay(2_000);
                },
                () -> {
                    int before = world.ledger.accepted().size();
                    Await.within(
                            LONGEST,
                            "slow answers",
                            () -> world.ledger.accepted().size() > before + 10);
                    world.senders.delay(0);
                    world.seats.delay(0);
                });
        world.through(
                "lines that are dead and do not say so",
                () -> {
                    world.senders.dead(true);
                    world.seats.dead(true);
                },
                () -> {
                    world.awaitStuck();
                    world.senders.cut();
                    world.seats.cut();
                    world.senders.dead(false);
                    world.seats.dead(false);
                });
        world.through("lines that are cut", () -> {}, () -> {
            world.senders.cut();
            world.seats.cut();
        });
        world.through("a reader that reads nothing for a while", () -> world.seats.dead(true), () -> {
            world.ledger.send(EACH);
            world.ledger.settle();
            world.seats.dead(false);
        });
    }

    private void clocks(World world) throws Exception {
        world.through("a clock that jumps an hour ahead", () -> clock.forward(Duration.ofHours(1)), () -> {});
        world.through("a clock that jumps two hours back", () -> clock.forward(Duration.ofHours(-2)), () -> {});
        world.through("a clock that is right again", () -> clock.forward(Duration.ofHours(1)), () -> {});
    }

    private static final String NO_WRITING = "CREATE TRIGGER no_writing BEFORE INSERT ON journal BEGIN"
            + " SELECT RAISE(FAIL, 'attempt to write a readonly database'); END";

    private Connection store() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("data").resolve(SqliteDatabase.FILE));
    }

    private void sqlite(String sql) throws SQLException {
        try (Connection connection = store();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute(sql);
        }
    }

    /** As a backup program may that takes the whole file, until a sender has been told so. */
    private void hold(World world) throws SQLException {
        try (Connection connection = store();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN EXCLUSIVE");
            int before = world.ledger.toldLater();
            Thread more = Thread.ofVirtual().start(() -> world.ledger.send(EACH));
            world.awaitRefused(before);
            statement.execute("ROLLBACK");
            more.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readOnly(PostgresAddress address, boolean isReadOnly) throws SQLException {
        PostgresServer.byHand(
                address,
                "SET TRANSACTION READ WRITE; DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET"
                        + " default_transaction_read_only = "
                        + (isReadOnly ? "on" : "off") + "', current_database()); END $$");
        PostgresServer.byHand(
                address,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
}

package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The writer's connection to a real database, ended in every way but the orderly one. */
class PostgresEngineTest {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();
    private final PostgresEngine engine = new PostgresEngine(address);
    private Tx tx;

    @BeforeEach
    void open() throws SQLException {
        tx = engine.open();
    }

    @AfterEach
    void close() {
        tx.close();
    }

    @Test
    void afterALostConnectionItIsKnownWhetherTheLastCommitWasDone() throws SQLException {
        engine.beginWrite(tx, 1);
        tx.execute("COMMIT");
        engine.beginWrite(tx, 2);
        tx.close();
        tx = onceFree(engine::writer);
        assertTrue(engine.hasCommitted(tx, 1));
        assertFalse(engine.hasCommitted(tx, 2));
        engine.beginWrite(tx, 3);
        tx.execute("COMMIT");
        assertTrue(engine.hasCommitted(tx, 3));
    }

    @Test
    void aSessionOfItsOwnThatTheServerBelievesAliveIsEndedAndTheLockTaken() throws SQLException {
        Tx lost = tx;
        engine.beginWrite(lost, 1);
        tx = onceFree(engine::writer);
        assertFalse(lost.isAlive());
        assertFalse(engine.hasCommitted(tx, 1));
    }

    /** What needs the lock: the server gives it free some moments after the session that held it was closed. */
    private interface Opening {
        Tx open() throws SQLException;
    }

    private static Tx onceFree(Opening opening) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Tx again = null;
        while (again == null) {
            assertTrue(System.nanoTime() < end, "the lock is not given");
            again = attempt(opening);
        }
        return again;
    }

    private static @Nullable Tx attempt(Opening opening) throws SQLException {
        try {
            return opening.open();
        } catch (DataInUse e) {
            return null;
        }
    }

    @Test
    void aSessionOfAnotherBackendIsLeftAlone() throws SQLException {
        PostgresEngine other = new PostgresEngine(address);
        assertThrows(DataInUse.class, other::open);
        assertThrows(DataInUse.class, other::open);
        assertTrue(tx.isAlive());
    }

    @Test
    void whoWasFollowedByAnotherNeverWritesAgain() throws SQLException {
        tx.close();
        PostgresEngine other = new PostgresEngine(address);
        Tx others = onceFree(other::open);
        assertThrows(DataInUse.class, engine::writer);
        others.close();
        for (int i = 0; i < 2; i++) {
            StorageFault refused = assertThrows(StorageFault.class, () -> onceFree(engine::writer));
            assertEquals(
                    "another backend has worked on " + address + " meanwhile; start this one again",
                    refused.getMessage());
        }
        onceFree(other::writer).close();
    }

    /** A long reading of the journal holds a lock that a new part would have to wait for. */
    @Test
    void monthsThatCannotBeMadeNowKeepNobodyFromWriting() throws SQLException {
        Tx reader = PostgresEngine.patientReader(address);
        reader.execute("SELECT count(*) FROM journal");
        engine.beginWrite(tx, 1);
        tx.execute("COMMIT");
        assertTrue(engine.hasCommitted(tx, 1));
        assertEquals(0L, partsOfMonths());
        reader.close();
    }

    private long partsOfMonths() {
        return address.inspect(tx -> tx.first(
                        "SELECT count(*) FROM pg_inherits WHERE inhparent = 'journal'::regclass"
                                + " AND inhrelid <> 'journal_rest'::regclass",
                        row -> row.number(1))
                .orElseThrow());
    }
}

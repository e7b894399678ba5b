package yiwang.server.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The store at work: a PostgreSQL database, written by one backend at a time. When the connection is lost, writes fail
 * until it is there again, which it is by itself. Any thread.
 *
 * <p>A pooler between the two must give each connection a session of its own: the writer's lock belongs to a session.
 */
public final class PostgresDatabase extends QueuedDatabase {
    private static final String NO_SUCH_TABLE = "42P01";
    /** Each write is a savepoint, and of those the server keeps 64 a session at hand; with more, all who read pay for it. */
    private static final int TOGETHER = 60;

    private static final String NUMBERING = "SELECT pg_get_functiondef('journal_next'::regproc)";
    private static final String NO_NUMBERING = "CREATE OR REPLACE FUNCTION journal_next() RETURNS TRIGGER"
            + " LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";

    private PostgresDatabase(Engine engine, Tx first, WriteLimits limits, Executor writer, Executor readers) {
        super(engine, first, new WriteLimits(limits.waiting(), Math.min(limits.together(), TOGETHER)), writer, readers);
    }

    /** As {@link StoreAddress#open}. */
    static PostgresDatabase open(PostgresAddress address, WriteLimits limits, Executor writer, Executor readers) {
        PostgresEngine engine = new PostgresEngine(address);
        try {
            return new PostgresDatabase(engine, engine.open(), limits, writer, readers);
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    /** As {@link StoreAddress#fill}. The journal is numbered already, so its own numbering rests until it is in. */
    static void fill(PostgresAddress address, int version, String mark, Consumer<Load> work) {
        try (PostgresEngine engine = new PostgresEngine(address)) {
            engine.fill(
                    version,
                    tx -> fill(
                            tx,
                            mark,
                            load -> {
                                String numbering =
                                        tx.query(NUMBERING, row -> row.text(1)).getFirst();
                                tx.update(NO_NUMBERING);
                                work.accept(load);
                                tx.update(numbering);
                            },
                            address.toString()));
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    /** As {@link StoreAddress#clear}. */
    static void clear(PostgresAddress address, String mark) {
        try (PostgresEngine engine = new PostgresEngine(address)) {
            engine.alone(tx -> once(tx, () -> Restoring.clear(tx, mark, address.toString())));
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    /** As {@link StoreAddress#mark}. */
    static Optional<String> mark(PostgresAddress address) {
        Line line = new Line();
        try {
            Tx tx = PostgresEngine.patientReader(address);
            line.put(tx);
            return Restoring.of(tx);
        } catch (SQLException e) {
            throw unusable(address, e);
        } finally {
            line.close();
        }
    }

    /** As {@link StoreAddress#inspect}, marked or not. */
    static <T> T inspect(PostgresAddress address, Work<T> work) {
        Line line = new Line();
        try {
            Tx tx = PostgresEngine.patientReader(address);
            line.put(tx);
            tx.execute("SELECT 1 FROM store_owner");
            return work.run(tx);
        } catch (SQLException e) {
            throw NO_SUCH_TABLE.equals(e.getSQLState())
                    ? new StorageFault("there is no journal in " + address)
                    : unusable(address, e);
        } finally {
            line.close();
        }
    }

    private static StorageFault unusable(PostgresAddress address, SQLException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new StorageFault(address + " cannot be used: " + why, e);
    }
}

package yiwang.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a PostgreSQL database. The one that writes holds an advisory lock for as long as it lives, so that its
 * commits and the lock end together; and it carries the generation of this backend, so that it will not go on after
 * another one has written in between, of whose work this one's memory knows nothing.
 */
final class PostgresEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    private static final int OLDEST = 14;
    private static final int FIRST_PLANS = 8;
    /** "YW": apart from other programs' locks in the same database. */
    private static final int LOCK = 0x5957;

    private static final String BOUNDS = "SET statement_timeout = '20s'; SET lock_timeout = '5s';"
            + " SET idle_in_transaction_session_timeout = '60s'; SET tcp_keepalives_idle = 10;"
            + " SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";
    private static final String DURABLE =
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";
    private static final String MARKED = "SELECT count(*) FROM pg_class WHERE relname = '" + Restoring.TABLE
            + "' AND relnamespace = current_schema()::regnamespace";
    /** In one statement, which is one transaction: the store is marked, or there is none. */
    private static final String EMPTY = """
        DO $$
        DECLARE
            each RECORD;
        BEGIN
            FOR each IN SELECT c.oid::regclass AS name FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND c.relnamespace = current_schema()::regnamespace
                AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') LOOP
                EXECUTE 'DROP TABLE ' || each.name || ' CASCADE';
            END LOOP;
            FOR each IN SELECT p.oid::regprocedure AS name FROM pg_proc p
                WHERE p.prokind = 'f' AND p.pronamespace = current_schema()::regnamespace
                AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
                EXECUTE 'DROP FUNCTION ' || each.name || ' CASCADE';
            END LOOP;
        END $$\
        """;

    private static final String READS =
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final PostgresAddress address;
    private final Months months = new Months();
    private long generation;
    private @Nullable Session session;
    private boolean overtaken;

    /** The session that holds the lock; numbers of processes come round again, their times of birth do not. */
    private record Session(int process, String born) {}

    PostgresEngine(PostgresAddress address) {
        this.address = address;
    }

    /** The first connection that writes: takes the lock, then brings the tables up to date. Called once, before all else. */
    Tx open() throws SQLException {
        Connection connection = locked();
        try {
            if (number(connection, MARKED) == 1) {
                throw Restoring.unfinished(address.toString());
            }
            Migrations.run(address.source(Map.of("socketTimeout", "0")), "postgresql", address.toString());
            generation = number(
                    connection, "UPDATE store_owner SET generation = generation + 1, writes = 0 RETURNING generation");
            return transacting(connection);
        } catch (SQLException | StorageFault e) {
            connection.close();
            throw e;
        }
    }

    /** Something done to a store that nobody else writes. */
    interface Alone {
        void act(Tx tx) throws SQLException;
    }

    /** Holds the lock while it is done. */
    void alone(Alone act) throws SQLException {
        try (Connection holds = locked()) {
            LOG.debug("{} alone under {}", address, holds);
            act.act(transacting(address.source(Map.of()).getConnection()));
        }
    }

    /** Holds the lock, makes the tables of a version, has them filled on a connection that takes its time, and makes the rest. */
    void fill(int version, Alone filling) throws SQLException {
        try (Connection holds = locked()) {
            PGSimpleDataSource patient = address.source(Map.of("socketTimeout", "0"));
            if (number(holds, MARKED) == 1) {
                LOG.info("emptying {}, where a restore was broken off", address);
                say(holds, EMPTY);
            }
            Migrations.run(patient, "postgresql", address.toString(), String.valueOf(version));
            Connection connection = patient.getConnection();
            say(connection, DURABLE);
            filling.act(transacting(connection));
            Migrations.run(patient, "postgresql", address.toString());
            LOG.debug("filled {} while {} held the lock", address, holds);
        }
    }

    @Override
    public Tx writer() throws SQLException {
        if (overtaken) {
            throw overtaken();
        }
        Connection connection = locked();
        try {
            if (number(connection, "SELECT generation FROM store_owner") != generation) {
                overtaken = true;
                throw overtaken();
            }
            return transacting(connection);
        } catch (SQLException | StorageFault e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Tx reader() throws SQLException {
        return reader(address.source(Map.of()).getConnection(), BOUNDS);
    }

    /** A connection that only reads, for as long as it takes. */
    static Tx patientReader(PostgresAddress address) throws SQLException {
        return reader(address.source(Map.of("socketTimeout", "0")).getConnection(), "SET statement_timeout = 0");
    }

    private static Tx reader(Connection connection, String bounds) throws SQLException {
        try {
            say(connection, bounds);
            say(connection, READS);
            return transacting(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void beginWrite(Tx tx, long number) throws SQLException {
        months.keep(tx);
        begin(tx);
        if (tx.change("UPDATE store_owner SET writes = ? WHERE id = 1 AND generation = ?", number, generation) != 1) {
            throw new SQLException("another backend has followed this one");
        }
    }

    /** Beginning has written already. */
    @Override
    public void prove(Tx tx, long number) {}

    /** Without the question the state would be that of the first question asked later. */
    @Override
    public void beginRead(Tx tx) throws SQLException {
        begin(tx);
        tx.execute("SELECT pg_current_snapshot()");
    }

    /**
     * A plan made for a small table is kept while the table grows, until the server next looks at its statistics: so plans are
     * made anew at every doubling.
     */
    private static void begin(Tx tx) throws SQLException {
        tx.begin();
        if (tx.begun() >= FIRST_PLANS && Long.bitCount(tx.begun()) == 1) {
            tx.execute("DISCARD PLANS");
        }
    }

    @Override
    public boolean hasCommitted(Tx tx, long number) throws SQLException {
        long last =
                tx.first("SELECT writes FROM store_owner", row -> row.number(1)).orElse(0L);
        tx.execute("ROLLBACK");
        return last == number;
    }

    /** The lock ends with the writer's connection. */
    @Override
    public void close() {
        LOG.debug("left {}", address);
    }

    private Connection locked() throws SQLException {
        Connection connection = address.source(Map.of()).getConnection();
        try {
            say(connection, BOUNDS);
            say(connection, DURABLE);
            fit(connection);
            if (number(connection, "SELECT pg_try_advisory_lock(" + LOCK + ", hashtext(current_schema()))::INTEGER")
                    == 0) {
                endOldSession(connection);
                throw new DataInUse("the database " + address);
            }
            session = session(connection);
            return connection;
        } catch (SQLException | DataInUse | StorageFault e) {
            connection.close();
            throw e;
        }
    }

    private void fit(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new StorageFault(address + " is older than PostgreSQL " + OLDEST);
        }
        if (number(connection, "SELECT (current_setting('server_encoding') = 'UTF8')::INTEGER") == 0) {
            throw new StorageFault(address + " does not keep its texts in UTF-8");
        }
    }

    /** A session of ours that the server has not yet noticed to be dead would keep us out until it does. */
    private void endOldSession(Connection connection) throws SQLException {
        Session old = session;
        if (old == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND backend_start::TEXT = ?")) {
            statement.setInt(1, old.process());
            statement.setString(2, old.born());
            statement.execute();
        }
    }

    private static Session session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT pid, backend_start::TEXT FROM pg_stat_activity WHERE pid = pg_backend_pid()")) {
            result.next();
            return new Session(result.getInt(1), result.getString(2));
        }
    }

    private StorageFault overtaken() {
        return new StorageFault("another backend has worked on " + address + " meanwhile; start this one again");
    }

    private static Tx transacting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new Tx(connection, true);
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}

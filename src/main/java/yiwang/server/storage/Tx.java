package yiwang.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction a {@link Work} runs in, and the only way to speak SQL. Lives on one thread and for one call.
 *
 * <p>Statements are prepared once per connection: use fixed SQL texts with {@code ?}, never built ones.
 */
public final class Tx {
    private static final Logger LOG = LoggerFactory.getLogger(Tx.class);
    /** Rows fetched at a time by drivers that can, so that reading the whole journal takes no more memory than a part. */
    private static final int TOGETHER = 500;

    private static final int ALL = 0;
    private static final int ALIVE_SECONDS = 2;

    private final Connection connection;
    private final boolean joins;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<Object, Object> known = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private long begun;

    /** On a driver that takes one statement at a time. */
    Tx(Connection connection) {
        this(connection, false);
    }

    /** {@code joins} where the driver sends statements that are joined by semicolons on one way. */
    Tx(Connection connection, boolean joins) {
        this.connection = connection;
        this.joins = joins;
    }

    /** One of several changes that need not know of each other's outcome. */
    public record Change(String sql, @Nullable Object... args) {}

    /** All rows, each made into a value. */
    public <T> List<T> query(String sql, Function<Row, T> reader, @Nullable Object... args) {
        List<T> values = new ArrayList<>();
        read(sql, ALL, row -> values.add(reader.apply(row)), args);
        return values;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... args) {
        try (ResultSet result = asked(sql, ALL, args)) {
            return result.next() ? Optional.of(reader.apply(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            discard(sql);
            throw new StorageFault("cannot read: " + sql, e);
        }
    }

    /** Every row in turn, without holding them all. */
    public void each(String sql, Consumer<Row> reader, @Nullable Object... args) {
        read(sql, TOGETHER, reader, args);
    }

    private void read(String sql, int together, Consumer<Row> reader, @Nullable Object[] args) {
        try (ResultSet result = asked(sql, together, args)) {
            Row row = new Row(result);
            while (result.next()) {
                reader.accept(row);
            }
        } catch (SQLException e) {
            discard(sql);
            throw new StorageFault("cannot read: " + sql, e);
        }
    }

    /** Something that reads a result as the driver gives it. */
    interface Reading {
        void read(ResultSet result) throws SQLException;
    }

    /** A query made for one call, whose columns nobody knows beforehand; the statement is not kept. */
    void raw(String sql, int together, Reading reading) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(together);
            try (ResultSet result = statement.executeQuery()) {
                reading.read(result);
            }
        } catch (SQLException e) {
            throw new StorageFault("cannot read: " + sql, e);
        }
    }

    /** Many rows by one statement made for the purpose. */
    void insert(String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StorageFault("cannot write: " + sql, e);
        }
    }

    EngineWords engineWords() {
        return joins ? EngineWords.POSTGRESQL : EngineWords.SQLITE;
    }

    /** Changes rows; the count of rows changed. */
    public int update(String sql, @Nullable Object... args) {
        try {
            return change(sql, args);
        } catch (SQLException e) {
            discard(sql);
            throw new StorageFault("cannot write: " + sql, e);
        }
    }

    /** Makes several changes on as few ways to the store as it allows; the count of rows changed by all of them. */
    public int update(List<Change> changes) {
        if (!joins) {
            return changes.stream()
                    .mapToInt(change -> update(change.sql(), change.args()))
                    .sum();
        }
        String sql = changes.stream().map(Change::sql).collect(Collectors.joining("; "));
        Object[] args =
                changes.stream().flatMap(change -> Arrays.stream(change.args())).toArray();
        try {
            PreparedStatement statement = bind(sql, args);
            statement.execute();
            int sum = 0;
            for (int count = statement.getUpdateCount(); count >= 0; count = statement.getUpdateCount()) {
                sum += count;
                statement.getMoreResults();
            }
            return sum;
        } catch (SQLException e) {
            discard(sql);
            throw new StorageFault("cannot write: " + sql, e);
        }
    }

    /** What {@link #know} was told under this key in this transaction, unless something has been taken back since. */
    public @Nullable Object known(Object key) {
        return known.get(key);
    }

    /** Keeps what was read or written, so that it need not be read again. */
    public void know(Object key, Object value) {
        known.put(key, value);
    }

    /**
     * Has something done on this thread once the work is durable, before its future completes and in the order of the
     * writes; forgotten when the work is undone. For handing news on, not for doing things.
     */
    public void afterCommit(Runnable news) {
        afterCommit.add(news);
    }

    /** What was asked to be done after the commit since mark {@code from}. */
    int mark() {
        return afterCommit.size();
    }

    void forgetSince(int mark) {
        known.clear();
        afterCommit.subList(mark, afterCommit.size()).clear();
    }

    List<Runnable> takeAfterCommit() {
        List<Runnable> taken = List.copyOf(afterCommit);
        afterCommit.clear();
        return taken;
    }

    /** Begins a transaction where the driver does not do so by itself. */
    void begin() throws SQLException {
        begun++;
        known.clear();
        if (connection.getAutoCommit()) {
            execute("BEGIN");
        }
    }

    /** How many transactions were begun on this connection. */
    long begun() {
        return begun;
    }

    /** Takes back what is open. False when the connection would not do even that; it may or may not be of use yet. */
    boolean rollback() {
        try {
            execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            LOG.debug("rollback", e);
            return false;
        }
    }

    /** Asks the store; waits a bounded time. */
    boolean isAlive() {
        try {
            return connection.isValid(ALIVE_SECONDS);
        } catch (SQLException e) {
            LOG.debug("is not alive", e);
            return false;
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection did not close", e);
        }
    }

    int change(String sql, @Nullable Object... args) throws SQLException {
        try {
            return bind(sql, args).executeUpdate();
        } catch (SQLException e) {
            discard(sql);
            throw e;
        }
    }

    void execute(String sql) throws SQLException {
        try {
            prepared(sql).execute();
        } catch (SQLException e) {
            discard(sql);
            throw e;
        }
    }

    /** A statement that failed may go on failing after what was wrong has been put right. */
    private void discard(String sql) {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                LOG.debug("a statement did not close", e);
            }
        }
    }

    private ResultSet asked(String sql, int together, @Nullable Object[] args) throws SQLException {
        PreparedStatement statement = bind(sql, args);
        statement.setFetchSize(together);
        return statement.executeQuery();
    }

    private PreparedStatement bind(String sql, @Nullable Object[] args) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }
}

package yiwang.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private static final int ALIVE_SECONDS = 2;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Connection connection) {
        this.connection = connection;
    }

    /** All rows, each made into a value. */
    public <T> List<T> query(String sql, Function<Row, T> reader, @Nullable Object... args) {
        List<T> values = new ArrayList<>();
        each(sql, row -> values.add(reader.apply(row)), args);
        return values;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... args) {
        try (ResultSet result = bind(sql, args).executeQuery()) {
            return result.next() ? Optional.of(reader.apply(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            throw new StorageFault("cannot read: " + sql, e);
        }
    }

    /** Every row in turn, without holding them all. */
    public void each(String sql, Consumer<Row> reader, @Nullable Object... args) {
        try (ResultSet result = bind(sql, args).executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                reader.accept(row);
            }
        } catch (SQLException e) {
            throw new StorageFault("cannot read: " + sql, e);
        }
    }

    /** Changes rows; the count of rows changed. */
    public int update(String sql, @Nullable Object... args) {
        try {
            return change(sql, args);
        } catch (SQLException e) {
            throw new StorageFault("cannot write: " + sql, e);
        }
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
        afterCommit.subList(mark, afterCommit.size()).clear();
    }

    List<Runnable> takeAfterCommit() {
        List<Runnable> taken = List.copyOf(afterCommit);
        afterCommit.clear();
        return taken;
    }

    /** Begins a transaction where the driver does not do so by itself. */
    void begin() throws SQLException {
        if (connection.getAutoCommit()) {
            execute("BEGIN");
        }
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
        return bind(sql, args).executeUpdate();
    }

    void execute(String sql) throws SQLException {
        prepared(sql).execute();
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
            statement.setFetchSize(TOGETHER);
            prepared.put(sql, statement);
        }
        return statement;
    }
}

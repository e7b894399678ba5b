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

/**
 * The transaction a {@link Work} runs in, and the only way to speak SQL. Lives on one thread and for one call.
 *
 * <p>Statements are prepared once per connection: use fixed SQL texts with {@code ?}, never built ones.
 */
public final class Tx {
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
            return bind(sql, args).executeUpdate();
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

    Connection connection() {
        return connection;
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

    void execute(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        statement.execute();
    }

    private PreparedStatement bind(String sql, @Nullable Object[] args) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}

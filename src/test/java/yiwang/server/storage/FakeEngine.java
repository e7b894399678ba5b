package yiwang.server.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A store that keeps nothing, commits at once, and fails and breaks as it is told. */
final class FakeEngine implements Engine {
    final AtomicReference<@Nullable Throwable> atCommit = new AtomicReference<>();
    final AtomicInteger commits = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();
    /** The connection made last; those made before it are dead. */
    private final AtomicInteger alive = new AtomicInteger();

    private final ConcurrentHashMap.KeySetView<Long, Boolean> committed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean speechless = new AtomicBoolean();
    private volatile boolean isDown;
    private volatile boolean doneWhenLost;
    private volatile long begun;

    /** Every connection dies and none can be made. */
    void goDown() {
        isDown = true;
        alive.incrementAndGet();
    }

    void comeBack() {
        isDown = false;
    }

    /** The connection breaks at the next commit, after it was done or before. */
    void breakAtCommit(boolean done) {
        doneWhenLost = done;
        atCommit.set(new SQLException("broken pipe"));
    }

    /** The next commit is done and not answered for so long that the connection is taken for dead, which it is not. */
    void stallAtCommit() {
        speechless.set(true);
        atCommit.set(new SQLException("no answer"));
    }

    @Override
    public Tx writer() throws SQLException {
        attempts.incrementAndGet();
        if (isDown) {
            throw new SQLException("connection refused");
        }
        return new Tx(connection(alive.incrementAndGet()));
    }

    @Override
    public Tx reader() throws SQLException {
        return writer();
    }

    @Override
    public void beginWrite(Tx tx, long number) throws SQLException {
        tx.begin();
        begun = number;
    }

    @Override
    public void prove(Tx tx, long number) {}

    @Override
    public void beginRead(Tx tx) throws SQLException {
        tx.begin();
    }

    @Override
    public boolean hasCommitted(Tx tx, long number) {
        return committed.contains(number);
    }

    @Override
    public void close() {
        goDown();
    }

    private Connection connection(int number) {
        return proxy(Connection.class, (proxy, method, args) -> switch (method.getName()) {
            case "prepareStatement" -> statement(number, String.valueOf(args[0]));
            case "getAutoCommit" -> true;
            case "isValid" -> number == alive.get() && !speechless.getAndSet(false);
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private PreparedStatement statement(int number, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, args) -> {
            if (!method.getName().equals("execute")) {
                return null;
            }
            if (number != alive.get()) {
                throw new SQLException("this connection is dead");
            }
            if (sql.equals("COMMIT")) {
                commit();
            }
            return false;
        });
    }

    private void commit() throws Throwable {
        commits.incrementAndGet();
        Throwable failure = atCommit.get();
        if (failure == null) {
            committed.add(begun);
            return;
        }
        if (speechless.get()) {
            atCommit.set(null);
            committed.add(begun);
        }
        if ("broken pipe".equals(failure.getMessage())) {
            atCommit.set(null);
            if (doneWhenLost) {
                committed.add(begun);
            }
            goDown();
        }
        throw failure;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

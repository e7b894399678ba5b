package yiwang.server.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's way to the store: one connection, made again after it was lost. Used by the writer's thread alone, which it
 * never puts to sleep: it says when the next attempt is due, and that is later after every failure up to a bound.
 *
 * <p>A commit during which the connection broke may or may not have been done. Whoever asked is told that it failed, and may
 * ask again; the news of it are kept and told once the store has said that it was done.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final long FIRST_DELAY = Duration.ofMillis(50).toNanos();
    private static final long LONGEST_DELAY = Duration.ofSeconds(2).toNanos();

    /** A commit of which nobody knows whether it was done. */
    private record Doubt(long number, List<Runnable> news) {}

    private final Engine engine;
    private final Line line = new Line();
    private @Nullable Doubt doubt;
    private long number;
    private long delay = FIRST_DELAY;
    private long retryAt = System.nanoTime();
    private String reason = "";

    Writer(Engine engine, Tx first) {
        this.engine = engine;
        line.put(first);
    }

    /** Whether there is a connection, which may have died since it was last used. */
    boolean isConnected() {
        return line.tx() != null;
    }

    /** Nanoseconds until {@link #restore} is worth calling. */
    long waitsFor() {
        return Math.max(0, retryAt - System.nanoTime());
    }

    /** Connects when there is no connection and an attempt is due; whether there is one now. */
    boolean restore() {
        if (isConnected()) {
            return true;
        }
        if (waitsFor() > 0) {
            return false;
        }
        try {
            Tx open = engine.writer();
            line.put(open);
            settle(open);
            delay = FIRST_DELAY;
            reason = "";
            LOG.info("the store is connected again");
            return true;
        } catch (SQLException | DataInUse | StorageFault e) {
            line.close();
            failed(e);
            return false;
        }
    }

    /** Begins a transaction; a connection that was lost while nothing was done is made anew at once. */
    Tx begin() throws SQLException {
        number++;
        if (isConnected()) {
            try {
                return begun();
            } catch (SQLException e) {
                if (rollback()) {
                    throw e;
                }
            }
        }
        if (!restore()) {
            throw new SQLException("the store is not connected: " + reason);
        }
        return begun();
    }

    /** Makes the store show that it can be written, within the transaction that has begun. */
    void prove() throws SQLException {
        engine.prove(connected(), number);
    }

    /** Commits; what is to be told now. */
    List<Runnable> commit() throws SQLException {
        Tx open = connected();
        List<Runnable> news = open.takeAfterCommit();
        try {
            open.execute("COMMIT");
            return news;
        } catch (SQLException e) {
            if (!open.isAlive()) {
                doubt = new Doubt(number, news);
                line.close(); // only a new connection can tell, even if this one should speak again
            }
            throw e;
        }
    }

    /** Takes back what was begun, and what was to be told of it; whether there still is a connection. */
    boolean rollback() {
        Tx open = line.tx();
        if (open == null) {
            return false;
        }
        open.forgetSince(0);
        retryAt = System.nanoTime();
        return line.rollback();
    }

    void close() {
        line.close();
    }

    private Tx begun() throws SQLException {
        Tx open = connected();
        engine.beginWrite(open, number);
        return open;
    }

    private Tx connected() throws SQLException {
        Tx open = line.tx();
        if (open == null) {
            throw new SQLException("the store is not connected");
        }
        return open;
    }

    private void settle(Tx open) throws SQLException {
        Doubt unknown = doubt;
        if (unknown == null) {
            return;
        }
        boolean done = engine.hasCommitted(open, unknown.number());
        LOG.info("a commit during which the connection broke was {}", done ? "done" : "not done");
        doubt = null;
        if (done) {
            WriteQueue.tell(unknown.news());
        }
    }

    private void failed(Exception e) {
        String now = String.valueOf(e.getMessage());
        if (now.equals(reason)) {
            LOG.debug("still not connected", e);
        } else {
            LOG.warn("the store cannot be connected: {}", now);
        }
        reason = now;
        retryAt = System.nanoTime() + delay;
        delay = Math.min(2 * delay, LONGEST_DELAY);
    }
}

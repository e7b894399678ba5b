package yiwang.server.storage;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the parts of journal and audit by months made long before they are needed. That a part is missing costs nothing but order:
 * entries then stand in the rest. So nobody waits for it here, and what did not work is tried again.
 */
final class Months {
    private static final Logger LOG = LoggerFactory.getLogger(Months.class);
    private static final long USUALLY = Duration.ofHours(1).toNanos();
    private static final long AFTER_FAILURE = Duration.ofMinutes(10).toNanos();

    private long dueAt = System.nanoTime();

    /** Looks after the parts once in a while, in a transaction of its own; fails only with the connection. */
    void keep(Tx tx) throws SQLException {
        if (dueAt - System.nanoTime() > 0) {
            return;
        }
        try {
            tx.execute("SET LOCAL lock_timeout = '200ms'");
            tx.execute("SELECT months_ahead()");
            tx.execute("COMMIT");
            dueAt = System.nanoTime() + USUALLY;
        } catch (SQLException e) {
            if (!tx.rollback()) {
                throw e;
            }
            LOG.warn("months of journal and audit could not be made ahead: {}", e.getMessage());
            dueAt = System.nanoTime() + AFTER_FAILURE;
        }
    }
}

package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ping-pong time between two moments: {@code GET /api/v1/figures/ping-pong}.
 *
 * @param rows by pair of units, the costliest first
 */
public record PingPongView(Instant from, Instant to, List<Row> rows) {

    /**
     * One pair.
     *
     * @param from unit that sent matters back
     * @param to who got them next, or null for those that nobody has got yet or that ended
     * @param returns how many times
     * @param seconds that they lay with nobody
     */
    public record Row(String from, @Nullable String to, int returns, long seconds) {}
}

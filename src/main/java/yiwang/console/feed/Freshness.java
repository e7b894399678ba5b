package yiwang.console.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far what is on the screen can be trusted.
 *
 * @param lastHeard when the backend was last heard, or null before the first time
 * @param age how long ago that is, on the console's own running clock
 * @param retryAt when the next attempt to connect is made, or null while connected
 * @param isReadOnly whether the backend last said that its store cannot be written: nothing new is taken in
 * @param geography version of the county's boundaries that the backend last named; 0 when it has not yet
 */
public record Freshness(
        State state,
        @Nullable Instant lastHeard,
        Duration age,
        @Nullable Instant retryAt,
        boolean isReadOnly,
        long geography) {

    /** The states of the line. */
    public enum State {
        /** No line yet. */
        CONNECTING,
        /** Line there, snapshot on its way. */
        SYNCING,
        /** Everything up to date. */
        LIVE,
        /** Connected but silent for too long. */
        STALE,
        /** No line; what is shown is old. */
        DOWN,
        /** The past, shown on purpose. */
        REPLAY
    }

    /** Whether what is shown is whole and right for the time that is shown with it. */
    public boolean isRight() {
        return state == State.LIVE || state == State.REPLAY;
    }
}

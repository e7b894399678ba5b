package yiwang.console.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay stands.
 *
 * @param at the time that is shown
 * @param pace how many times as fast as time it runs when it runs
 * @param first when the journal begins, or null while that is not known or there is nothing
 * @param trouble why nothing more comes, in a sentence, or null
 */
public record ReplayState(
        Phase phase,
        Instant at,
        int pace,
        @Nullable Instant first,
        @Nullable String trouble) {
    /** What it does. */
    public enum Phase {
        /** The backend was asked for a time and has not answered; what is shown is of another. */
        LOADING,
        /** Stands still, with everything of its time shown. */
        PAUSED,
        /** Runs. */
        PLAYING,
        /** Would run, and waits for what came next. */
        WAITING,
        /** Has come to the present. */
        ENDED
    }

    /** Whether it runs or would. */
    public boolean isRunning() {
        return phase == Phase.PLAYING || phase == Phase.WAITING;
    }
}

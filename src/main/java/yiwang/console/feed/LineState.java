package yiwang.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness.State;

/** The line's state and the age of what came over it, on the console's own running counter. Event loop only. */
final class LineState {
    static final Freshness NEVER = new Freshness(State.CONNECTING, null, Duration.ZERO, null, false, 0);

    private final LongSupplier nanos;
    private final ServerClock clock;
    private State state = State.CONNECTING;
    private @Nullable Instant lastHeard;
    private @Nullable Instant retryAt;
    private boolean isReadOnly;
    private long geography;
    private long heardNanos;

    LineState(LongSupplier nanos, ServerClock clock) {
        this.nanos = nanos;
        this.clock = clock;
        this.heardNanos = nanos.getAsLong();
    }

    /** The backend was heard just now. */
    void heard() {
        lastHeard = clock.instant();
        heardNanos = nanos.getAsLong();
    }

    /** Starts counting silence from now, without having heard anything: a new connection gets its full time. */
    void listening() {
        heardNanos = Math.max(heardNanos, nanos.getAsLong());
    }

    /** How long nothing was heard, counted from the connection when nothing has come over it. */
    Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - heardNanos);
    }

    void connected(boolean synced) {
        state = synced ? State.LIVE : State.SYNCING;
        retryAt = null;
    }

    /** What the backend says of its store and of the county's boundaries. Gives whether that is new. */
    boolean told(boolean readOnly, long boundaries) {
        boolean isNew = isReadOnly != readOnly || geography != boundaries;
        isReadOnly = readOnly;
        geography = boundaries;
        return isNew;
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    void silent() {
        state = State.STALE;
    }

    /** No line; before the first word of the backend that is still the beginning. */
    void lost(Duration retryIn) {
        state = lastHeard == null ? State.CONNECTING : State.DOWN;
        retryAt = clock.instant().plus(retryIn);
    }

    Freshness shown() {
        Instant heard = lastHeard;
        Duration age = heard == null ? Duration.ZERO : Duration.between(heard, clock.instant());
        return new Freshness(state, heard, age.isNegative() ? Duration.ZERO : age, retryAt, isReadOnly, geography);
    }
}

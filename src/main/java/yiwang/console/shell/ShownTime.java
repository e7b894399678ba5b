package yiwang.console.shell;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.PastGateway;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.DeskParts;
import yiwang.console.replay.Replay;
import yiwang.console.replay.ReplayBar;
import yiwang.console.replay.ReplayState;

/** Which time all windows of a console show: the present, or a replay. FX thread. */
final class ShownTime {
    /** A replay begins so long ago. */
    private static final Duration AGO = Duration.ofHours(1);

    private DeskParts live;
    private final @Nullable PastGateway past;
    private final Supplier<Locale> language;
    private final LongSupplier nanos;
    private @Nullable Replay replay;

    /** The present; {@code past} is null where nothing can be replayed. */
    ShownTime(DeskParts live, @Nullable PastGateway past, Supplier<Locale> language, LongSupplier nanos) {
        this.live = live;
        this.past = past;
        this.language = language;
        this.nanos = nanos;
    }

    /** What rooms are given. */
    DeskParts parts() {
        Replay now = replay;
        return now == null ? live : now.parts();
    }

    /** Null while the present is shown. */
    @Nullable
    Replay replay() {
        return replay;
    }

    /** The present has other places from now on; a replay keeps those it began with. */
    void setPlaces(Gazetteer places) {
        live = live.with(places);
    }

    boolean isPossible() {
        return past != null;
    }

    /** Begins a replay an hour ago, standing still; whether there is one now. */
    boolean begin() {
        PastGateway from = past;
        if (from != null && replay == null) {
            replay = Replay.begin(live, from, live.now().instant().minus(AGO), language, nanos);
            return true;
        }
        return false;
    }

    /** The keys that a replay has; whether this was one. */
    boolean onKey(KeyEvent event) {
        Replay now = replay;
        if (now == null) {
            return false;
        }
        ReplayState state = now.stateProperty().get();
        if (ShellKeys.REPLAY_PLAY.match(event)) {
            now.setRunning(!state.isRunning());
        } else if (ShellKeys.REPLAY_EARLIER.match(event)) {
            now.seek(state.at().minus(ReplayBar.STEP));
        } else if (ShellKeys.REPLAY_LATER.match(event)) {
            now.seek(state.at().plus(ReplayBar.STEP));
        } else {
            return false;
        }
        return true;
    }

    /** Goes back to the present; whether there was a replay. */
    boolean end() {
        Replay now = replay;
        if (now == null) {
            return false;
        }
        now.close();
        replay = null;
        return true;
    }
}

package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.replay.Replay;
import yiwang.console.replay.ReplayState;

/** The county as it was at one time: read from the journal, then drawn by a map of its own. FX thread. */
final class PastSide implements AutoCloseable {
    private final Desk desk;
    private final Instant at;
    private final Replay replay;
    private final Function<Desk, MapScreen> beside;
    private final MapController map;
    private final Runnable changed;
    private final Subscriptions open = new Subscriptions();
    private final long began = System.nanoTime();
    private @Nullable MapScreen screen;
    private boolean drawn;

    /** How far it is. */
    enum Phase {
        READING,
        /** The backend did not answer as it should; it is asked again. */
        FAILED,
        /** The journal begins later. */
        BEFORE_ANYTHING,
        DRAWING,
        SHOWN
    }

    /**
     * @param replay of {@code at}, which is closed with this
     * @param beside opens a map to stand beside {@code map}
     * @param changed is called when it has come farther
     */
    PastSide(
            Desk desk,
            Instant at,
            Replay replay,
            Function<Desk, MapScreen> beside,
            MapController map,
            Runnable changed) {
        this.desk = desk;
        this.at = at;
        this.replay = replay;
        this.beside = beside;
        this.map = map;
        this.changed = changed;
        open.add(replay.stateProperty().subscribe(state -> look())::unsubscribe);
        open.add(replay.parts().live().freshnessProperty().subscribe(line -> look())::unsubscribe);
    }

    Instant at() {
        return at;
    }

    Phase phase() {
        ReplayState state = replay.stateProperty().get();
        if (state.phase() == ReplayState.Phase.LOADING) {
            return state.trouble() == null ? Phase.READING : Phase.FAILED;
        }
        Instant first = state.first();
        if (first == null || at.isBefore(first)) {
            return Phase.BEFORE_ANYTHING;
        }
        return drawn ? Phase.SHOWN : Phase.DRAWING;
    }

    /** How long it has been waited for. */
    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Why it could not be read, in a sentence; empty when it could. */
    String trouble() {
        String why = replay.stateProperty().get().trouble();
        return why == null ? "" : why;
    }

    /** When the journal begins, or null where it is empty or that is not known yet. */
    @Nullable
    Instant first() {
        return replay.stateProperty().get().first();
    }

    /** Its map, once there is something to draw. */
    @Nullable
    MapScreen screen() {
        return screen;
    }

    private void look() {
        boolean isRight = replay.parts().live().freshnessProperty().get().isRight();
        if (screen == null && isRight && phase() == Phase.DRAWING) {
            MapScreen made = beside.apply(replay.parts().desk(desk.locale(), false));
            screen = made;
            made.controller().model().show(map.model().layers().kept());
            made.whenDrawn(() -> {
                drawn = true;
                changed.run();
            });
            made.activate();
            follow();
        }
        changed.run();
    }

    /** Goes where the other map goes. */
    void follow() {
        MapScreen shown = screen;
        if (shown != null) {
            shown.controller().frame().follow(map::viewport);
        }
    }

    /** Shows the layers that the other map shows, as far as they are kept. */
    void dress(Layers layers) {
        MapScreen shown = screen;
        if (shown != null) {
            shown.controller().model().show(layers.kept());
        }
    }

    /** What the window shows of it; null while it is not shown. */
    @Nullable
    Tally tally() {
        MapScreen shown = screen;
        Picture picture = shown == null ? null : shown.controller().picture();
        return picture == null || phase() != Phase.SHOWN
                ? null
                : Tally.of(picture.work().placed(), map.viewport(), at);
    }

    boolean isSettled() {
        MapScreen shown = screen;
        return switch (phase()) {
            case READING, DRAWING -> false;
            case FAILED, BEFORE_ANYTHING -> true;
            case SHOWN -> shown != null && shown.isSettled();
        };
    }

    @Override
    public void close() {
        open.close();
        replay.close();
        MapScreen shown = screen;
        if (shown != null) {
            shown.deactivate();
        }
    }
}

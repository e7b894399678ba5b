package yiwang.console.map;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.WorkerView;

/** Keeps one worker in the middle of the map until somebody moves it. FX thread. */
final class Follower {
    private static final double LEVEL = 15;

    private final Desk desk;
    private final Texts texts;
    private final MapController map;
    private final Consumer<String> say;
    private @Nullable String followed;
    private @Nullable GeoPoint at;

    Follower(Desk desk, Texts texts, MapController map, Consumer<String> say) {
        this.desk = desk;
        this.texts = texts;
        this.map = map;
        this.say = say;
    }

    /** Begins to follow a worker, or ends it: somebody is followed already, or there is nobody to follow. */
    void toggle(@Nullable String worker) {
        if (followed != null) {
            end();
        } else if (worker == null) {
            say.accept(texts.get("follow.nobody"));
        } else {
            followed = worker;
            at = null;
            tick();
        }
    }

    /** Goes where the followed worker is now. */
    void tick() {
        String id = followed;
        if (id == null) {
            return;
        }
        WorkerView worker = desk.live().workers().get(id);
        if (worker == null) {
            followed = null;
            say.accept(texts.get("follow.lost"));
            return;
        }
        GeoPoint now = new GeoPoint(worker.lon(), worker.lat());
        if (!now.equals(at)) {
            say.accept(texts.get("follow.now", worker.name()));
            map.look(
                    at == null
                            ? Math.max(LEVEL, map.viewport().zoom().level())
                            : map.viewport().zoom().level(),
                    now);
            at = now;
        }
    }

    /** Somebody has moved the map. */
    void end() {
        if (followed != null) {
            followed = null;
            say.accept(texts.get("follow.end"));
        }
    }

    boolean isFollowing() {
        return followed != null;
    }
}

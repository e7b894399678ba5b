package yiwang.server;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import yiwang.server.audit.AuditTrail;
import yiwang.server.fences.Fences;
import yiwang.server.live.LiveHub;
import yiwang.server.storage.Database;
import yiwang.wire.FenceView;
import yiwang.wire.Topic;

/** The fences, put together. */
final class FenceWiring {
    private static final long TICK_MILLIS = 1_000;

    private FenceWiring() {}

    /** Watching those that stand; waits for the store. */
    static Fences begin(
            Vertx vertx,
            Database database,
            String region,
            AuditTrail trail,
            Executor order,
            LiveHub hub,
            InstantSource clock) {
        Fences fences = new Fences(new Fences.Given(
                database,
                region,
                trail,
                order,
                new Fences.Told() {
                    @Override
                    public void changed(FenceView fence) {
                        hub.publish(Topic.FENCES, 0, fence);
                    }

                    @Override
                    public void ended(FenceView fence) {
                        hub.end(Topic.FENCES, 0, fence);
                    }
                },
                clock));
        hub.begin(Topic.FENCES, 0, fences.begin());
        vertx.setPeriodic(TICK_MILLIS, ignored -> fences.tick());
        return fences;
    }
}

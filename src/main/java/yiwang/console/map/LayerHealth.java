package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.wire.WorkerView;

/**
 * How a layer of things that live is.
 *
 * @param well those that can be relied on: positions of the last minutes, cameras that answer
 * @param all all there are
 * @param age how old the newest word of them is; null when there is none
 * @param isOld whether none of it may be taken for the present
 */
record LayerHealth(int well, int all, @Nullable Duration age, boolean isOld) {

    /** Of tickets: they are as old as the line, since a county where nothing happens is not a silent one. */
    static LayerHealth ofTickets(int open, Freshness line) {
        return new LayerHealth(open, open, line.lastHeard() == null ? null : line.age(), !line.isRight());
    }

    static LayerHealth ofWorkers(Collection<WorkerView> workers, Freshness line, Instant now) {
        int fresh = 0;
        Instant newest = null;
        for (WorkerView worker : workers) {
            fresh += MapModel.isFresh(worker, now) ? 1 : 0;
            newest = newest == null || worker.at().isAfter(newest) ? worker.at() : newest;
        }
        return new LayerHealth(fresh, workers.size(), since(newest, now), !line.isRight() || fresh == 0);
    }

    static LayerHealth ofCameras(Collection<Moving.Camera> cameras, Freshness line, Instant now) {
        int online = 0;
        Instant newest = null;
        for (Moving.Camera camera : cameras) {
            online += camera.online() ? 1 : 0;
            Instant heard = Instant.ofEpochMilli(camera.heard());
            newest = newest == null || heard.isAfter(newest) ? heard : newest;
        }
        return new LayerHealth(online, cameras.size(), since(newest, now), !line.isRight() || online == 0);
    }

    private static @Nullable Duration since(@Nullable Instant newest, Instant now) {
        if (newest == null) {
            return null;
        }
        Duration age = Duration.between(newest, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}

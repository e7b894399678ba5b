package yiwang.demo.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.WorkerPosition;
import yiwang.wire.WorkerView;

/**
 * Grid workers on their rounds: each walks around the middle of their grid at walking pace. Two fifths are off duty and
 * say nothing.
 */
final class Walk {
    private static final double ON_DUTY = 0.6;
    private static final double REACH_DEGREES = 0.006;
    private static final double STEP_DEGREES = 0.000_12;

    private static final class Walker {
        private final String id;
        private final GeoPoint home;
        private GeoPoint at;
        private GeoPoint aim;

        Walker(WorkerView worker) {
            id = worker.id();
            home = new GeoPoint(worker.lon(), worker.lat());
            at = home;
            aim = home;
        }
    }

    private final List<Walker> walkers = new ArrayList<>();
    private final RandomGenerator random;
    private int next;

    Walk(List<WorkerView> workers, RandomGenerator random) {
        this.random = random;
        for (WorkerView worker : workers) {
            if (random.nextDouble() < ON_DUTY) {
                walkers.add(new Walker(worker));
            }
        }
    }

    /** The next {@code count} workers take some steps and say where they are. */
    List<WorkerPosition> step(int count, Instant now) {
        List<WorkerPosition> said = new ArrayList<>(count);
        for (int i = 0; i < Math.min(count, walkers.size()); i++) {
            Walker walker = walkers.get(next);
            next = (next + 1) % walkers.size();
            move(walker);
            said.add(new WorkerPosition(walker.id, walker.at.lon(), walker.at.lat(), now));
        }
        return said;
    }

    int onDuty() {
        return walkers.size();
    }

    private void move(Walker walker) {
        double dLon = walker.aim.lon() - walker.at.lon();
        double dLat = walker.aim.lat() - walker.at.lat();
        double distance = Math.hypot(dLon, dLat);
        if (distance < STEP_DEGREES) {
            walker.aim = new GeoPoint(
                    walker.home.lon() + random.nextDouble(-REACH_DEGREES, REACH_DEGREES),
                    walker.home.lat() + random.nextDouble(-REACH_DEGREES, REACH_DEGREES));
            return;
        }
        double share = STEP_DEGREES / distance;
        walker.at = new GeoPoint(walker.at.lon() + dLon * share, walker.at.lat() + dLat * share);
    }
}

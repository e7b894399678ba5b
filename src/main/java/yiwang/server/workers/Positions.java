package yiwang.server.workers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import yiwang.wire.WorkerView;

/** The last known position of every post. Any thread. */
public final class Positions {
    private final Map<String, WorkerView> byId = new ConcurrentHashMap<>();
    private final Consumer<WorkerView> told;

    /** {@code told} hears of every position that is newer than the one before; it must hand on and return. */
    public Positions(Collection<WorkerView> first, Consumer<WorkerView> told) {
        first.forEach(worker -> byId.put(worker.id(), worker));
        this.told = told;
    }

    /** A post where it was last, if there is such a post. */
    public Optional<WorkerView> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A position reported for a known post; an older one than the last is dropped. */
    public void report(String id, double lon, double lat, String grid, Instant at) {
        byId.computeIfPresent(id, (key, old) -> {
            if (!at.isAfter(old.at())) {
                return old;
            }
            WorkerView moved =
                    new WorkerView(id, old.name(), old.unit(), grid.isEmpty() ? old.grid() : grid, lon, lat, at);
            told.accept(moved);
            return moved;
        });
    }

    /** All posts where they were last, by id. */
    public List<WorkerView> all() {
        return byId.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }
}

package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.LiveTable.Change;
import yiwang.wire.ChannelView;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** What the map of one window knows; no nodes. {@code changed} is called after every change. FX thread only. */
final class MapModel {
    private static final Duration WORKER_STALE = Duration.ofMinutes(5);

    private final InstantSource now;
    private final Runnable changed;
    private final Map<String, TicketView> tickets = new HashMap<>();
    private final Map<String, TicketMark> marks = new TreeMap<>();
    private final Map<String, TicketMark> ended = new HashMap<>();
    private final Map<String, WorkerView> workers = new TreeMap<>();
    private final Map<String, Moving.Camera> cameras = new TreeMap<>();
    private Layers layers = Layers.ALL;
    private boolean right;
    private int freshWorkers;
    private long minute;

    MapModel(InstantSource now, Runnable changed) {
        this.now = now;
        this.changed = changed;
    }

    void tickets(Change<TicketView> change) {
        if (change.reset()) {
            tickets.clear();
            marks.clear();
            ended.clear();
        }
        for (TicketView ticket : change.changed()) {
            if (ticket.state().isOpen()) {
                tickets.put(ticket.id(), ticket);
                marks.put(ticket.id(), TicketMark.of(ticket));
                ended.remove(ticket.id());
            } else {
                forget(ticket.id());
                ended.put(ticket.id(), TicketMark.of(ticket));
            }
        }
        change.removed().forEach(this::forget);
        changed.run();
    }

    private void forget(String id) {
        tickets.remove(id);
        marks.remove(id);
        ended.remove(id);
    }

    void workers(Change<WorkerView> change) {
        take(workers, change.reset(), change.removed());
        change.changed().forEach(worker -> workers.put(worker.id(), worker));
        changed.run();
    }

    void channels(Change<ChannelView> change) {
        take(cameras, change.reset(), change.removed());
        for (ChannelView c : change.changed()) {
            cameras.put(
                    c.gbId(),
                    new Moving.Camera(
                            c.gbId(),
                            Mercator.x(c.lon()),
                            Mercator.y(c.lat()),
                            c.heading(),
                            c.online(),
                            c.at().toEpochMilli()));
        }
        changed.run();
    }

    private static <T> void take(Map<String, T> held, boolean reset, Set<String> removed) {
        if (reset) {
            held.clear();
        }
        held.keySet().removeAll(removed);
    }

    /** The line changed, or a second passed: positions age without any message, and ages are written in minutes. */
    void tick(Freshness freshness) {
        Instant at = now.instant();
        int fresh = (int) workers.values().stream().filter(w -> isFresh(w, at)).count();
        long ofMinute = Math.floorDiv(at.getEpochSecond(), 60);
        if (fresh != freshWorkers || right != freshness.isRight() || minute != ofMinute) {
            freshWorkers = fresh;
            minute = ofMinute;
            right = freshness.isRight();
            changed.run();
        }
    }

    static boolean isFresh(WorkerView worker, Instant at) {
        return Duration.between(worker.at(), at).compareTo(WORKER_STALE) <= 0;
    }

    MapContent content() {
        Instant at = now.instant();
        List<Moving.Worker> people = new ArrayList<>(workers.size());
        for (WorkerView w : workers.values()) {
            people.add(new Moving.Worker(
                    w.id(), Mercator.x(w.lon()), Mercator.y(w.lat()), isFresh(w, at), w.at().toEpochMilli()));
        }
        boolean wantsEnded = layers.colouring().kind() == Colouring.Kind.SILENCE;
        return new MapContent(
                at,
                List.copyOf(marks.values()),
                wantsEnded ? List.copyOf(ended.values()) : List.of(),
                List.copyOf(people),
                List.copyOf(cameras.values()));
    }

    /** How many tickets are open. */
    int open() {
        return marks.size();
    }

    /** How the positions are. */
    LayerHealth workers(Freshness line) {
        return LayerHealth.ofWorkers(workers.values(), line, now.instant());
    }

    /** How the cameras are. */
    LayerHealth cameras(Freshness line) {
        return LayerHealth.ofCameras(cameras.values(), line, now.instant());
    }

    /** The mark of an open ticket, or null. */
    @Nullable
    TicketMark ticket(String id) {
        return marks.get(id);
    }

    /** The ticket as lists show it, or null. */
    @Nullable
    TicketView view(String id) {
        return tickets.get(id);
    }

    Moving.@Nullable Camera camera(String id) {
        return cameras.get(id);
    }

    Layers layers() {
        return layers;
    }

    void show(Layers.Layer layer, boolean shown) {
        layers = layers.with(layer, shown);
        changed.run();
    }

    /** Shows these layers. */
    void show(Layers wanted) {
        if (!wanted.equals(layers)) {
            layers = wanted;
            changed.run();
        }
    }

    void colour(Colouring colouring) {
        layers = layers.colouredBy(colouring);
        changed.run();
    }

    /** Whether what is shown may be taken for true. */
    boolean isRight() {
        return right;
    }
}

package yiwang.server.fences;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.fence.Fence;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceWatch;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Refusal;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.wire.FenceView;
import yiwang.wire.ProblemCode;
import yiwang.wire.WorkerView;

/** All fences of a county: watches them, keeps what they tell, hands it on. Any thread; nothing here waits but {@link #begin}. */
public final class Fences {
    private static final Logger LOG = LoggerFactory.getLogger(Fences.class);
    /** Fences that stand at a time. */
    static final int MOST = 200;
    /** Alerts that wait for a store that does not take them. */
    private static final int MOST_WAITING = 1_000;

    private final Given given;
    private final FenceStore store;
    private final Map<String, FenceWatch> watches = new LinkedHashMap<>(); // on the order only
    private final List<Waiting> waiting = new ArrayList<>(); // on the order only
    private final Set<String> ending = new HashSet<>(); // on the order only
    private boolean writing;

    /**
     * What they work with.
     *
     * @param order runs one thing at a time
     * @param told hears of what has changed, once it is durable
     */
    public record Given(
            Database database, String region, AuditTrail trail, Executor order, Told told, InstantSource clock) {}

    /** Hears of fences; must hand on and return. */
    public interface Told {
        /** It is like this now. */
        void changed(FenceView fence);

        /** It is no more. */
        void ended(FenceView fence);
    }

    private record Waiting(String fence, FenceAlert alert) {}

    /** With none before {@link #begin}. */
    public Fences(Given given) {
        this.given = given;
        this.store = new FenceStore(given.region());
    }

    /** Watches those that stand; what they told before. Waits for the store. */
    public List<FenceView> begin() {
        Instant now = given.clock().instant();
        return given.database()
                .read(tx -> store.standing(tx).stream()
                        .map(stored -> {
                            watch(stored.fence(), now);
                            return store.view(tx, stored);
                        })
                        .toList())
                .join();
    }

    /** A worker is somewhere else. */
    public void heard(WorkerView worker) {
        given.order().execute(() -> {
            GeoPoint point = new GeoPoint(worker.lon(), worker.lat());
            watches.forEach((id, watch) ->
                    watch.heard(worker.id(), worker.unit(), point, worker.at()).forEach(alert -> enqueue(id, alert)));
            write();
        });
    }

    /** Time goes on; called every second. */
    public void tick() {
        given.order().execute(() -> {
            Instant now = given.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            watches.forEach((id, watch) -> {
                watch.tick(now).forEach(alert -> enqueue(id, alert));
                if (watch.fence().isOver(now) && ending.add(id)) {
                    remove(id, Who.BACKEND)
                            .whenComplete((done, failure) -> given.order().execute(() -> ending.remove(id)));
                }
            });
            write();
        });
    }

    /** Those that stand. */
    CompletionStage<Answer<List<FenceView>>> all() {
        return given.database()
                .read(tx -> Answer.done(store.standing(tx).stream()
                        .map(stored -> store.view(tx, stored))
                        .toList()));
    }

    /** One more; the same again is answered as the first time. */
    CompletionStage<Answer<FenceView>> add(Fence fence, Who by) {
        return given.trail()
                .privileged(
                        view -> AuditNote.done(by, AuditNote.FENCE_DRAW, view.id() + " " + view.rule()),
                        tx -> added(tx, fence));
    }

    private Answer<FenceView> added(Tx tx, Fence fence) {
        Optional<FenceStore.Stored> before = store.any(tx, fence.id());
        if (before.isPresent()) {
            Fence first = before.get().fence();
            boolean isSame = first.name().equals(fence.name())
                    && first.ring().equals(fence.ring())
                    && first.rule() == fence.rule()
                    && store.standing(tx, fence.id()).isPresent();
            return isSame ? Answer.done(store.view(tx, before.get())) : Answer.refuse(ProblemCode.CONFLICT, fence.id());
        }
        if (store.count(tx) >= MOST) {
            return Answer.refuse(Refusal.Code.TOO_LONG, "fences", MOST, MOST + 1);
        }
        store.insert(tx, fence);
        FenceView view = store.view(tx, new FenceStore.Stored(fence, 1));
        tx.afterCommit(() -> {
            given.order().execute(() -> watch(fence, given.clock().instant()));
            given.told().changed(view);
        });
        return Answer.done(view);
    }

    /** Takes one away. */
    CompletionStage<Answer<Boolean>> remove(String id, Who by) {
        Instant now = given.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return given.trail().privileged(AuditNote.done(by, AuditNote.FENCE_REMOVE, id), tx -> {
            Optional<FenceStore.Stored> stored = store.standing(tx, id);
            if (stored.isEmpty()) {
                return Answer.refuse(ProblemCode.NOT_FOUND, id);
            }
            FenceView view = store.view(tx, stored.get());
            store.remove(tx, id, by.actor(), now);
            tx.afterCommit(() -> {
                given.order().execute(() -> watches.remove(id));
                given.told().ended(view.ended(now));
            });
            return Answer.done(true);
        });
    }

    /** Takes note of what one told, up to a number. */
    CompletionStage<Answer<Boolean>> take(String id, long seen, Who by) {
        Instant now = given.clock().instant();
        return given.database().write(tx -> {
            if (store.standing(tx, id).isEmpty()) {
                return Answer.refuse(ProblemCode.NOT_FOUND, id);
            }
            if (store.take(tx, id, seen, by.actor(), now) > 0) {
                tell(tx, id);
            }
            return Answer.done(true);
        });
    }

    private void tell(Tx tx, String id) {
        store.standing(tx, id).ifPresent(stored -> {
            FenceView view = store.view(tx, stored);
            tx.afterCommit(() -> given.told().changed(view));
        });
    }

    private void watch(Fence fence, Instant now) {
        watches.put(fence.id(), new FenceWatch(fence, now));
    }

    private void enqueue(String fence, FenceAlert alert) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(new Waiting(fence, alert));
        } else {
            LOG.warn("the store takes nothing, an alert of a fence is lost");
        }
    }

    /** One write at a time; what could not be written is tried again with the next second. */
    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        List<Waiting> taken = List.copyOf(waiting);
        waiting.clear();
        given.database()
                .write(tx -> {
                    taken.forEach(each -> store.add(tx, each.fence(), each.alert()));
                    taken.stream().map(Waiting::fence).distinct().forEach(id -> tell(tx, id));
                    return true;
                })
                .whenComplete((done, failure) -> given.order().execute(() -> {
                    writing = false;
                    if (failure != null) {
                        LOG.debug("{} alerts of fences wait", taken.size(), failure);
                        waiting.addAll(0, taken);
                    }
                }));
    }
}

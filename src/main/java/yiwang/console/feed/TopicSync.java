package yiwang.console.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Where the replica of one topic stands: subscribe, snapshot, deltas above its number. A gap begins the same path
 * again; what is held stays until the new snapshot is whole. Event loop only.
 */
final class TopicSync {
    /** Deltas kept while a snapshot is on its way; more than that and the snapshot is asked for once more. */
    private static final int KEPT = 20_000;
    /** Heartbeats without a part of the snapshot that was asked for; then it is asked for again. */
    private static final int PATIENCE = 3;

    private final Topic topic;
    private final LiveStoreModel store;
    private final Consumer<Topic> subscribe;
    private final List<TopicItem> parts = new ArrayList<>();
    private final List<Delta> meanwhile = new ArrayList<>();
    private @Nullable Long partsSeq;
    private boolean waiting = true;
    private long seq;
    private long missed = -1;
    private int waited;

    TopicSync(Topic topic, LiveStoreModel store, Consumer<Topic> subscribe) {
        this.topic = topic;
        this.store = store;
        this.subscribe = subscribe;
    }

    /** Asks for everything; used for the first time, after a reconnect and after a gap alike. */
    void begin() {
        waiting = true;
        missed = -1;
        waited = 0;
        partsSeq = null;
        parts.clear();
        meanwhile.clear();
        subscribe.accept(topic);
    }

    boolean isWaiting() {
        return waiting;
    }

    /** The last part makes it whole; a part with another number begins another snapshot. */
    void snapshot(Snapshot part) {
        waited = 0;
        if (partsSeq == null || partsSeq != part.seq()) {
            parts.clear();
            partsSeq = part.seq();
        }
        parts.addAll(part.items());
        if (part.last()) {
            whole(part.seq());
        }
    }

    private void whole(long at) {
        List<TopicItem> items = List.copyOf(parts);
        parts.clear();
        partsSeq = null;
        if (!waiting && at < seq) {
            return;
        }
        store.replace(topic, items);
        seq = at;
        waiting = false;
        List<Delta> later = List.copyOf(meanwhile);
        meanwhile.clear();
        for (Delta delta : later) {
            delta(delta);
        }
    }

    /**
     * A duplicate is dropped, a hole in an ordered topic asks for everything again. A long delta comes in parts of which
     * only the last one moves the number: a part that stands where we stand is news.
     */
    void delta(Delta delta) {
        if (waiting) {
            keep(delta);
        } else if (delta.seq() < seq || (delta.seq() == seq && delta.after() < seq)) {
            return;
        } else if (topic.isOrdered() && delta.after() != seq) {
            begin();
        } else {
            store.put(topic, delta.items(), delta.removed());
            seq = delta.seq();
        }
    }

    private void keep(Delta delta) {
        if (meanwhile.size() >= KEPT) {
            begin();
        } else {
            meanwhile.add(delta);
        }
    }

    /**
     * The number the backend stands at. A heartbeat may overtake a delta that waits in the backend's queue, so a loss
     * is believed only when the number of the heartbeat before has not been reached by now. A snapshot that does not
     * come is asked for again.
     */
    void heartbeat(long backendSeq) {
        if (waiting) {
            waited++;
            if (waited > PATIENCE) {
                begin();
            }
        } else if (topic.isOrdered() && missed > seq) {
            begin();
        } else {
            missed = backendSeq;
        }
    }
}

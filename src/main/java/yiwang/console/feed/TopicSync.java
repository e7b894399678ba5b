package yiwang.console.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Where the replica of one topic stands: subscribe, snapshot, deltas above its number. A gap begins the same path
 * again; what is held stays until the new snapshot is whole. A new line is gone on with where the old one broke, when the
 * backend still knows what happened since. Event loop only.
 */
final class TopicSync {
    /** Deltas kept while a snapshot is on its way; more than that and the snapshot is asked for once more. */
    private static final int KEPT = 20_000;
    /** Heartbeats without a part of the snapshot that was asked for; then it is asked for again. */
    private static final int PATIENCE = 3;

    private final Topic topic;
    private final LiveStoreModel store;
    private final Asking asking;
    private final List<TopicItem> parts = new ArrayList<>();
    private final List<Delta> meanwhile = new ArrayList<>();
    private @Nullable Long partsSeq;
    private @Nullable String view;
    private boolean waiting = true;
    private boolean resuming;
    private long seq;
    private long missed = -1;
    private int waited;

    /** Asks the backend for the topic: where the replica stands, or null for everything. */
    interface Asking {
        void subscribe(Topic topic, @Nullable Resume from);
    }

    TopicSync(Topic topic, LiveStoreModel store, Asking asking) {
        this.topic = topic;
        this.store = store;
        this.asking = asking;
    }

    /** Asks for everything; used for the first time and after a gap. */
    void begin() {
        begin(null);
    }

    /**
     * Asks on a new line for what was missed on the old one. Whether that is still known is for the backend to say: it
     * answers with what was missed or with everything.
     */
    void resume() {
        begin(view == null ? null : new Resume(view, seq));
    }

    private void begin(@Nullable Resume from) {
        waiting = true;
        resuming = from != null;
        missed = -1;
        waited = 0;
        partsSeq = null;
        parts.clear();
        meanwhile.clear();
        asking.subscribe(topic, from);
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
            whole(part.seq(), part.view());
        }
    }

    private void whole(long at, @Nullable String of) {
        List<TopicItem> items = List.copyOf(parts);
        parts.clear();
        partsSeq = null;
        if (!waiting && at < seq) {
            return;
        }
        store.replace(topic, items);
        seq = at;
        view = of;
        live();
    }

    /** What came meanwhile is news now, or was in it. */
    private void live() {
        waiting = false;
        resuming = false;
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
        if (waiting && resuming && delta.after() == seq) {
            take(delta);
            if (delta.view() != null) { // the last part of the answer
                live();
            }
        } else if (waiting) {
            keep(delta);
        } else if (delta.seq() < seq || (delta.seq() == seq && delta.after() < seq)) {
            return;
        } else if (topic.isOrdered() && delta.after() != seq) {
            begin();
        } else {
            take(delta);
        }
    }

    private void take(Delta delta) {
        waited = 0;
        store.put(topic, delta.items(), delta.removed());
        seq = delta.seq();
        view = delta.view() == null ? view : delta.view();
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

package yiwang.server.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;

/**
 * One client's reading of one topic: first a snapshot, or what it has missed, then deltas above its number.
 *
 * <p>Deltas that the client cannot take yet wait here. On a topic in order their number is bounded, and beyond the bound
 * they are dropped for a fresh snapshot, which holds every ticket that is open and every alert that stands; alerts have
 * the larger bound. Where the newest wins, only the names of the things wait, and what they are is looked up when the
 * client takes it. Hub's executor.
 */
final class Subscription {
    private static final int MAX_MESSAGES = 512;
    private static final int MAX_BYTES = 8_000_000;
    private static final int ALERTS_MORE = 4;

    private final Runnable ready;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Set<String> stale = new LinkedHashSet<>();
    private LiveView view;
    private long waitingBytes;
    private long queuedSeq;
    private long sentSeq = -1;

    private @Nullable SharedSnapshot snapshot;
    private int nextPart;

    /**
     * Begins where a copy of the view stands, if what has happened since is still known; with a snapshot otherwise.
     *
     * @param ready is run when there is something to take
     * @param at null for a client that has no copy
     */
    Subscription(LiveView view, Runnable ready, @Nullable Long at) {
        this.view = view;
        this.ready = ready;
        view.enter(this);
        List<Message> missed = at == null ? null : view.missedSince(at);
        if (at == null || missed == null) {
            startSnapshot();
        } else {
            queuedSeq = at;
            sentSeq = at;
            missed.forEach(this::queue);
        }
    }

    Topic topic() {
        return view.topic().topic();
    }

    /** Where the client stands; null while its snapshot or something else is under way. */
    @Nullable
    Long sentSeq() {
        return isBehind() ? null : (Long) sentSeq;
    }

    /** The client wants another view from here on: it is told what enters and what leaves. */
    void turnTo(LiveView other) {
        LiveView old = view;
        if (other == old) {
            answer(queuedSeq, List.of(), List.of());
            return;
        }
        view = other;
        other.enter(this);
        if (snapshot != null || !stale.isEmpty()) {
            startSnapshot();
        } else {
            other.moveOn(this);
            other.topic().compare(old, other, (items, removed) -> answer(other.seq(), items, removed));
        }
        old.leave(this);
    }

    /** A snapshot under way is the answer itself. */
    private void answer(long seq, List<byte[]> items, List<String> removed) {
        if (snapshot == null) {
            Wording.delta(topic(), queuedSeq, seq, items, removed, view.id()).forEach(this::queue);
            bound();
        }
    }

    void end() {
        view.leave(this);
    }

    /** Something new, the same for everybody of the view; {@code changed} are the keys that it is about. */
    void offer(List<Message> shared, Collection<String> changed) {
        if (!topic().isOrdered() && isBehind()) {
            stale.addAll(changed);
        } else {
            shared.forEach(this::queue);
            bound();
        }
        ready.run();
    }

    private void queue(Message message) {
        waiting.add(message);
        waitingBytes += message.bytes().length;
        queuedSeq = message.seq();
    }

    private void bound() {
        int times = topic().delivery() == Topic.Delivery.ALERT ? ALERTS_MORE : 1;
        if (waiting.size() > MAX_MESSAGES * times || waitingBytes > (long) MAX_BYTES * times) {
            startSnapshot();
        }
    }

    /** The next message for the client, or null when it has everything. */
    byte @Nullable [] next() {
        SharedSnapshot begun = snapshot;
        if (begun != null) {
            Message part = begun.part(nextPart++);
            if (nextPart == begun.parts()) {
                snapshot = null;
                sentSeq = begun.seq();
            }
            return part.bytes();
        }
        if (waiting.isEmpty() && !stale.isEmpty()) {
            lookUp();
        }
        Message message = waiting.poll();
        if (message == null) {
            return null;
        }
        waitingBytes -= message.bytes().length;
        sentSeq = message.seq();
        return message.bytes();
    }

    private boolean isBehind() {
        return snapshot != null || !waiting.isEmpty() || !stale.isEmpty();
    }

    private void lookUp() {
        List<byte[]> items = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String key : stale) {
            byte[] now = view.topic().json(view, key);
            if (now == null) {
                removed.add(key);
            } else {
                items.add(now);
            }
        }
        stale.clear();
        Wording.delta(topic(), queuedSeq, view.seq(), items, removed).forEach(this::queue);
    }

    private void startSnapshot() {
        waiting.clear();
        stale.clear();
        waitingBytes = 0;
        SharedSnapshot fresh = view.snapshot();
        snapshot = fresh;
        nextPart = 0;
        queuedSeq = fresh.seq();
        sentSeq = -1;
    }
}

package yiwang.demo.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Which tickets are open at which version, from snapshot and deltas; holds nothing that has closed. A whole snapshot
 * replaces everything, so what closed while the line was down is gone too. Event loop only.
 */
final class OpenTickets {
    /** Deltas kept while a snapshot is on its way; more and they are let go, which shows as a gap. */
    private static final int MOST_KEPT = 20_000;
    /** Heartbeats without the snapshot that was asked for; then it is asked for again. */
    private static final int PATIENCE = 3;

    private final LiveLine.Listener listener;
    private final Map<String, Long> open = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<Delta> meanwhile = new ArrayList<>();
    private boolean waiting = true;
    private long seq;
    private long told;
    private int waited;

    OpenTickets(LiveLine.Listener listener) {
        this.listener = listener;
    }

    /** From here on only a snapshot counts. */
    void await() {
        waiting = true;
        waited = 0;
        told = 0;
        named.clear();
        meanwhile.clear();
    }

    void snapshot(Snapshot part) {
        if (part.topic() != Topic.TICKETS) {
            return;
        }
        waited = 0;
        part.items().forEach(item -> named.add(item.key()));
        take(part.items());
        if (part.last()) {
            seq = part.seq();
            waiting = false;
            List.copyOf(open.keySet()).stream()
                    .filter(id -> !named.contains(id))
                    .forEach(this::remove);
            named.clear();
            List<Delta> later = List.copyOf(meanwhile);
            meanwhile.clear();
            later.forEach(this::delta);
        }
    }

    /** False when something between was lost. */
    boolean delta(Delta delta) {
        if (delta.topic() != Topic.TICKETS) {
            return true;
        }
        if (waiting) {
            if (meanwhile.size() < MOST_KEPT) {
                meanwhile.add(delta);
            }
            return true;
        }
        if (delta.seq() < seq
                || (delta.seq() == seq && delta.after() < seq)) { // a part of a long delta is no duplicate
            return true;
        }
        if (delta.after() != seq) {
            return false;
        }
        seq = delta.seq();
        take(delta.items());
        delta.removed().forEach(this::remove);
        return true;
    }

    /**
     * False when something was lost. A heartbeat may overtake a delta, so only the number of the one before counts.
     */
    boolean heartbeat(long at) {
        if (waiting) {
            return ++waited <= PATIENCE;
        }
        boolean whole = told <= seq;
        told = at;
        return whole;
    }

    private void take(List<? extends TopicItem> items) {
        for (TopicItem item : items) {
            if (!(item instanceof TicketView ticket)) {
                continue;
            }
            if (!ticket.state().isOpen()) {
                remove(ticket.id());
            } else if (open.getOrDefault(ticket.id(), 0L) < ticket.version()) {
                open.put(ticket.id(), ticket.version());
                listener.changed(ticket);
            }
        }
    }

    private void remove(String id) {
        if (open.remove(id) != null) {
            listener.gone(id);
        }
    }
}

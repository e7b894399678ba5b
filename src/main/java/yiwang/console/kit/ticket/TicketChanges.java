package yiwang.console.kit.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.Coalescer;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.wire.TicketView;

/** The tickets for a screen that cannot use more than four changes a second. FX thread. */
public final class TicketChanges {
    private static final Duration QUIET = Duration.ofMillis(250);

    private final Desk desk;
    private final Reader reader;
    private final Coalescer<String> changes;
    private boolean active;

    /** Who is told. */
    public interface Reader {
        /** These and no others. */
        void reset(Collection<TicketView> all);

        /** What the replica holds now of everything that has changed, and the keys of what it does not hold any more. */
        void apply(List<TicketView> changed, Set<String> removed);
    }

    /** Tells {@code reader} while active. */
    public TicketChanges(Desk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        this.changes = new Coalescer<>(desk.fx(), desk.timer(), QUIET, this::flush);
    }

    /** Begins with everything; ends when {@code open} is closed. */
    public void activate(Subscriptions open) {
        active = true;
        open.add(() -> active = false);
        open.add(desk.live().tickets().listen(this::heard));
    }

    private void heard(LiveTable.Change<TicketView> change) {
        if (change.reset()) {
            reader.reset(change.changed());
            return;
        }
        Set<String> keys = new HashSet<>(change.removed());
        change.changed().forEach(ticket -> keys.add(ticket.id()));
        changes.markAll(keys);
    }

    private void flush(Set<String> keys) {
        if (!active) {
            return; // the next activation reads everything anew
        }
        List<TicketView> changed = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (String key : keys) {
            TicketView ticket = desk.live().tickets().get(key);
            if (ticket == null) {
                removed.add(key);
            } else {
                changed.add(ticket);
            }
        }
        reader.apply(changed, removed);
    }
}

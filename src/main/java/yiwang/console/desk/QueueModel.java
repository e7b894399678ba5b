package yiwang.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Levels;
import yiwang.wire.TicketView;

/**
 * What the queue shows. A batch costs at most one sort. While the officer works (pointer over the table, or a key or
 * movement within {@link #WORKING}), no row changes its place: new ones wait behind a bar, leaving ones keep their
 * place and are dimmed. FX thread.
 */
final class QueueModel {
    /** How long after the last key or movement the officer counts as working. */
    static final Duration WORKING = Duration.ofSeconds(15);

    private final Comparator<TicketRow> order;
    private final BiPredicate<TicketFilter, TicketView> finder;
    private final Map<String, TicketRow> byId = new HashMap<>();
    private final Map<String, TicketRow> ends = new HashMap<>();
    private final ObservableList<TicketRow> rows = FXCollections.observableArrayList();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> arrivals = new LinkedHashSet<>();
    private final Map<Queue, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Queue.class);
    private final ReadOnlyIntegerWrapper arrivalCount = new ReadOnlyIntegerWrapper(this, "arrivalCount");
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(this, "queue", Queue.ALL);
    private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private TicketFilter filter = TicketFilter.NOTHING;
    private Instant touchedAt = Instant.EPOCH;
    private boolean hovered;

    /** An empty queue in this order; {@code finder} says whether a ticket matches what is looked for. */
    QueueModel(Comparator<TicketRow> order, BiPredicate<TicketFilter, TicketView> finder) {
        this.order = order;
        this.finder = finder;
        for (Queue each : Queue.values()) {
            counts.put(each, new ReadOnlyIntegerWrapper(this, each.name()));
        }
    }

    /** Forgets everything and takes these. */
    void reset(Collection<TicketView> all, Instant now) {
        Set<String> kept = new HashSet<>();
        all.forEach(view -> {
            kept.add(view.id());
            put(view, now);
        });
        byId.keySet().retainAll(kept);
        rebuild(now);
        count(now);
    }

    /** Takes a batch of changes: one count, and one sort or none. */
    void apply(Collection<TicketView> changed, Set<String> removed, Instant now) {
        changed.forEach(view -> put(view, now));
        removed.forEach(byId::remove);
        if (isWorking(now)) {
            hold(changed, removed, now);
        } else {
            rebuild(now);
        }
        count(now);
    }

    /** Terminations that wait for a second look: these and no others. */
    void ends(Collection<TicketView> waiting, Instant now) {
        ends.clear();
        waiting.forEach(view -> ends.put(view.id(), new TicketRow(view, true)));
        if (queue.get() == Queue.TO_CHECK) {
            rebuild(now);
        }
        count(now);
    }

    /** Whether a ticket, as it stood then, waits for a second look. */
    boolean isToCheck(String id) {
        return ends.containsKey(id);
    }

    /** Moves the clock: limits pass, and held rows fall into place once the officer rests. */
    void tick(Instant now) {
        count(now);
        if (!isWorking(now) && isOutOfDate(now)) {
            rebuild(now);
        }
    }

    /** Opens another view. */
    void choose(Queue wanted, Instant now) {
        queue.set(wanted);
        rebuild(now);
    }

    /** Looks for a text. */
    void filter(TicketFilter wanted, Instant now) {
        filter = wanted;
        rebuild(now);
    }

    /** Lets the waiting rows in. */
    void reveal(Instant now) {
        rebuild(now);
    }

    /** A key or a movement of the officer. */
    void touch(Instant now) {
        touchedAt = now;
    }

    /** Whether the pointer is over the rows. */
    void hover(boolean inside) {
        hovered = inside;
    }

    void select(@Nullable String id) {
        selected.set(id);
    }

    /** Selects the row {@code by} places further, or the first when none is selected. */
    void move(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int at = indexOf(selected.get());
        int to = at < 0 ? 0 : Math.clamp(at + by, 0, rows.size() - 1);
        select(rows.get(to).id());
    }

    int indexOf(@Nullable String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    TicketRow row(@Nullable String id) {
        TicketRow open = id == null ? null : byId.get(id);
        return open == null && id != null ? ends.get(id) : open;
    }

    /** The first ticket whose number ends so, or null; for jumping. */
    @Nullable
    TicketRow byNumber(String end) {
        return Stream.concat(byId.values().stream(), ends.values().stream())
                .filter(row -> row.view().number().contains(end))
                .max(Comparator.comparing(row -> row.view().number()))
                .orElse(null);
    }

    ObservableList<TicketRow> rows() {
        return rows;
    }

    ReadOnlyIntegerProperty countProperty(Queue of) {
        return wrapper(of).getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty arrivalCountProperty() {
        return arrivalCount.getReadOnlyProperty();
    }

    /** The worst level that waits behind the bar, or 0. */
    int arrivalLevel(Instant now) {
        return arrivals.stream()
                .map(byId::get)
                .filter(row -> row != null)
                .mapToInt(row -> Levels.of(row.view()))
                .filter(level -> level > 0)
                .min()
                .orElse(0);
    }

    ReadOnlyObjectProperty<Queue> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    TicketFilter filter() {
        return filter;
    }

    private boolean isWorking(Instant now) {
        return hovered || Duration.between(touchedAt, now).compareTo(WORKING) < 0;
    }

    private void put(TicketView view, Instant now) {
        TicketRow row = byId.get(view.id());
        if (row == null) {
            byId.put(view.id(), new TicketRow(view));
        } else {
            row.update(view);
        }
    }

    private boolean belongs(TicketRow row, Instant now) {
        return queue.get().holds(row, now) && finder.test(filter, row.view());
    }

    private void hold(Collection<TicketView> changed, Set<String> removed, Instant now) {
        for (TicketView view : changed) {
            TicketRow row = byId.get(view.id());
            boolean here = row != null && belongs(row, now);
            if (row != null && shown.contains(view.id())) {
                row.setLeaving(!here);
            } else if (here) {
                arrivals.add(view.id());
            } else {
                arrivals.remove(view.id());
            }
        }
        arrivals.removeAll(removed);
        rows.stream().filter(row -> removed.contains(row.id())).forEach(row -> row.setLeaving(true));
        arrivalCount.set(arrivals.size());
    }

    private boolean isOutOfDate(Instant now) {
        return !arrivals.isEmpty()
                || rows.stream().anyMatch(TicketRow::isLeaving)
                || (filter.isNothing() && wrapper(queue.get()).get() != rows.size());
    }

    private void rebuild(Instant now) {
        List<TicketRow> wanted = new ArrayList<>();
        for (TicketRow row : queue.get() == Queue.TO_CHECK ? ends.values() : byId.values()) {
            row.setLeaving(false);
            if (belongs(row, now)) {
                wanted.add(row);
            }
        }
        wanted.sort(order);
        arrivals.clear();
        arrivalCount.set(0);
        if (!wanted.equals(rows)) {
            shown.clear();
            wanted.forEach(row -> shown.add(row.id()));
            rows.setAll(wanted);
        }
    }

    private void count(Instant now) {
        Map<Queue, Integer> counted = new EnumMap<>(Queue.class);
        for (TicketRow row : byId.values()) {
            for (Queue each : Queue.values()) {
                if (each.holds(row, now)) {
                    counted.merge(each, 1, Integer::sum);
                }
            }
        }
        for (Queue each : Queue.values()) {
            wrapper(each).set(each == Queue.TO_CHECK ? ends.size() : counted.getOrDefault(each, 0));
        }
    }

    private ReadOnlyIntegerWrapper wrapper(Queue of) {
        ReadOnlyIntegerWrapper found = counts.get(of);
        if (found == null) {
            throw new IllegalStateException(of.name());
        }
        return found;
    }
}

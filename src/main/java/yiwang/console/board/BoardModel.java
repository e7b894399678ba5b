package yiwang.console.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import yiwang.wire.TicketView;

/**
 * The columns and the facts. A column is sorted only when a ticket comes into it, leaves it or gets another
 * deadline; a change that keeps its place is put in that place. FX thread.
 */
final class BoardModel {
    private final Comparator<Standing> order;
    private final Map<String, Standing> byId = new HashMap<>();
    private final Map<Column, ReadOnlyObjectWrapper<List<Standing>>> columns = new EnumMap<>(Column.class);
    private final ReadOnlyObjectWrapper<Facts> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", new Facts(0, 0, List.of()));

    BoardModel(Comparator<Standing> order) {
        this.order = order;
        for (Column column : Column.values()) {
            columns.put(column, new ReadOnlyObjectWrapper<>(this, column.name(), List.of()));
        }
    }

    /** Forgets everything and takes these. */
    void reset(Collection<TicketView> all, Instant now) {
        byId.clear();
        all.forEach(ticket -> byId.put(ticket.id(), new Standing(ticket)));
        EnumSet.allOf(Column.class).forEach(this::sort);
        count(now);
    }

    /** Takes a batch of changes. */
    void apply(Collection<TicketView> changed, Set<String> removed, Instant now) {
        Set<Column> moved = EnumSet.noneOf(Column.class);
        for (String id : removed) {
            Standing gone = byId.remove(id);
            if (gone != null) {
                add(moved, gone.column());
            }
        }
        for (TicketView ticket : changed) {
            put(new Standing(ticket), moved);
        }
        moved.forEach(this::sort);
        count(now);
    }

    /** A second has passed: limits run out without any message. */
    void tick(Instant now) {
        count(now);
    }

    @Nullable
    Standing get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    ReadOnlyObjectProperty<List<Standing>> columnProperty(Column column) {
        return wrapper(column).getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    private void put(Standing now, Set<Column> moved) {
        Standing before = byId.get(now.ticket().id());
        byId.put(now.ticket().id(), now);
        if (before != null && now.standsLike(before)) {
            replace(before, now);
        } else {
            add(moved, now.column());
            if (before != null) {
                add(moved, before.column());
            }
        }
    }

    private void replace(Standing before, Standing now) {
        Column column = now.column();
        if (column == null) {
            return;
        }
        List<Standing> list = new ArrayList<>(wrapper(column).get());
        int at = list.indexOf(before);
        if (at >= 0) {
            list.set(at, now);
            wrapper(column).set(List.copyOf(list));
        }
    }

    private static void add(Set<Column> moved, @Nullable Column column) {
        if (column != null) {
            moved.add(column);
        }
    }

    private void sort(Column column) {
        List<Standing> sorted = new ArrayList<>();
        byId.values().stream().filter(each -> each.column() == column).forEach(sorted::add);
        sorted.sort(order);
        wrapper(column).set(List.copyOf(sorted));
    }

    private void count(Instant now) {
        facts.set(Facts.of(byId.values().stream().map(Standing::ticket).toList(), now));
    }

    private ReadOnlyObjectWrapper<List<Standing>> wrapper(Column of) {
        ReadOnlyObjectWrapper<List<Standing>> found = columns.get(of);
        if (found == null) {
            throw new IllegalStateException(of.name());
        }
        return found;
    }
}

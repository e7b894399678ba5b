package yiwang.console.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.Coalescer;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Actions;
import yiwang.wire.TicketView;

/** Fills the queue from the feed, at most four times a second, and does what the officer's hands do to it. FX thread. */
final class QueueController {
    private static final Duration QUIET = Duration.ofMillis(250);

    private final Desk desk;
    private final QueueModel model;
    private final Actions actions;
    private final Consumer<TicketView> seen;
    private final Coalescer<String> changes;
    private boolean active;

    /** {@code seen} hears of every new state of a ticket, after the rows have it. */
    QueueController(Desk desk, QueueModel model, Actions actions, Consumer<TicketView> seen) {
        this.desk = desk;
        this.model = model;
        this.actions = actions;
        this.seen = seen;
        this.changes = new Coalescer<>(desk.fx(), desk.timer(), QUIET, this::showChanges);
    }

    void activate(Subscriptions open) {
        active = true;
        open.add(() -> active = false);
        open.add(desk.live().tickets().listen(this::heard));
        ChangeListener<@Nullable String> follow = (at, before, id) -> model.select(id);
        desk.selection().ticketProperty().addListener(follow);
        open.add(() -> desk.selection().ticketProperty().removeListener(follow));
        model.select(desk.selection().ticketProperty().get());
        if (model.selectedProperty().get() == null) {
            onMove(0);
        }
    }

    private void heard(LiveTable.Change<TicketView> change) {
        if (change.reset()) {
            model.reset(change.changed(), desk.now().instant());
            change.changed().forEach(this::settle);
            return;
        }
        Set<String> keys = new HashSet<>(change.removed());
        change.changed().forEach(ticket -> keys.add(ticket.id()));
        changes.markAll(keys);
    }

    /** One flush: what the store holds now of each marked key; what it does not hold is gone. */
    private void showChanges(Set<String> keys) {
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
        model.apply(changed, removed, desk.now().instant());
        removed.forEach(actions::gone);
        changed.forEach(this::settle);
    }

    private void settle(TicketView ticket) {
        actions.seen(ticket);
        seen.accept(ticket);
    }

    void onTick() {
        model.tick(desk.now().instant());
    }

    void onChoose(Queue queue) {
        model.choose(queue, desk.now().instant());
        if (model.indexOf(model.selectedProperty().get()) < 0) {
            onMove(0);
        }
    }

    void onFilter(String text) {
        model.filter(TicketFilter.of(text), desk.now().instant());
    }

    void onSelect(@Nullable String id) {
        onTouch();
        desk.selection().ticketProperty().set(id);
    }

    void onMove(int by) {
        model.move(by);
        desk.selection().ticketProperty().set(model.selectedProperty().get());
    }

    /** Lets the waiting rows in and goes to the most urgent one. */
    void onHome() {
        model.reveal(desk.now().instant());
        onMove(-model.rows().size());
    }

    void onTouch() {
        model.touch(desk.now().instant());
    }

    void onHover(boolean inside) {
        model.hover(inside);
    }
}

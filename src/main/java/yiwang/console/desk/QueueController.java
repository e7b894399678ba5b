package yiwang.console.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.TicketChanges;
import yiwang.wire.TicketView;

/** Fills the queue from the feed and does what the officer's hands do to it. FX thread. */
final class QueueController implements TicketChanges.Reader {
    private final Desk desk;
    private final QueueModel model;
    private final Actions actions;
    private final Consumer<TicketView> seen;
    private final TicketChanges changes;

    /** {@code seen} hears of every new state of a ticket, after the rows have it. */
    QueueController(Desk desk, QueueModel model, Actions actions, Consumer<TicketView> seen) {
        this.desk = desk;
        this.model = model;
        this.actions = actions;
        this.seen = seen;
        this.changes = new TicketChanges(desk, this);
    }

    void activate(Subscriptions open) {
        changes.activate(open);
        ChangeListener<@Nullable String> follow = (at, before, id) -> model.select(id);
        desk.selection().ticketProperty().addListener(follow);
        open.add(() -> desk.selection().ticketProperty().removeListener(follow));
        model.select(desk.selection().ticketProperty().get());
        if (model.selectedProperty().get() == null) {
            onMove(0);
        }
    }

    @Override
    public void reset(Collection<TicketView> all) {
        model.reset(all, desk.now().instant());
        all.forEach(this::settle);
    }

    @Override
    public void apply(List<TicketView> changed, Set<String> removed) {
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

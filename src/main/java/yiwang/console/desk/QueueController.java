package yiwang.console.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.TicketChanges;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** Fills the queue from the feed and does what the officer's hands do to it. FX thread. */
final class QueueController implements TicketChanges.Reader {
    private static final Set<Role> CHECKERS = Set.of(Role.SUPERVISOR, Role.COMMANDER);

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
        loadEnds();
        ChangeListener<@Nullable String> follow = (at, before, id) -> model.select(id);
        desk.selection().ticketProperty().addListener(follow);
        open.add(() -> desk.selection().ticketProperty().removeListener(follow));
        model.select(desk.selection().ticketProperty().get());
        if (model.selectedProperty().get() == null) {
            onMove(0);
        }
    }

    /** Whether who sits here looks at terminations again. */
    boolean mayCheck() {
        return desk.commands().actor().isAny(CHECKERS);
    }

    /** Asks which terminations wait; without an answer those known stay. */
    private void loadEnds() {
        if (mayCheck()) {
            desk.commands().endsToCheck(outcome -> {
                if (outcome instanceof Outcome.Accepted<List<TicketView>>(List<TicketView> ends)) {
                    model.ends(ends, desk.now().instant());
                }
            });
        }
    }

    /** A ticket as the backend has just told it; for one that has ended nothing comes by the feed. */
    void onDetail(TicketView ticket) {
        actions.seen(ticket);
        TicketRow row = model.isToCheck(ticket.id()) ? model.row(ticket.id()) : null;
        if (row != null && row.view().version() < ticket.version()) {
            loadEnds();
        }
    }

    /**
     * Goes to the ticket of a number, also one that has ended.
     *
     * @param then hears null when it is there, else why not, by the name of the sentence
     */
    void onJump(String number, Consumer<@Nullable String> then) {
        TicketRow row = model.byNumber(number);
        if (row != null) {
            onSelect(row.id());
            then.accept(null);
            return;
        }
        desk.commands().detail(number, outcome -> {
            if (outcome instanceof Outcome.Accepted<TicketDetail>(TicketDetail detail)) {
                onSelect(detail.ticket().id());
            }
            then.accept(
                    switch (outcome) {
                        case Outcome.Accepted<TicketDetail> there -> null;
                        case Outcome.Refused<TicketDetail> refused -> "line.no-number";
                        case Outcome.Unknown<TicketDetail> unknown -> "line.no-answer";
                    });
        });
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
        if (changed.stream()
                .anyMatch(ticket -> ticket.state() == TicketState.TERMINATED || model.isToCheck(ticket.id()))) {
            loadEnds();
        }
    }

    private void settle(TicketView ticket) {
        actions.seen(ticket);
        seen.accept(ticket);
    }

    void onTick() {
        model.tick(desk.now().instant());
    }

    void onChoose(Queue queue) {
        if (queue == Queue.TO_CHECK) {
            if (!mayCheck()) {
                return;
            }
            loadEnds();
        }
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

package yiwang.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Levels;
import yiwang.console.kit.look.CountdownLabel;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;

/**
 * One recycled row: time left, level, number, content, item and place, unit and state, on two lines. It draws itself
 * anew when its ticket's revision grows and when the clock ticks; nothing else of the table moves then.
 */
final class TicketCell extends ListCell<TicketRow> {
    private static final int WARN_PART = 5;
    private static final int TOWN_DIGITS = 9;

    /** What a cell needs to know besides its row. */
    record Setting(
            Words words,
            Gazetteer places,
            InstantSource now,
            ObservableValue<@Nullable String> selected,
            Function<String, Actions.Mark> marks) {}

    private final Setting setting;
    private final CountdownLabel left;
    private final Label due = Parts.label("", "yw-text-small", "yw-subtle");
    private final LevelMark mark = new LevelMark();
    private final Label urgent;
    private final Label number = Parts.label("", "yw-text-small", "yw-muted");
    private final Label came = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label title = Parts.label("", "desk-title-cell");
    private final Label excerpt = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label item = Parts.label("", "yw-text-small", "yw-muted");
    private final Label place = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label lead = Parts.label("", "yw-text-small", "yw-muted");
    private final Label state = Parts.label("", "yw-text-small", "yw-subtle");
    private final HBox line;
    private final InvalidationListener changed = observable -> draw();
    private @Nullable TicketRow shown;

    TicketCell(Setting setting) {
        this.setting = setting;
        this.left = new CountdownLabel(setting.words().look(), false);
        this.urgent = Parts.label(setting.words().get("urgent.mark"), "desk-urgent");
        VBox content = Parts.column("desk-col-content", title, excerpt);
        HBox.setHgrow(content, Priority.ALWAYS);
        this.line = Parts.row(
                "desk-line",
                Parts.column("desk-col-left", left, due),
                Parts.row("desk-col-mark", new StackPane(mark, urgent)),
                Parts.column("desk-col-number", number, came),
                content,
                Parts.column("desk-col-item", item, place),
                Parts.column("desk-col-lead", lead, state));
        getStyleClass().add("desk-cell");
        setPrefWidth(0); // a row is as wide as the table, never wider
        setting.selected().addListener(observable -> drawSelection());
    }

    @Override
    protected void updateItem(@Nullable TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == shown && row != null) {
            return;
        }
        TicketRow before = shown;
        if (before != null) {
            before.revisionProperty().removeListener(changed);
        }
        shown = empty ? null : row;
        TicketRow now = shown;
        if (now == null) {
            setGraphic(null);
            return;
        }
        now.revisionProperty().addListener(changed);
        setGraphic(line);
        draw();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        line.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Moves the countdown. */
    void tick(Instant now) {
        TicketRow row = shown;
        if (row != null) {
            left.tick(now);
            int level = Levels.of(row.view());
            mark.setLevel(level);
            boolean hurry = level == 0 && row.view().urgency() == Urgency.A;
            mark.setVisible(!hurry);
            urgent.setVisible(hurry);
        }
    }

    private void draw() {
        TicketRow row = shown;
        if (row == null) {
            return;
        }
        row.revisionProperty().get(); // stays valid, or the next change is not heard
        Instant now = setting.now().instant();
        TicketView view = row.view();
        Words words = setting.words();
        boolean running = row.isRunning();
        left.setDue(
                running ? view.clockDue() : null,
                Duration.between(view.clockStarted(), view.clockDue()).dividedBy(WARN_PART));
        tick(now);
        if (!running) {
            left.setText(words.get("row.stopped"));
        }
        due.setText(words.get("row.due", TicketWords.time(view.clockDue(), now)));
        number.setText(TicketWords.brief(view));
        came.setText(words.get("row.came", TicketWords.time(view.receivedAt(), now)));
        title.setText(view.title());
        excerpt.setText(view.excerpt().replace('\n', ' '));
        item.setText(setting.places().itemName(view.category(), words.room().locale()));
        place.setText(place(view));
        lead.setText(view.lead() == null ? "—" : setting.places().unitName(view.lead()));
        drawState(row, view);
        drawSelection();
    }

    private void drawState(TicketRow row, TicketView view) {
        Words words = setting.words();
        Actions.Mark pending = setting.marks().apply(view.id());
        String said = words.ticket().state(view.state());
        if (view.returns() > 0 && view.state().isOpen()) {
            said = words.get("row.returned", said, String.valueOf(view.returns()));
        }
        String demands = words.ticket().demands(view.ladder());
        if (!demands.isEmpty()) {
            said = words.get("row.demanded", said, demands);
        }
        state.setText(
                switch (pending) {
                    case NONE -> said;
                    case PENDING -> words.get("row.pending");
                    case UNKNOWN -> words.get("row.unknown");
                });
        state.pseudoClassStateChanged(Parts.PENDING, pending != Actions.Mark.NONE);
        line.pseudoClassStateChanged(Parts.LEAVING, row.isLeaving());
    }

    private void drawSelection() {
        TicketRow row = shown;
        boolean selected = row != null && row.id().equals(setting.selected().getValue());
        line.pseudoClassStateChanged(Parts.SELECTED, selected);
    }

    private String place(TicketView view) {
        String division = view.division();
        String name = setting.places().placeName(division);
        if (division.length() <= TOWN_DIGITS) {
            return name;
        }
        return setting.places().placeName(division.substring(0, TOWN_DIGITS)) + " " + name;
    }
}

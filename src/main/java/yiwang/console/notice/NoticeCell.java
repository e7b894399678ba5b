package yiwang.console.notice;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;

/** One recycled line: when, how high, which ticket and how it stands; below it why, and who was told how. FX thread. */
final class NoticeCell extends ListCell<NoticeLine> {
    private final NoticeWords words;
    private final InstantSource now;
    private final Label time = Parts.label("", "notice-time");
    private final Label late = Parts.label("", "notice-late");
    private final Label rung = Parts.whole(Parts.label("", "yw-chip", "notice-rung"));
    private final Label urgency = Parts.label("", "notice-class");
    private final Label number = Parts.whole(Parts.label("", "notice-number"));
    private final Label title = Parts.label("", "notice-title");
    private final Label state = Parts.whole(Parts.label("", "notice-state"));
    private final Label why = Parts.whole(Parts.label("", "notice-why"));
    private final Label told = Parts.label("", "notice-told");
    private final HBox line;

    NoticeCell(NoticeWords words, InstantSource now, Consumer<String> open) {
        this.words = words;
        this.now = now;
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox what = Parts.row("notice-what", urgency, number, title, state);
        HBox reason = Parts.row("notice-reason", why, told);
        VBox said = Parts.column("notice-said", what, reason);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        this.line = Parts.row(
                "notice-line", Parts.column("notice-when", time, late), Parts.row("notice-height", rung), said);
        getStyleClass().add("notice-cell");
        setPrefWidth(0); // a line is as wide as the pane, never wider
        setOnMouseClicked(event -> {
            NoticeLine shown = getItem();
            if (shown != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.accept(shown.first().ticketId());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NoticeLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        time.setText(words.time(item, now.instant()));
        late.setText(words.late(item));
        Parts.shown(late, !late.getText().isEmpty());
        rung.setText(words.rung(item));
        urgency.setText(words.urgency(item));
        number.setText(TicketWords.brief(item.first().number()));
        title.setText(item.first().title());
        why.setText(words.why(item));
        told.setText(words.told(item));
        state.setText(words.state(item, now.instant()));
        boolean standing = item.isStanding();
        rung.pseudoClassStateChanged(Parts.OVER, standing && item.weight() == Weight.GRAVE);
        rung.pseudoClassStateChanged(Parts.WARN, standing && item.weight() == Weight.PRESSING);
        state.pseudoClassStateChanged(Parts.PENDING, standing);
        line.pseudoClassStateChanged(Parts.LEAVING, !standing);
        setGraphic(line);
    }
}

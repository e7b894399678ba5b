package yiwang.console.notice;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.ticket.Parts;

/** The list that the bell opens, at the right edge of a window over whatever room is shown. FX thread. */
final class NoticePane extends VBox implements Subscription {
    private final NoticeCenter center;
    private final NoticeWords words;
    private final Consumer<String> open;
    private final Runnable leave;
    private final ListView<NoticeLine> list = new ListView<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private @Nullable String chosen;

    /** {@code open} takes the id of a ticket to show at the desk; {@code leave} hides this pane. */
    NoticePane(NoticeCenter center, NoticeWords words, InstantSource now, Consumer<String> open, Runnable leave) {
        this.center = center;
        this.words = words;
        this.open = open;
        this.leave = leave;
        setId("notice-pane");
        getStyleClass().addAll("yw-panel", "notice-pane");
        list.setId("notice-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new NoticeCell(words, now, open));
        list.setPlaceholder(
                new EmptyState(MaterialDesignB.BELL_OUTLINE, words.get("empty"), words.get("empty.advice")));
        VBox.setVgrow(list, Priority.ALWAYS);
        keepChosen();
        getChildren().addAll(head(), list, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    @Override
    public void close() {
        subscriptions.close();
        list.setItems(null);
    }

    /** Gives the keyboard to the list, at the newest line unless another was chosen. */
    void enter() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    /** A new line must not move what is chosen: it is remembered before the control hears of the change, and put back after. */
    private void keepChosen() {
        var lines = center.model().lines();
        ListChangeListener<NoticeLine> before = change -> {
            NoticeLine line = list.getSelectionModel().getSelectedItem();
            chosen = line == null ? null : line.key();
        };
        ListChangeListener<NoticeLine> after = change -> choose();
        lines.addListener(before);
        list.setItems(lines);
        lines.addListener(after);
        subscriptions.add(() -> lines.removeListener(before));
        subscriptions.add(() -> lines.removeListener(after));
    }

    private void choose() {
        var lines = list.getItems();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(chosen)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private HBox head() {
        Label count = Parts.label("", "yw-chip");
        subscriptions.add(
                center.model()
                                .standingProperty()
                                .subscribe(number ->
                                        count.setText(words.get("standing", String.valueOf(number.intValue()))))
                        ::unsubscribe);
        Button close = new Button(words.get("close"));
        close.setId("notice-close");
        close.getStyleClass().add("yw-flat");
        close.setGraphic(Parts.label("Esc", "yw-key"));
        close.setFocusTraversable(false);
        close.setOnAction(event -> leave.run());
        return Parts.row("yw-panel-title", Parts.label(words.get("title")), count, Parts.spring(), close);
    }

    private VBox foot() {
        Label silent = Parts.wrapped(words.get("sound.missing"), "notice-silent");
        silent.setId("notice-silent");
        subscriptions.add(center.soundProperty()
                .subscribe(sound -> Parts.shown(silent, sound == NoticeCenter.Sound.MISSING))::unsubscribe);
        return Parts.column("notice-foot", silent, Parts.label(words.get("keys"), "notice-keys"));
    }

    private void keyed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> leave.run();
            case ENTER -> {
                NoticeLine line = list.getSelectionModel().getSelectedItem();
                if (line == null) {
                    return;
                }
                open.accept(line.first().ticketId());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}

package yiwang.console.board;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Verb;

/** The foot of the right pane: the cards, the line for the reason, and what was answered. FX thread. */
final class CardActions extends VBox {
    private static final String[] KEYS = {"X", "1", "2", "3"};
    private static final int WITHDRAW = 0;
    private static final int RED = 3;

    private final WhyModel model;
    private final BoardController controller;
    private final Words words;
    private final Label notice = Parts.wrapped("", "board-notice");
    private final FlowPane buttons = new FlowPane();
    private final VBox closed = Parts.column("board-closed");
    private final TextField reason = new TextField();
    private final Label asked = Parts.label("", "board-asked");
    private final Button go = new Button();
    private final VBox form;

    CardActions(WhyModel model, BoardController controller, Words words) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.form = form();
        getStyleClass().add("board-actions");
        buttons.getStyleClass().add("board-buttons");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setId("board-notice");
        reason.setId("board-reason");
        getChildren().addAll(notice, form, buttons, closed);
        model.noticeProperty().subscribe(this::showNotice);
        model.askingProperty().subscribe(this::showForm);
        model.detailProperty().subscribe(detail -> showButtons());
        model.standingProperty().subscribe(standing -> showButtons());
        model.pendingProperty().subscribe(pending -> showButtons());
    }

    private VBox form() {
        go.getStyleClass().add("yw-primary");
        go.setOnAction(event -> controller.onReason(reason.getText()));
        Button leave = new Button(words.get("leave"));
        leave.setOnAction(event -> controller.onCancel());
        reason.setPromptText(words.get("reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                controller.onReason(reason.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                controller.onCancel();
                event.consume();
            }
        });
        return Parts.column("board-form", asked, reason, Parts.row("board-form-end", Parts.spring(), leave, go));
    }

    private void showNotice(Notice said) {
        notice.setText(said.text());
        Parts.shown(notice, said.kind() != Notice.Kind.NONE);
        notice.pseudoClassStateChanged(Parts.OVER, said.kind() == Notice.Kind.REFUSED);
        notice.pseudoClassStateChanged(Parts.WARN, said.kind() == Notice.Kind.UNKNOWN);
    }

    private void showForm(@Nullable Integer level) {
        Parts.shown(form, level != null);
        if (level != null) {
            String name = name(level);
            asked.setText(words.get("asked", name));
            go.setText(words.get("go", name));
            reason.clear();
            reason.requestFocus();
        }
        showButtons();
    }

    private void showButtons() {
        buttons.getChildren().clear();
        closed.getChildren().clear();
        boolean open =
                model.askingProperty().get() == null && model.detailProperty().get() != null;
        Parts.shown(buttons, open);
        Parts.shown(closed, open);
        if (!open) {
            return;
        }
        showAcknowledge();
        for (int level = 1; level <= RED; level++) {
            show(level);
        }
        show(WITHDRAW);
        Button map = new Button(words.get("map"));
        map.setGraphic(Parts.label("M", "yw-key"));
        map.setOnAction(event -> controller.onMap());
        buttons.getChildren().add(map);
        Parts.shown(closed, !closed.getChildren().isEmpty());
    }

    private void showAcknowledge() {
        String not = model.pendingProperty().get() ? words.get("pending") : controller.whyNotAcknowledge();
        Button take = new Button(words.ticket().verb(Verb.ACKNOWLEDGE.key()));
        take.setId("card-take");
        take.setGraphic(Parts.label("E", "yw-key"));
        take.setDisable(not != null);
        take.setOnAction(event -> controller.onAcknowledge());
        buttons.getChildren().add(take);
    }

    private void show(int level) {
        String not = model.pendingProperty().get() ? words.get("pending") : controller.whyNot(level);
        Button button = new Button(name(level));
        button.setId("card-" + level);
        button.setGraphic(Parts.label(KEYS[level], "yw-key"));
        button.setDisable(not != null);
        button.setOnAction(event -> controller.onCard(level));
        buttons.getChildren().add(button);
        if (not != null && level == nextLevel()) {
            closed.getChildren().add(Parts.wrapped(not, "board-closed-why"));
        }
    }

    /** The level that would come next: its reason is the one worth reading. */
    private int nextLevel() {
        Standing standing = model.standingProperty().get();
        return standing == null ? 1 : Math.min(RED, standing.ticket().card() + 1);
    }

    private String name(int level) {
        return level == WITHDRAW ? words.get("withdraw") : words.get("give." + level);
    }
}

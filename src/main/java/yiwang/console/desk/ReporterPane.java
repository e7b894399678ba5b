package yiwang.console.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.desk.ReporterModel.Stage;
import yiwang.console.kit.form.HeldFocus;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.domain.reporter.Purposes.Purpose;
import yiwang.domain.reporter.RevealLimits;
import yiwang.wire.RevealedReporter;

/**
 * The foot of the detail pane while a reporter is asked for: what for, then name and number with the seconds that are left.
 * Erasing takes Ctrl+Enter or the button, never a bare Enter. What is shown are labels: nothing to mark, nothing to copy. FX
 * thread.
 */
final class ReporterPane extends VBox {
    private final ReporterModel model;
    private final ReporterController controller;
    private final Words words;
    private final RevealLimits limits = RevealLimits.shipped();
    private @Nullable Act asking;
    private @Nullable HeldFocus waiting;

    ReporterPane(ReporterModel model, ReporterController controller, Words words) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        getStyleClass().add("desk-form");
        setId(Ids.REPORTER_PANE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        Parts.shown(this, !model.isClosed()); // before the focus: what is hidden cannot have it
        switch (stage) {
            case Stage.Closed closed -> clear();
            case Stage.Asking(Act act) -> {
                if (act != asking) {
                    ask(act);
                }
                if (waiting != null) {
                    waiting.giveBack();
                    waiting = null;
                }
            }
            case Stage.Waiting sent -> waiting = HeldFocus.disable(this);
            case Stage.Shown(RevealedReporter reporter) -> {
                clear();
                tell(reporter);
            }
        }
    }

    private void clear() {
        asking = null;
        waiting = null;
        getChildren().clear();
        setDisable(false);
    }

    private void ask(Act act) {
        clear();
        asking = act;
        Map<String, String> names = new LinkedHashMap<>();
        Rights.PURPOSES.all().stream()
                .filter(purpose -> purpose.act() == act)
                .forEach(purpose -> names.put(purpose.key(), name(purpose)));
        OneOf purposes = new OneOf(names);
        purposes.setId(Ids.REPORTER_PURPOSE);
        TextField note = new TextField();
        note.setId(Ids.REPORTER_NOTE);
        note.setPromptText(words.get("reporter.note.prompt"));
        String key = act.name().toLowerCase(Locale.ROOT);
        Button go = new Button(words.get("reporter.go." + key));
        go.setId(Ids.REPORTER_GO);
        go.getStyleClass().add(act == Act.ERASE ? "danger" : "yw-primary");
        go.setOnAction(event -> controller.onSubmit(act, purposes.value(), note.getText()));
        Button leave = new Button(words.get("form.leave"));
        leave.setOnAction(event -> controller.onHide());
        getChildren()
                .addAll(
                        Parts.label(words.get("reporter.title." + key), "yw-title-3"),
                        Parts.wrapped(act == Act.ERASE ? words.get("reporter.question") : bounds(), warning(act)),
                        Parts.column(
                                "desk-ask",
                                Parts.label(words.get("reporter.for"), "desk-ask-name", "yw-muted"),
                                purposes),
                        Parts.column(
                                "desk-ask", Parts.label(words.get("reporter.note"), "desk-ask-name", "yw-muted"), note),
                        Parts.row(
                                "desk-form-end",
                                Parts.label(words.get("reporter.keys." + key), "yw-text-small", "yw-subtle"),
                                Parts.spring(),
                                leave,
                                go));
        purposes.getChildren().getFirst().requestFocus();
    }

    private static String warning(Act act) {
        return act == Act.ERASE ? "desk-reporter-question" : "desk-reporter-bounds";
    }

    private String name(Purpose purpose) {
        return words.locale().getLanguage().equals("en") ? purpose.english() : purpose.chinese();
    }

    private String bounds() {
        return words.get(
                "reporter.bounds",
                limits.all().stream()
                        .map(limit -> words.get(
                                "reporter.bound", words.ticket().span(limit.within()), String.valueOf(limit.most())))
                        .collect(Collectors.joining(words.get("clocks.and"))));
    }

    private void tell(RevealedReporter reporter) {
        Label name =
                Parts.wrapped(reporter.name() == null ? words.get("reporter.no-name") : reporter.name(), "yw-title-1");
        name.setId(Ids.REPORTER_NAME);
        Label phone =
                Parts.label(reporter.phone() == null ? words.get("reporter.no-phone") : reporter.phone(), "yw-title-1");
        phone.setId(Ids.REPORTER_PHONE);
        Label left = Parts.label("", "yw-muted");
        left.setId(Ids.REPORTER_LEFT);
        left.textProperty()
                .bind(model.leftProperty().map(seconds -> words.get("reporter.left", String.valueOf(seconds))));
        Button hide = new Button(words.get("reporter.hide"));
        hide.setId(Ids.REPORTER_HIDE);
        hide.setGraphic(Parts.label("Esc", "yw-key"));
        hide.setOnAction(event -> controller.onHide());
        Node end = Parts.row("desk-form-end", left, Parts.spring(), hide);
        getChildren()
                .addAll(
                        Parts.label(words.get("reporter.title.shown"), "yw-title-3"),
                        Parts.column("desk-reporter-told", name, phone),
                        end);
        hide.requestFocus();
    }

    private void keyed(KeyEvent event) {
        Act act = asking;
        boolean isEnter = event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button);
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.onHide();
            event.consume();
        } else if (act != null && isEnter) {
            if (event.isControlDown() || act == Act.REVEAL) {
                ((Button) lookup("#" + Ids.REPORTER_GO)).fire();
            }
            event.consume(); // it would let go of the purpose that has the focus
        }
    }
}

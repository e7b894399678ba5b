package yiwang.console.accounts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.AuditExport;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;

/** The audit as a file with its proof: from which number to which, and where to. FX thread. */
final class ExportForm extends VBox {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(TicketWords.ZONE);

    private final Setting setting;
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final TextField file = new TextField();
    private final Button go = new Button();
    private final FormField firstField;
    private final FormField lastField;
    private final FormField fileField;
    private final Notice notice = new Notice();

    ExportForm(Setting setting) {
        this.setting = setting;
        getStyleClass().add("admin-section");
        first.setId("export-first");
        last.setId("export-last");
        file.setId("export-file");
        go.setId("export-go");
        go.setText(setting.word("export.go"));
        go.setOnAction(event -> export());
        firstField = new FormField(setting.word("export.first"), first);
        lastField = new FormField(setting.word("export.last"), last);
        fileField = new FormField(setting.word("secret.file"), file);
        first.setPromptText(setting.word("export.first.prompt"));
        last.setPromptText(setting.word("export.last.prompt"));
        HBox.setHgrow(firstField, Priority.ALWAYS);
        HBox.setHgrow(lastField, Priority.ALWAYS);
        nextName();
        getChildren()
                .addAll(
                        Parts.label(setting.word("export.title"), "yw-title-3"),
                        Parts.wrapped(setting.word("export.why"), "yw-muted"),
                        Parts.row("form-act-line", firstField, lastField),
                        fileField,
                        Parts.row("form-act-line", Parts.whole(go)),
                        notice);
    }

    private void nextName() {
        String name = "yiwang-audit-" + NAME.format(setting.desk().now().instant()) + ".ndjson";
        file.setText(Path.of(System.getProperty("user.home", "."), name).toString());
    }

    private void export() {
        notice.clear();
        firstField.say(wrong(first));
        lastField.say(wrong(last));
        Path target = target();
        if (firstField.isWrong() || lastField.isWrong() || target == null) {
            return;
        }
        go.setDisable(true);
        notice.tell(setting.word("export.running"));
        setting.given().export().export(number(first), number(last), target, result -> {
            go.setDisable(false);
            told(result);
        });
    }

    private void told(AuditExport.Result result) {
        switch (result) {
            case AuditExport.Result.Done done -> {
                notice.tell(setting.word(
                        "export.done",
                        Long.toString(done.proof().entries()),
                        done.file().toString()));
                nextName();
            }
            case AuditExport.Result.Refused(String sentence) -> notice.refuse(sentence);
            case AuditExport.Result.Exists(Path there) ->
                fileField.say(setting.word("secret.exists", there.toString()));
            case AuditExport.Result.Incomplete incomplete -> notice.refuse(setting.word("export.incomplete"));
        }
        if (fileField.isWrong()) {
            notice.clear();
        }
    }

    private @Nullable Path target() {
        try {
            Path target = Path.of(file.getText().strip());
            fileField.say(target.getFileName() == null || file.getText().isBlank() ? setting.word("export.name") : "");
            return fileField.isWrong() ? null : target;
        } catch (InvalidPathException e) {
            fileField.say(setting.word("export.name"));
            return null;
        }
    }

    private String wrong(TextField field) {
        return field.getText().strip().matches("[0-9]{0,18}") ? "" : setting.word("export.number");
    }

    private static @Nullable Long number(TextField field) {
        String text = field.getText().strip();
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}

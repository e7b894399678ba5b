package yiwang.console.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Refusals;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.form.UnitField;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.CredentialAnswer;
import yiwang.wire.CredentialKind;
import yiwang.wire.CredentialRequest;
import yiwang.wire.CredentialView;

/** A credential of a machine to be made; its secret is shown once. Enter makes it. FX thread. */
final class NewCredentialForm extends VBox implements Draft {
    /** How long a credential can be good. */
    private enum Life {
        NEVER(Duration.ZERO),
        MONTH(Duration.ofDays(30)),
        QUARTER(Duration.ofDays(90)),
        YEAR(Duration.ofDays(365));

        private final Duration lasts;

        Life(Duration lasts) {
            this.lasts = lasts;
        }
    }

    private final Setting setting;
    private final TextField name = new TextField();
    private final ComboBox<CredentialKind> kind = new ComboBox<>();
    private final UnitField unit;
    private final TextField source = new TextField();
    private final ComboBox<Life> life = new ComboBox<>();
    private final Notice notice = new Notice();
    private final Refusals refusals = new Refusals(notice);
    private final Work work;
    private final Consumer<CredentialView> made;
    private final Consumer<SecretCard> show;

    /** {@code made} hears of the credential; {@code show} takes its secret. */
    NewCredentialForm(Setting setting, Consumer<CredentialView> made, Consumer<SecretCard> show) {
        this.setting = setting;
        this.made = made;
        this.show = show;
        this.work = new Work(this, notice, setting.texts());
        this.unit = new UnitField("credential-unit", setting.desk().places().units(), setting.word("unit.prompt"));
        getStyleClass().add("admin-form");
        name.setId("credential-name");
        source.setId("credential-source");
        fill(kind, "credential-kind", CredentialKind.values(), each -> "credentials.kind." + each.name());
        fill(life, "credential-life", Life.values(), each -> "credentials.life." + each.name());
        FormField nameField = new FormField(setting.word("credentials.name"), name);
        FormField unitField = new FormField(setting.word("credentials.unit"), unit);
        FormField sourceField = new FormField(setting.word("credentials.source"), source);
        refusals.with("name", nameField).with("unit", unitField).with("source", sourceField);
        kind.valueProperty().subscribe(chosen -> Parts.shown(sourceField, chosen == CredentialKind.SOURCE));
        Button make = new Button(setting.word("credentials.make"));
        make.setId("credential-make");
        make.getStyleClass().add("yw-primary");
        make.setOnAction(event -> submit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                submit();
            }
        });
        getChildren()
                .addAll(
                        Parts.wrapped(setting.word("credentials.new"), "yw-title-2"),
                        Parts.wrapped(setting.word("credentials.new.why"), "yw-muted"),
                        nameField,
                        new FormField(setting.word("credentials.kind"), kind),
                        sourceField,
                        unitField,
                        new FormField(setting.word("credentials.life"), life),
                        notice,
                        Parts.row("form-act-line", Parts.whole(make)));
    }

    @Override
    public boolean isBegun() {
        return !name.getText().isBlank()
                || !unit.value().isEmpty()
                || !source.getText().isBlank();
    }

    @Override
    public void enter() {
        name.requestFocus();
    }

    private <E> void fill(ComboBox<E> box, String id, E[] values, Function<E, String> key) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(Arrays.asList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E each) {
                return each == null ? "" : setting.word(key.apply(each));
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        });
        box.getSelectionModel().selectFirst();
    }

    private void submit() {
        refusals.clear();
        Instant now = setting.desk().now().instant();
        Duration lasts = life.getValue().lasts;
        CredentialRequest asked = new CredentialRequest(
                name.getText().strip(),
                kind.getValue(),
                unit.value(),
                kind.getValue() == CredentialKind.SOURCE ? source.getText().strip() : null,
                lasts.isZero() ? null : now.plus(lasts));
        work.<CredentialAnswer>run(then -> setting.admin().makeCredential(asked, then), this::done, refusals::say);
    }

    private void done(CredentialAnswer answer) {
        made.accept(answer.credential());
        String called = answer.credential().name();
        Path usual = Path.of(System.getProperty("user.home", "."), "yiwang-" + called + ".credential");
        show.accept(new SecretCard(
                        setting.texts(),
                        setting.word("credentials.told", called),
                        setting.word("credentials.told.why"),
                        answer.secret())
                .savedBy(usual, setting.desk().io(), setting.desk().fx()));
    }
}

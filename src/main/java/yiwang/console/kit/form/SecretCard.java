package yiwang.console.kit.form;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.PrivateFile;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/** What is told once: shown to be read, copied, or kept in a file of its own. FX thread; writes on {@code io}. */
public final class SecretCard extends VBox {
    private final Texts texts;
    private final String secret;
    private final Notice notice = new Notice();

    /**
     * A card of one secret.
     *
     * @param text says what it is and that it is told once
     * @param texts have {@code secret.copy} and the other words of a card
     */
    public SecretCard(Texts texts, String title, String text, String secret) {
        this.texts = texts;
        this.secret = secret;
        getStyleClass().add("form-card");
        TextField shown = new TextField(secret);
        shown.setId("secret");
        shown.setEditable(false);
        shown.getStyleClass().add("form-secret");
        shown.setAccessibleText(title);
        Button copy = new Button(texts.get("secret.copy"));
        copy.setId("secret-copy");
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
            notice.tell(texts.get("secret.copied"));
        });
        HBox.setHgrow(shown, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Parts.wrapped(title, "yw-title-3"),
                        Parts.wrapped(text, "yw-muted"),
                        Parts.row("form-act-line", shown, Parts.whole(copy)),
                        notice);
    }

    /** Offers to keep it in a file that nobody else can read, at first called {@code usual}. */
    public SecretCard savedBy(Path usual, Executor io, Executor fx) {
        TextField file = new TextField(usual.toString());
        file.setId("secret-file");
        Button save = new Button(texts.get("secret.save"));
        save.setId("secret-save");
        save.setOnAction(event -> save(file, io, fx));
        HBox.setHgrow(file, Priority.ALWAYS);
        FormField field = new FormField(texts.get("secret.file"), Parts.row("form-act-line", file, Parts.whole(save)));
        getChildren().add(getChildren().size() - 1, field);
        return this;
    }

    private void save(TextField file, Executor io, Executor fx) {
        notice.tell(texts.get("work.running"));
        CompletableFuture.supplyAsync(() -> written(file.getText().strip()), io)
                .exceptionally(e -> texts.get("secret.failed", String.valueOf(e.getMessage())))
                .thenAccept(problem -> fx.execute(() -> {
                    if (problem.isEmpty()) {
                        notice.tell(texts.get("secret.saved", file.getText().strip()));
                    } else {
                        notice.refuse(problem);
                    }
                }));
    }

    /** Why it could not be; empty when it is there. */
    private String written(String name) {
        try {
            PrivateFile.write(Path.of(name), secret + System.lineSeparator());
            return "";
        } catch (FileAlreadyExistsException e) {
            return texts.get("secret.exists", name);
        } catch (InvalidPathException e) {
            return texts.get("secret.failed", name);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}

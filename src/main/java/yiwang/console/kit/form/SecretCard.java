package yiwang.console.kit.form;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.PrivateFile;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/**
 * What is told once: shown to be read, copied, or kept in a file of its own. A copy leaves the clipboard after a minute, and
 * when the card is no longer seen. FX thread; writes on {@code io}.
 */
public final class SecretCard extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(SecretCard.class);
    private static final Duration COPIED = Duration.seconds(60);

    private final Texts texts;
    private final String secret;
    private final Notice notice = new Notice();
    private final CopiedSecret copied;
    private boolean taken;

    /**
     * A card of one secret.
     *
     * @param text says what it is and that it is told once
     * @param texts have {@code secret.copy} and the other words of a card
     */
    public SecretCard(Texts texts, String title, String text, String secret) {
        this(texts, title, text, secret, COPIED);
    }

    /** The same, whose copy stays in the clipboard for {@code lasts}. */
    SecretCard(Texts texts, String title, String text, String secret, Duration lasts) {
        this.texts = texts;
        this.secret = secret;
        this.copied = new CopiedSecret(secret, lasts);
        getStyleClass().add("form-card");
        TextField shown = new TextField(secret);
        shown.setId("secret");
        shown.setEditable(false);
        shown.getStyleClass().add("form-secret");
        shown.setAccessibleText(title);
        Button copy = new Button(texts.get("secret.copy"));
        copy.setId("secret-copy");
        copy.setOnAction(event -> {
            copied.copy();
            taken = true;
            notice.tell(texts.get("secret.copied"));
        });
        HBox.setHgrow(shown, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Parts.wrapped(title, "yw-title-3"),
                        Parts.wrapped(text, "yw-muted"),
                        Parts.row("form-act-line", shown, Parts.whole(copy)),
                        notice);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(seen -> {
                    if (!seen) {
                        copied.forget();
                    }
                });
    }

    /** Whether it was copied or saved; whoever closes a card that was not asks first. */
    public boolean isTaken() {
        return taken;
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
        String name = file.getText().strip();
        notice.tell(texts.get("work.running"));
        CompletableFuture.supplyAsync(() -> written(name), io)
                .thenAccept(problem -> fx.execute(() -> {
                    if (problem.isEmpty()) {
                        taken = true;
                        notice.tell(texts.get("secret.saved", name));
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
        } catch (InvalidPathException | IOException e) {
            LOG.warn("a secret was not saved: {}", e.toString());
            return texts.get("secret.failed");
        }
    }
}

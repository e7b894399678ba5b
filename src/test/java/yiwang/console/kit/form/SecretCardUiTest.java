package yiwang.console.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.accounts.AdminRooms;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Texts;

@SuppressWarnings("NullAway.Init") // opened before each test
class SecretCardUiTest {
    private static final String SECRET = "Ab2c-De3f-Gh4j-Kk5m";
    private static final Texts TEXTS = Texts.of(AdminRooms.class, Locale.SIMPLIFIED_CHINESE);

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            Clipboard.getSystemClipboard().clear();
        });
    }

    private SecretCard shown(Duration lasts) {
        return Fx.get(() -> {
            SecretCard card = new SecretCard(TEXTS, "title", "text", SECRET, lasts);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(card), 500, 300));
            stage.show();
            return card;
        });
    }

    private static void push(SecretCard card, String id) {
        Fx.run(() -> ((Button) Objects.requireNonNull(card.lookup(id))).fire());
    }

    private static String copied() {
        return Fx.get(
                () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    private static String said(SecretCard card) {
        return Fx.get(() -> ((Label) Objects.requireNonNull(card.lookup(".form-notice"))).getText());
    }

    @Test
    void aCopyLeavesTheClipboardWhenItsTimeIsOver() {
        SecretCard card = shown(Duration.seconds(1));
        assertFalse(card.isTaken());
        push(card, "#secret-copy");
        assertEquals(SECRET, copied());
        assertTrue(card.isTaken());
        assertTrue(said(card).contains("60"), () -> said(card));
        Fx.until(() -> !Clipboard.getSystemClipboard().hasString());
    }

    @Test
    void aCopyLeavesTheClipboardWithItsCard() {
        SecretCard card = shown(Duration.INDEFINITE);
        push(card, "#secret-copy");
        assertEquals(SECRET, copied());
        Fx.run(() -> stage.getScene().setRoot(new StackPane()));
        assertEquals("", copied());
    }

    @Test
    void aCopyLeavesTheClipboardWithItsWindow() {
        SecretCard card = shown(Duration.INDEFINITE);
        push(card, "#secret-copy");
        Fx.run(stage::close);
        assertEquals("", copied());
    }

    @Test
    void whatWasCopiedMeanwhileStays() {
        SecretCard card = shown(Duration.INDEFINITE);
        push(card, "#secret-copy");
        Fx.run(() -> {
            ClipboardContent other = new ClipboardContent();
            other.putString("other");
            Clipboard.getSystemClipboard().setContent(other);
            stage.close();
        });
        assertEquals("other", copied());
    }

    @Test
    void itIsSavedWhereTheButtonWasPressedForAndAFailureIsSaidInWords() {
        SecretCard card = shown(Duration.INDEFINITE);
        List<Runnable> io = new ArrayList<>();
        Path first = folder.resolve("first");
        Fx.run(() -> card.savedBy(first, io::add, Runnable::run));
        push(card, "#secret-save");
        Fx.run(() -> {
            ((TextField) Objects.requireNonNull(card.lookup("#secret-file"))).setText("elsewhere");
            io.removeFirst().run();
        });
        assertTrue(Files.exists(first));
        assertTrue(card.isTaken());
        assertTrue(said(card).contains(first.toString()), () -> said(card));
        Fx.run(() -> ((TextField) Objects.requireNonNull(card.lookup("#secret-file")))
                .setText(folder.resolve("no").resolve("such").toString()));
        push(card, "#secret-save");
        Fx.run(() -> io.removeFirst().run());
        assertEquals(TEXTS.get("secret.failed"), said(card));
        assertFalse(said(card).contains("such"));
    }
}

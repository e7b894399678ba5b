package yiwang.console.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import yiwang.console.command.AccountDoor;
import yiwang.console.entrance.EntrancePane;
import yiwang.console.feed.GazetteerClient.Progress;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.Theme;
import yiwang.wire.SignInAnswer;

/**
 * What is shown before the rooms can be: how far the console is, or why it is not further, and what can be done. A
 * backend that is not there is no error here, for it may come any moment. FX thread.
 */
public final class StartWindow {
    private final Texts texts;
    private final String server;
    private final Stage stage = new Stage();
    private final Label headline = line("yw-title-2");
    private final Label reason = line("yw-muted");
    private final Label advice = line("yw-muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button quit = new Button();
    private final Locale locale;
    private final StackPane content = new StackPane();
    private final VBox progressing;

    /** A window for the start; {@code onQuit} ends the program. */
    public StartWindow(Locale locale, Theme theme, String server, Runnable onQuit) {
        this.texts = Texts.of(StartWindow.class, locale);
        this.locale = locale;
        this.server = server;
        quit.setText(texts.get("start.quit"));
        quit.setCancelButton(true);
        quit.setOnAction(event -> onQuit.run());
        bar.setMaxWidth(Double.MAX_VALUE);
        headline.setText(texts.get("start.loading", server));
        progressing = new VBox(headline, bar, reason, advice, quit);
        progressing.getStyleClass().addAll("yw-gap-4", "yw-pad-5");
        progressing.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("shell-start");
        content.getChildren().setAll(progressing);
        ScrollPane whole = new ScrollPane(content); // a low screen shows part of a long form
        whole.setFitToWidth(true);
        whole.setFitToHeight(true);
        whole.getStyleClass().add("shell-start");
        Scene scene = new Scene(whole, 820, 800);
        theme.apply(scene);
        stage.setScene(scene);
        stage.setTitle(texts.get("start.title"));
        stage.setOnCloseRequest(event -> onQuit.run());
    }

    /** Shows it. */
    public void show() {
        stage.show();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Takes it away. */
    public void close() {
        stage.hide();
    }

    /** Asks somebody to sign in; {@code onIn} hears of the session, and the progress is shown again. */
    public void ask(AccountDoor door, Consumer<SignInAnswer> onIn) {
        EntrancePane pane =
                EntrancePane.signIn(locale, door, null, texts.get("start.entrance") + "\n" + server, session -> {
                    content.getChildren().setAll(progressing);
                    onIn.accept(session);
                });
        pane.leaveBy(quit::fire);
        pane.nameLeave(texts.get("start.quit"));
        content.getChildren().setAll(pane);
        pane.enter();
    }

    /** Says how far the loading is. */
    public void show(Progress progress) {
        boolean trouble = !progress.trouble().isEmpty();
        bar.setProgress(trouble ? ProgressBar.INDETERMINATE_PROGRESS : progress.done() / (double) progress.of());
        if (trouble) {
            headline.setText(texts.get("start.waiting", server));
            reason.setText(texts.get("start.reason", progress.trouble()));
            advice.setText(texts.get("start.advice"));
        } else if (progress.done() > 0) {
            headline.setText(texts.get("start.loading", server));
            reason.setText(texts.get("start.part", progress.done(), progress.of()));
            advice.setText("");
        }
    }

    /** Says that it will not come up, and why. */
    public void showFailure(Throwable cause) {
        bar.setVisible(false);
        headline.setText(texts.get("start.failed"));
        reason.setText(texts.get("start.reason", cause));
        advice.setText("");
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}

package yiwang.console.kit;

import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import yiwang.console.kit.look.Theme;

/** A room in a window of its own, as its officer sees it. Called by tests, not on the FX thread unless said. */
public final class OpenRoom<S extends RoomScreen> {
    private final S screen;
    private final Stage stage = new Stage();

    private OpenRoom(S screen) {
        this.screen = screen;
        Scene scene = new Scene(screen.node(), 1600, 900);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        screen.activate();
    }

    /** Makes the screen on the FX thread, shows it and activates it. */
    public static <S extends RoomScreen> OpenRoom<S> show(Callable<S> screen) {
        return Fx.get(() -> new OpenRoom<>(screen.call()));
    }

    public S screen() {
        return screen;
    }

    public Stage stage() {
        return stage;
    }

    public void close() {
        Fx.run(() -> {
            screen.deactivate();
            stage.close();
        });
    }

    /** Any thread. */
    public Node node(String id) {
        return Objects.requireNonNull(screen.node().lookup("#" + id), id);
    }

    /** Whether it can be seen. Any thread. */
    public boolean isThere(String id) {
        Node found = screen.node().lookup("#" + id);
        if (found == null) {
            return false;
        }
        for (Node node = found; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The text of what has this name. Any thread. */
    public String said(String id) {
        return ((Labeled) node(id)).getText();
    }
}

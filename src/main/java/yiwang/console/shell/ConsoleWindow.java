package yiwang.console.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.look.WallScale;

/**
 * One window of the console on one screen. With several screens it covers its screen without a frame, because a true
 * full screen leaves when another window gets the focus; alone it is an ordinary, maximised window. FX thread.
 */
final class ConsoleWindow {
    private final Scene scene = new Scene(new Region(), 1280, 800);
    private final String title;
    private final Runnable onClose;
    private @Nullable Stage stage;
    private @Nullable Rectangle2D bounds;
    private boolean framed;
    private Theme theme = Theme.DARK;
    private boolean wall;
    private double em;

    ConsoleWindow(String title, Runnable onClose) {
        this.title = title;
        this.onClose = onClose;
        scene.widthProperty().subscribe(this::fit);
        scene.heightProperty().subscribe(this::fit);
    }

    Scene scene() {
        return scene;
    }

    /** Covers a screen, or a usual place on it when {@code framed}. */
    void place(Rectangle2D screen, boolean framed) {
        if (stage != null && screen.equals(bounds) && framed == this.framed) {
            return;
        }
        Stage before = stage;
        this.framed = framed;
        this.bounds = screen;
        Stage next = before != null && (before.getStyle() == StageStyle.DECORATED) == framed ? before : stage(framed);
        stage = next;
        next.setMinWidth(Math.min(DeskScale.leastWidth(), screen.getWidth()));
        next.setMinHeight(Math.min(DeskScale.leastHeight(), screen.getHeight()));
        next.setX(screen.getMinX());
        next.setY(screen.getMinY());
        next.setWidth(screen.getWidth());
        next.setHeight(screen.getHeight());
        next.show();
        if (before != null && before != next) {
            before.setScene(null);
            before.hide();
        }
    }

    private Stage stage(boolean withFrame) {
        Stage made = new Stage(withFrame ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        made.setTitle(title);
        made.setScene(scene);
        made.setMaximized(withFrame);
        made.setOnCloseRequest(event -> {
            event.consume();
            onClose.run();
        });
        return made;
    }

    void show(Parent root, Theme theme, boolean wall) {
        scene.setRoot(root);
        scene.setCursor(wall ? Cursor.NONE : null);
        dress(theme, wall);
    }

    void dress(Theme newTheme, boolean asWall) {
        theme = newTheme;
        wall = asWall;
        em = em(wall, scene.getWidth(), scene.getHeight());
        dress(scene, theme, wall, scene.getWidth(), scene.getHeight());
    }

    /** Sizes follow the window while it is pulled. */
    private void fit() {
        if (em > 0 && em != em(wall, scene.getWidth(), scene.getHeight())) {
            dress(theme, wall);
        }
    }

    private static double em(boolean wall, double width, double height) {
        return wall
                ? WallScale.forHeight(height).em()
                : DeskScale.forWindow(width, height).em();
    }

    /** Dresses a scene of a given size. */
    static void dress(Scene scene, Theme theme, boolean wall, double width, double height) {
        if (wall) {
            theme.applyWall(scene, WallScale.forHeight(height));
        } else {
            theme.applyDesk(scene, DeskScale.forWindow(width, height));
        }
    }

    boolean isFocused() {
        Stage shownStage = stage;
        return shownStage != null && shownStage.isFocused();
    }

    void toFront() {
        Stage shownStage = stage;
        if (shownStage != null) {
            shownStage.toFront();
            shownStage.requestFocus();
        }
    }

    void close() {
        Stage shownStage = stage;
        if (shownStage != null) {
            shownStage.hide();
        }
    }
}

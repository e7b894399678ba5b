package yiwang.console.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.util.Duration;
import yiwang.console.kit.Subscription;

/**
 * Tells when screens come and go, after they have been quiet for two seconds: a cable that is being plugged makes several
 * changes, and in between the list of screens may be empty, which is never told. FX thread.
 */
final class ScreenWatch {
    private static final Duration QUIET = Duration.seconds(2);

    private final ObservableList<Screen> screens;

    ScreenWatch(ObservableList<Screen> screens) {
        this.screens = screens;
    }

    /** The screens there are now, from left to right, then from top to bottom; index 0 is the primary one's row. */
    List<Rectangle2D> bounds() {
        return ordered(screens.stream().map(Screen::getBounds).toList());
    }

    static List<Rectangle2D> ordered(List<Rectangle2D> bounds) {
        return bounds.stream()
                .sorted((a, b) -> {
                    int byX = Double.compare(a.getMinX(), b.getMinX());
                    return byX != 0 ? byX : Double.compare(a.getMinY(), b.getMinY());
                })
                .distinct()
                .toList();
    }

    Subscription listen(Consumer<List<Rectangle2D>> changed) {
        PauseTransition pause = new PauseTransition(QUIET);
        pause.setOnFinished(event -> {
            List<Rectangle2D> now = bounds();
            if (!now.isEmpty()) {
                changed.accept(now);
            }
        });
        ListChangeListener<Screen> listener = change -> pause.playFromStart();
        screens.addListener(listener);
        return () -> {
            screens.removeListener(listener);
            pause.stop();
        };
    }
}

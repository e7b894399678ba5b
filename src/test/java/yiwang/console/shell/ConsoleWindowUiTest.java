package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;

/** A window's type follows its inside while it is pulled. */
final class ConsoleWindowUiTest {
    private ConsoleWindow window;
    private Label label;

    @BeforeEach
    void open() throws InterruptedException {
        Fx.start();
        label = Fx.get(() -> new Label("工单"));
        window = Fx.get(() -> new ConsoleWindow("window", () -> {}));
    }

    @AfterEach
    void close() {
        Fx.run(window::close);
    }

    private double textSize() {
        return Fx.get(() -> {
            label.applyCss();
            return label.getFont().getSize();
        });
    }

    @Test
    void typeOfAWallFollowsItsHeight() {
        Fx.run(() -> window.show(new StackPane(label), Theme.DARK, true));
        Fx.run(() -> window.place(new Rectangle2D(0, 0, 900, 900), false));
        Await.until("thirty rows in 900 lines", () -> textSize() == 30);
        Fx.run(() -> window.place(new Rectangle2D(0, 0, 900, 600), false));
        Await.until("thirty rows in 600 lines", () -> textSize() == 20);
    }

    @Test
    void deskIsNeverSmallerThanCanBeRead() {
        Fx.run(() -> window.show(new StackPane(label), Theme.DARK, false));
        Fx.run(() -> window.place(new Rectangle2D(0, 0, 700, 500), false));
        Await.until("the place", () -> Fx.get(() -> window.scene().getWidth()) == 700);
        assertEquals(12, textSize());
    }
}

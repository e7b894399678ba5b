package yiwang.console.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.console.kit.Fx;
import yiwang.console.kit.ticket.FakeCounty;

@SuppressWarnings("NullAway.Init") // opened before each test
class UnitFieldUiTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger pushed = new AtomicInteger();
    private final AtomicInteger entered = new AtomicInteger();
    private Stage stage;
    private UnitField unit;
    private Button below;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        Fx.run(() -> {
            unit = new UnitField("unit", new FakeCounty().units(), "");
            below = new Button("below");
            below.setOnAction(event -> pushed.incrementAndGet());
            VBox root = new VBox(unit, below);
            root.setOnKeyPressed(event -> count(event));
            stage = new Stage();
            stage.setScene(new Scene(root, 400, 400));
            stage.show();
            unit.requestFocus();
        });
        robot.write("center");
        Fx.until(() -> matches().isVisible() && below.getLayoutY() > field().getHeight() + 10);
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void count(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            entered.incrementAndGet();
        }
    }

    private Node matches() {
        return Objects.requireNonNull(unit.lookup(".form-matches"));
    }

    private TextField field() {
        return (TextField) Objects.requireNonNull(unit.lookup("#unit"));
    }

    @Test
    void aButtonBelowIsStillThereWhenTheMouseIsLetGo() {
        double before = Fx.get(below::getLayoutY);
        robot.moveTo(below).press(MouseButton.PRIMARY);
        Fx.until(() -> !field().isFocused() && !field().getText().equals("center"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, Fx.get(below::getLayoutY));
        robot.release(MouseButton.PRIMARY);
        Fx.until(() -> pushed.get() == 1 && !matches().isVisible() && below.getLayoutY() < before);
        assertEquals("center", Fx.get(unit::value));
    }

    @Test
    void theFirstEnterPicksAndTheSecondGoesOn() {
        robot.type(KeyCode.ENTER);
        Fx.until(() -> !matches().isVisible());
        assertEquals(0, entered.get());
        assertEquals("center", Fx.get(unit::value));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> entered.get() == 1);
    }

    @Test
    void aMatchIsPickedByAClick() {
        List<Node> rows = Fx.get(() -> List.copyOf(matches().lookupAll(".yw-row")));
        assertTrue(rows.size() > 0);
        robot.clickOn(rows.getFirst());
        Fx.until(() -> !matches().isVisible());
        assertEquals("center", Fx.get(unit::value));
    }
}

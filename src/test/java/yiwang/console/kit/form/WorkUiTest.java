package yiwang.console.kit.form;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.accounts.AdminRooms;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Texts;
import yiwang.wire.Problem;

/** A form that was refused is gone on with where it was left. */
@SuppressWarnings("NullAway.Init") // opened before each test
class WorkUiTest {
    private final FxRobot robot = new FxRobot();
    private final List<Consumer<Outcome<Boolean>>> asked = new ArrayList<>();
    private Stage stage;
    private TextField field;
    private TextField other;
    private Button beside;
    private Work work;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        Fx.run(() -> {
            field = new TextField();
            other = new TextField();
            beside = new Button("beside");
            VBox pane = new VBox(new Button("first"), field);
            work = new Work(pane, new Notice(), Texts.of(AdminRooms.class, Locale.SIMPLIFIED_CHINESE));
            stage = new Stage();
            stage.setScene(new Scene(new VBox(beside, pane, other), 400, 200));
            stage.show();
            field.requestFocus();
            work.<Boolean>run(asked::add, done -> {});
        });
        Fx.until(() -> owner() != field); // a disabled one cannot have it
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }

    private void refuse() {
        Fx.run(() -> asked.removeFirst().accept(new Outcome.Refused<>(new Problem("no", "no", "no", List.of(), ""))));
    }

    @Test
    void theKeyboardComesBackAfterARefusal() {
        refuse();
        assertSame(field, Fx.get(this::owner));
    }

    @Test
    void aKeyPressedOnceMoreMeanwhileTakesNothing() {
        robot.type(KeyCode.ENTER);
        refuse();
        assertSame(field, Fx.get(this::owner));
    }

    @Test
    void theKeyboardStaysWhereSomebodyGaveItTo() {
        Fx.run(() -> beside.requestFocus());
        robot.clickOn(other);
        Fx.until(() -> owner() == other);
        refuse();
        assertSame(other, Fx.get(this::owner));
    }
}

package yiwang.console.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** A supervisor's journey over the board. */
class BoardUiTest {
    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(120);

    private Stage stage;

    @BeforeEach
    void window() throws Exception {
        RoomPictures.start();
        stage = call(Stage::new);
    }

    private BoardScreen open(boolean wall) throws Exception {
        BoardScreen screen = call(() -> new BoardScreen(fake.desk(Platform::runLater, Locale.CHINA, wall)));
        call(() -> {
            Scene scene = new Scene(screen.node(), 1600, 900);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            screen.activate();
            return null;
        });
        until(() -> screen.node().lookupAll(".board-card").size() > 3);
        return screen;
    }

    @AfterEach
    void close() throws Exception {
        call(() -> {
            stage.close();
            return null;
        });
        fake.close();
    }

    private static <T> T call(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> call(holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isThere(BoardScreen screen, String id) {
        Node found = screen.node().lookup("#" + id);
        return found != null && found.isVisible() && found.getParent().isVisible();
    }

    @Test
    void acardIsGivenWithAReasonByKeys() throws Exception {
        BoardScreen screen = open(false);
        robot.type(KeyCode.DOWN);
        until(() -> isThere(screen, "card-1"));
        String id = Objects.requireNonNull(fake.selection.ticketProperty().get());
        assertEquals(0, fake.backend.ticket(id).card());
        robot.type(KeyCode.DIGIT1);
        until(() -> isThere(screen, "board-reason"));
        robot.type(KeyCode.ENTER);
        until(() -> isThere(screen, "board-notice"));
        assertEquals("请填写「理由」", ((Label) Objects.requireNonNull(screen.node().lookup("#board-notice"))).getText());
        call(() -> {
            ((TextField) Objects.requireNonNull(screen.node().lookup("#board-reason"))).setText("久拖不办");
            return null;
        });
        robot.type(KeyCode.ENTER);
        until(() -> fake.backend.ticket(id).card() == 1 && !isThere(screen, "board-reason"));
        call(() -> {
            screen.deactivate();
            return null;
        });
    }

    @Test
    void alevelMayNotBeSkippedAndTheBoardSaysSo() throws Exception {
        fake.backend.speakAs(new Actor("seat-05", "center", Set.of(Role.SUPERVISOR)));
        BoardScreen screen = open(false);
        robot.type(KeyCode.DOWN);
        until(() -> isThere(screen, "card-1"));
        robot.type(KeyCode.DIGIT3);
        until(() -> isThere(screen, "board-notice"));
        assertEquals(
                "督办逐级进行,先给普通督办", ((Label) Objects.requireNonNull(screen.node().lookup("#board-notice"))).getText());
        assertTrue(Objects.requireNonNull(screen.node().lookup("#card-3")).isDisabled());
        assertFalse(Objects.requireNonNull(screen.node().lookup("#card-1")).isDisabled());
    }

    @Test
    void whatTheLadderDemandsStandsOnTheCard() throws Exception {
        BoardScreen screen = open(false);
        TicketView ticket = fake.tickets.all().stream()
                .filter(each -> each.state().isOpen())
                .findFirst()
                .orElseThrow();
        LadderView demanding = new LadderView(
                Rung.E4, fake.now(), false, fake.now(), 9, true, null, null, List.of("consult-due", "designate-due"));
        call(() -> {
            fake.tickets.put(Tickets.on(ticket, demanding));
            return null;
        });
        until(() -> screen.node().lookupAll(".board-card-demanded").stream()
                .anyMatch(label -> ((Label) label).getText().equals("应会商 · 应指定")));
    }

    @Test
    void awallHasNothingToPress() throws Exception {
        BoardScreen screen = open(true);
        assertEquals(Set.of(), screen.node().lookupAll(".button"));
        assertNull(screen.node().lookup(".board-why-pane"));
    }
}

package yiwang.console.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Fx;
import yiwang.console.kit.OpenRoom;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** A supervisor's journey over the board. */
@SuppressWarnings("NullAway.Init") // opened by each test
class BoardUiTest {
    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(120);

    private OpenRoom<BoardScreen> room;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    private void open(boolean wall) {
        room = OpenRoom.show(() -> new BoardScreen(fake.desk(Platform::runLater, Locale.CHINA, wall)));
        Fx.until(() -> room.screen().node().lookupAll(".board-card").size() > 3);
    }

    @AfterEach
    void close() {
        room.close();
        fake.close();
    }

    @Test
    void acardIsGivenWithAReasonByKeys() throws Exception {
        open(false);
        robot.type(KeyCode.DOWN);
        Fx.until(() -> room.isThere("card-1"));
        String id = Objects.requireNonNull(fake.selection.ticketProperty().get());
        assertEquals(0, fake.backend.ticket(id).card());
        robot.type(KeyCode.DIGIT1);
        Fx.until(() -> room.isThere("board-reason"));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> room.isThere("board-notice"));
        assertEquals("请填写「理由」", room.said("board-notice"));
        Fx.run(() -> {
            ((TextField) room.node("board-reason")).setText("久拖不办");
        });
        robot.type(KeyCode.ENTER);
        Fx.until(() -> fake.backend.ticket(id).card() == 1 && !room.isThere("board-reason"));
    }

    @Test
    void alevelMayNotBeSkippedAndTheBoardSaysSo() throws Exception {
        fake.backend.speakAs(new Actor("seat-05", "center", Set.of(Role.SUPERVISOR)));
        open(false);
        robot.type(KeyCode.DOWN);
        Fx.until(() -> room.isThere("card-1"));
        robot.type(KeyCode.DIGIT3);
        Fx.until(() -> room.isThere("board-notice"));
        assertEquals("督办逐级进行,先给普通督办", room.said("board-notice"));
        assertTrue(room.node("card-3").isDisabled());
        assertFalse(room.node("card-1").isDisabled());
    }

    @Test
    void whatTheLadderDemandsStandsOnTheCard() throws Exception {
        open(false);
        TicketView ticket = fake.tickets.all().stream()
                .filter(each -> each.state().isOpen())
                .findFirst()
                .orElseThrow();
        LadderView demanding = new LadderView(
                Rung.E4, fake.now(), false, fake.now(), 9, true, null, null, List.of("consult-due", "designate-due"));
        Fx.run(() -> {
            fake.tickets.put(Tickets.on(ticket, demanding));
        });
        Fx.until(() -> room.screen().node().lookupAll(".board-card-demanded").stream()
                .anyMatch(label -> ((Label) label).getText().equals("应会商 · 应指定")));
    }

    @Test
    void awallHasNothingToPress() throws Exception {
        open(true);
        assertEquals(Set.of(), room.screen().node().lookupAll(".button"));
        assertNull(room.screen().node().lookup(".board-why-pane"));
    }
}

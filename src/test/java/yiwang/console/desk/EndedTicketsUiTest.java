package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.console.kit.Fx;
import yiwang.console.kit.OpenRoom;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.EndSample;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;
import yiwang.wire.TicketView;

/** What has ended is not told by the feed, and can still be read and acted on at the desk. */
class EndedTicketsUiTest {
    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(200);
    private OpenRoom<DeskScreen> room;
    private String ended;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        ended = terminated();
        show();
    }

    private void show() throws Exception {
        room = OpenRoom.show(() -> new DeskScreen(fake.desk(Platform::runLater, Locale.CHINA, false), new FileMoves()));
        Fx.until(() -> room.isThere("verb-note"));
    }

    @AfterEach
    void close() throws Exception {
        room.close();
        fake.close();
    }

    /** A termination proposed and granted by two people, drawn for a second look, and gone from the feed. */
    private String terminated() {
        TicketView ticket = fake.tickets.all().stream()
                .filter(each -> each.state() == TicketState.IN_PROGRESS && EndSample.isDrawn(each.id()))
                .filter(each -> each.request() == null)
                .findFirst()
                .orElseThrow();
        Map<String, String> why = Map.of("reason", "cannot-be-solved", "evidence", "已无法解决", "notice", "已告知来电人");
        fake.backend.did(ticket.id(), Verb.PROPOSE_END, why, fake.now());
        long version = fake.backend.ticket(ticket.id()).version();
        fake.backend.send(ticket.id(), version, Verb.GRANT, Map.of(), outcome -> {});
        assertEquals(TicketState.TERMINATED, fake.backend.ticket(ticket.id()).state());
        fake.tickets.remove(ticket.id());
        return ticket.id();
    }

    private int rows() {
        return ((ListView<?>) room.node(Ids.QUEUE)).getItems().size();
    }

    private boolean isShown(String id) {
        return id.equals(fake.selection.ticketProperty().get())
                && room.said(Ids.DETAIL_TITLE).equals(fake.backend.ticket(id).title())
                && room.isThere("verb-review-end");
    }

    @Test
    void itsShortNumberOnTheCommandLineOpensIt() throws Exception {
        assertNull(fake.tickets.get(ended));
        robot.type(KeyCode.SLASH);
        robot.write(fake.backend.ticket(ended).number().brief());
        robot.type(KeyCode.ENTER);
        Fx.until(() -> isShown(ended));
        assertTrue(room.node(Ids.QUEUE).isFocused());
        assertEquals("退出终结", ((Label) room.screen().node().lookup(".desk-state-chip")).getText());
    }

    @Test
    void itsFullNumberInTheFilterOpensIt() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Fx.until(() -> room.node(Ids.FILTER).isFocused());
        robot.write(fake.backend.ticket(ended).number().value());
        Fx.until(() -> rows() == 0);
        robot.type(KeyCode.ENTER);
        Fx.until(() -> isShown(ended));
    }

    @Test
    void anumberThatNobodyHasIsSaidAsSuch() throws Exception {
        robot.type(KeyCode.SLASH);
        robot.write("991231-000001");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> room.said(Ids.PREVIEW).equals("没有编号含 991231-000001 的工单"));
    }

    @Test
    void aterminationIsCheckedByKeyFromItsOwnView() throws Exception {
        robot.type(KeyCode.Z);
        Fx.until(() -> rows() == 1 && isShown(ended));
        robot.type(KeyCode.R);
        Fx.until(() -> room.isThere(Ids.FORM));
        robot.type(KeyCode.DIGIT1).type(KeyCode.TAB);
        robot.write("ok");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> !fake.backend.ticket(ended).course().is(EndSample.MARK));
        Fx.until(() -> rows() == 0);
        assertEquals(Actions.Mark.NONE, room.screen().markOf(ended));
        assertTrue(fake.backend.ticket(ended).course().is("end-checked"));
    }

    @Test
    void aterminationThatDoesNotFitGoesBackByMouse() throws Exception {
        robot.clickOn(room.screen().node().lookupAll(".desk-views .yw-row").stream()
                .filter(row -> row.lookup(".desk-view-key") instanceof Label key
                        && key.getText().equals("Z"))
                .findFirst()
                .orElseThrow());
        Fx.until(() -> isShown(ended));
        robot.clickOn(room.node("verb-review-end"));
        Fx.until(() -> room.isThere(Ids.FORM));
        robot.type(KeyCode.DIGIT2).type(KeyCode.TAB);
        robot.write("no");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> fake.backend.ticket(ended).state() == TicketState.TO_DISPATCH);
        Fx.until(() -> rows() == 0);
    }

    @Test
    void whoMayNotCheckIsNotOfferedTheView() throws Exception {
        room.close();
        fake.backend.speakAs(new Actor("seat-04", "center", Set.of(Role.DISPATCHER)));
        show();
        assertTrue(room.screen().node().lookupAll(".desk-view-key").stream()
                .noneMatch(key -> ((Label) key).getText().equals("Z")));
        int before = rows();
        robot.type(KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, rows());
    }
}

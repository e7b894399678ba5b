package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;
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
    private Stage stage;
    private DeskScreen screen;
    private String ended;

    @BeforeEach
    void open() throws Exception {
        RoomPictures.start();
        ended = terminated();
        stage = call(Stage::new);
        show();
    }

    private void show() throws Exception {
        screen = call(() -> new DeskScreen(fake.desk(Platform::runLater, Locale.CHINA, false)));
        call(() -> {
            Scene scene = new Scene(screen.node(), 1600, 900);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            screen.activate();
            return null;
        });
        until(() -> isThere("verb-note"));
    }

    @AfterEach
    void close() throws Exception {
        call(() -> {
            screen.deactivate();
            stage.close();
            return null;
        });
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

    private static <T> T call(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> call(holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return Objects.requireNonNull(screen.node().lookup("#" + id), id);
    }

    private boolean isThere(String id) {
        Node found = screen.node().lookup("#" + id);
        return found != null && found.isVisible();
    }

    private String said(String id) {
        return ((Label) node(id)).getText();
    }

    private int rows() {
        return ((ListView<?>) node(Ids.QUEUE)).getItems().size();
    }

    private boolean isShown(String id) {
        return id.equals(fake.selection.ticketProperty().get())
                && said(Ids.DETAIL_TITLE).equals(fake.backend.ticket(id).title())
                && isThere("verb-review-end");
    }

    @Test
    void itsShortNumberOnTheCommandLineOpensIt() throws Exception {
        assertNull(fake.tickets.get(ended));
        robot.type(KeyCode.SLASH);
        robot.write(fake.backend.ticket(ended).number().brief());
        robot.type(KeyCode.ENTER);
        until(() -> isShown(ended));
        assertTrue(node(Ids.QUEUE).isFocused());
        assertEquals("退出终结", ((Label) screen.node().lookup(".desk-state-chip")).getText());
    }

    @Test
    void itsFullNumberInTheFilterOpensIt() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        until(() -> node(Ids.FILTER).isFocused());
        robot.write(fake.backend.ticket(ended).number().value());
        until(() -> rows() == 0);
        robot.type(KeyCode.ENTER);
        until(() -> isShown(ended));
    }

    @Test
    void anumberThatNobodyHasIsSaidAsSuch() throws Exception {
        robot.type(KeyCode.SLASH);
        robot.write("991231-000001");
        robot.type(KeyCode.ENTER);
        until(() -> said(Ids.PREVIEW).equals("没有编号含 991231-000001 的工单"));
    }

    @Test
    void aterminationIsCheckedByKeyFromItsOwnView() throws Exception {
        robot.type(KeyCode.Z);
        until(() -> rows() == 1 && isShown(ended));
        robot.type(KeyCode.R);
        until(() -> isThere(Ids.FORM));
        robot.type(KeyCode.DIGIT1).type(KeyCode.TAB);
        robot.write("ok");
        robot.type(KeyCode.ENTER);
        until(() -> !fake.backend.ticket(ended).course().is(EndSample.MARK));
        until(() -> rows() == 0);
        assertEquals(Actions.Mark.NONE, screen.markOf(ended));
        assertTrue(fake.backend.ticket(ended).course().is("end-checked"));
    }

    @Test
    void aterminationThatDoesNotFitGoesBackByMouse() throws Exception {
        robot.clickOn(screen.node().lookupAll(".desk-views .yw-row").stream()
                .filter(row -> row.lookup(".desk-view-key") instanceof Label key
                        && key.getText().equals("Z"))
                .findFirst()
                .orElseThrow());
        until(() -> isShown(ended));
        robot.clickOn(node("verb-review-end"));
        until(() -> isThere(Ids.FORM));
        robot.type(KeyCode.DIGIT2).type(KeyCode.TAB);
        robot.write("no");
        robot.type(KeyCode.ENTER);
        until(() -> fake.backend.ticket(ended).state() == TicketState.TO_DISPATCH);
        until(() -> rows() == 0);
    }

    @Test
    void whoMayNotCheckIsNotOfferedTheView() throws Exception {
        call(() -> {
            screen.deactivate();
            return null;
        });
        fake.backend.speakAs(new Actor("seat-04", "center", Set.of(Role.DISPATCHER)));
        show();
        assertTrue(screen.node().lookupAll(".desk-view-key").stream()
                .noneMatch(key -> ((Label) key).getText().equals("Z")));
        int before = rows();
        robot.type(KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, rows());
    }
}

package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
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
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
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
import yiwang.domain.code.CategoryCode;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Suggested;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.DerivationTexts;

/** Journeys of an officer at the desk, by keyboard alone unless it is about the mouse. */
class DeskUiTest {
    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(60);
    private Stage stage;
    private DeskScreen screen;

    @BeforeEach
    void open() throws Exception {
        RoomPictures.start();
        stage = call(Stage::new);
        screen = call(() -> new DeskScreen(fake.desk(Platform::runLater, Locale.CHINA, false)));
        call(() -> {
            Scene scene = new Scene(screen.node(), 1600, 900);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            screen.activate();
            return null;
        });
        until(() -> ready(selected()));
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

    private String selected() {
        return Objects.requireNonNullElse(fake.selection.ticketProperty().get(), "");
    }

    private Ticket ticket() {
        return fake.backend.ticket(selected());
    }

    private boolean ready(String id) {
        return !id.isEmpty() && isThere("verb-note") && said(Ids.DETAIL_TITLE).equals(ticket().title());
    }

    private void choose(KeyCode digit) throws Exception {
        robot.type(digit);
        until(() -> ready(selected()));
    }

    private static final Set<Role> OFFICER =
            EnumSet.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER, Role.SUPERVISOR, Role.VERIFIER);

    @Test
    void theNextTicketIsDispatchedByTyping() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        assertEquals(TicketState.TO_DISPATCH, ticket().state());
        robot.type(KeyCode.SLASH);
        robot.write("pd zjj");
        until(() -> said(Ids.PREVIEW).contains("住房和城乡建设局"));
        fake.backend.hold();
        robot.type(KeyCode.ENTER);
        until(() -> screen.markOf(id) == Actions.Mark.PENDING);
        call(() -> {
            fake.backend.answer();
            return null;
        });
        until(() -> screen.markOf(id) == Actions.Mark.NONE);
        assertEquals("dept-zhujian", fake.backend.ticket(id).lead());
        assertEquals(TicketState.DISPATCHED, fake.backend.ticket(id).state());
    }

    @Test
    void dispatchByItsKeyTakesTheUsualUnitWithEnter() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        robot.type(KeyCode.P);
        until(() -> isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        until(() -> fake.backend.ticket(id).state() == TicketState.DISPATCHED);
        until(() -> !isThere(Ids.FORM));
        assertTrue(fake.backend.ticket(id).lead() != null);
    }

    private CategoryCode suggested(int place) {
        Suggested suggested = Objects.requireNonNull(ticket().course().suggested());
        return suggested.items().get(place).code();
    }

    @Test
    void oneKeyConfirmsWhatTheEngineTookItFor() throws Exception {
        choose(KeyCode.DIGIT1);
        String id = selected();
        CategoryCode taken = ticket().category();
        assertEquals(TicketState.RECEIVED, ticket().state());
        until(() -> isThere(Ids.ADVICE_ITEM + 1));
        robot.type(KeyCode.Q);
        until(() -> fake.backend.ticket(id).state() == TicketState.TO_DISPATCH);
        assertEquals(taken, fake.backend.ticket(id).category());
        assertEquals(1, fake.backend.ticket(id).confidence());
    }

    @Test
    void shiftAndADigitTakesAnotherOfTheSuggestedItems() throws Exception {
        choose(KeyCode.DIGIT1);
        String id = selected();
        until(() -> isThere(Ids.ADVICE_ITEM + 2));
        CategoryCode second = suggested(1);
        robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT2).release(KeyCode.SHIFT);
        until(() -> fake.backend.ticket(id).state() == TicketState.TO_DISPATCH);
        assertEquals(second, fake.backend.ticket(id).category());
    }

    @Test
    void aClickOnASuggestedItemOfAnAcceptedTicketPutsItThere() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        until(() -> isThere(Ids.ADVICE_ITEM + 2));
        CategoryCode second = suggested(1);
        robot.clickOn(node(Ids.ADVICE_ITEM + 2));
        until(() -> fake.backend.ticket(id).category().equals(second));
        assertEquals(TicketState.TO_DISPATCH, fake.backend.ticket(id).state());
        until(() -> !isThere(Ids.ADVICE));
    }

    @Test
    void arefusalIsSaidInThePane() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        fake.backend.speakAs(new Actor("wall", "center", Set.of(Role.CALL_TAKER)));
        robot.type(KeyCode.P);
        until(() -> isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        until(() -> isThere(Ids.NOTICE));
        assertEquals("须由派单员或值班长办理", said(Ids.NOTICE));
        assertEquals(TicketState.TO_DISPATCH, fake.backend.ticket(id).state());
        assertTrue(isThere(Ids.FORM), "what was typed is not lost");
        assertEquals(Actions.Mark.NONE, screen.markOf(id));
    }

    @Test
    void averbThatIsNotOpenSaysWhy() throws Exception {
        fake.backend.speakAs(new Actor("seat-03", "center", OFFICER));
        choose(KeyCode.DIGIT3);
        robot.type(KeyCode.S);
        until(() -> isThere(Ids.NOTICE));
        assertEquals("须由承办单位办理", said(Ids.NOTICE));
    }

    @Test
    void noAnswerIsSaidAsSuch() throws Exception {
        choose(KeyCode.DIGIT1);
        String id = selected();
        fake.backend.fallSilent();
        robot.type(KeyCode.A);
        until(() -> screen.markOf(id) == Actions.Mark.UNKNOWN);
        assertTrue(said(Ids.NOTICE).contains("可能已办也可能未办"));
    }

    @Test
    void amissingReasonIsAskedForBeforeAnythingIsSent() throws Exception {
        choose(KeyCode.DIGIT5);
        long version = ticket().version();
        robot.type(KeyCode.B);
        until(() -> isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        until(() -> isThere(Ids.NOTICE));
        assertEquals("请填写「理由」", said(Ids.NOTICE));
        assertEquals(version, ticket().version());
        robot.type(KeyCode.ESCAPE);
        until(() -> !isThere(Ids.FORM));
        assertEquals(node(Ids.QUEUE), call(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void newTicketsWaitBehindTheBarUntilHome() throws Exception {
        robot.type(KeyCode.DOWN);
        until(() -> ready(selected()));
        int before = rows();
        String id = call(() -> fake.backend.take(
                "桥面塌陷", "桥面塌陷", "02-002", "320724100001", fake.now().minusSeconds(8_640_000), 801));
        call(() -> {
            fake.tickets.put(Objects.requireNonNull(fake.tickets.get(id)));
            return null;
        });
        until(() -> isThere(Ids.ARRIVALS));
        assertEquals(before, rows());
        robot.type(KeyCode.HOME);
        until(() -> rows() == before + 1 && !isThere(Ids.ARRIVALS));
        assertEquals(id, selected());
    }

    private int rows() {
        return ((ListView<?>) node(Ids.QUEUE)).getItems().size();
    }

    @Test
    void findingNarrowsTheTableAndEscapeWidensIt() throws Exception {
        int before = rows();
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        until(() -> node(Ids.FILTER).isFocused());
        String number = ticket().number().brief();
        robot.write(number);
        until(() -> rows() == 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> rows() == before);
    }

    @Test
    void theReasonsForADueTimeAreFoldedOutByKeyAndByMouse() throws Exception {
        choose(KeyCode.DIGIT4);
        until(() -> lines(".desk-clock-line").stream()
                .anyMatch(line -> line.subList(0, 2).equals(List.of("处置", handlingLimit()))));
        assertEquals(List.of(), lines(".desk-clock-why"));
        robot.type(KeyCode.D);
        until(() -> !lines(".desk-clock-why").isEmpty());
        String why = lines(".desk-clock-why").getFirst().toString();
        assertTrue(why.contains("起算，时限") && why.contains("到期时间"), why);
        assertEquals(ticket().clocks().size(), lines(".desk-clock-line").size(), "those that have ended too");
        robot.clickOn(node(Ids.WHY));
        until(() -> lines(".desk-clock-why").isEmpty());
    }

    private String handlingLimit() {
        return ticket().clocks().stream()
                .filter(clock -> clock.isOpen() && clock.kind().equals("dispose"))
                .map(clock -> DerivationTexts.of(Locale.CHINA).limit(clock.limit()))
                .findFirst()
                .orElse("");
    }

    /** The texts of the labels within each node of a style. */
    private List<List<String>> lines(String style) {
        return screen.node().lookupAll(style).stream()
                .map(line -> ((Pane) line)
                        .getChildren().stream()
                                .filter(Label.class::isInstance)
                                .map(label -> ((Label) label).getText())
                                .toList())
                .toList();
    }

    @Test
    void thePlaceIsShownOnTheMap() throws Exception {
        assertNull(fake.selection.placeProperty().get());
        robot.type(KeyCode.M);
        until(() -> fake.selection.placeProperty().get() != null);
        assertEquals(ticket().point(), fake.selection.placeProperty().get());
        assertTrue(fake.selection.placeProperty().get() instanceof GeoPoint);
    }

    @Test
    void anewMatterIsTakenInAtTheSeat() throws Exception {
        robot.type(KeyCode.N);
        until(() -> node(Ids.NEW_TEXT).isFocused());
        call(() -> {
            ((TextInputControl) node(Ids.NEW_TEXT)).setText("中心路积水,车过不去");
            return null;
        });
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        robot.write("xaz");
        until(() -> screen.node().lookupAll(".desk-matches .yw-row").size() == 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> said(Ids.NOTICE).startsWith("已登记"));
        assertEquals("中心路积水,车过不去", ticket().text());
        assertEquals("320724100", ticket().division().value());
    }

    private void write(String text) throws Exception {
        call(() -> {
            ((TextInputControl) node(Ids.NEW_TEXT)).setText(text);
            return null;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private void writeWithoutAnAnswer(String text) throws Exception {
        robot.type(KeyCode.N);
        until(() -> node(Ids.NEW_TEXT).isFocused());
        fake.backend.fallSilent();
        write(text);
        until(() -> said(Ids.NOTICE).contains("可能已办也可能未办"));
        fake.backend.speak();
    }

    @Test
    void amatterSentTwiceIsTakenInOnce() throws Exception {
        int before = fake.tickets.all().size();
        writeWithoutAnAnswer("路灯不亮");
        write("路灯不亮");
        until(() -> said(Ids.NOTICE).startsWith("已登记"));
        assertEquals(before + 1, fake.tickets.all().size());
        assertEquals(1, fake.backend.intakes().size());
    }

    @Test
    void amatterThatMeetsAnothersNumberIsGivenANewOne() throws Exception {
        writeWithoutAnAnswer("路灯不亮");
        write("路灯不亮,还有井盖");
        until(() -> said(Ids.NOTICE).contains("新事项"));
        assertEquals(1, fake.backend.intakes().size());
        assertEquals("路灯不亮,还有井盖", ((TextInputControl) node(Ids.NEW_TEXT)).getText(), "what was typed is not lost");
        write("路灯不亮,还有井盖");
        until(() -> said(Ids.NOTICE).startsWith("已登记"));
        assertEquals("路灯不亮,还有井盖", ticket().text());
        assertEquals(2, fake.backend.intakes().size(), "two numbers, for the clock may stand still between them");
    }

    @Test
    void theMouseSelectsARow() throws Exception {
        String before = selected();
        robot.clickOn(Objects.requireNonNull(screen.node().lookupAll(".desk-title-cell").stream()
                .skip(3)
                .findFirst()
                .orElse(null)));
        until(() -> !selected().equals(before) && ready(selected()));
    }

    @Test
    void aclosedRoomListensToNothing() throws Exception {
        assertEquals(1, fake.tickets.listeners());
        call(() -> {
            screen.deactivate();
            return null;
        });
        assertEquals(0, fake.tickets.listeners());
        fake.pass(Duration.ofSeconds(5));
        call(() -> {
            screen.activate();
            screen.deactivate();
            screen.deactivate();
            return null;
        });
        assertEquals(0, fake.tickets.listeners());
    }
}

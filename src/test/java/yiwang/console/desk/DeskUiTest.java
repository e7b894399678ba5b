package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.kit.Fx;
import yiwang.console.kit.OpenRoom;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.FakeDesk;
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
    private OpenRoom<DeskScreen> room;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        room = OpenRoom.show(() -> new DeskScreen(fake.desk(Platform::runLater, Locale.CHINA, false), new FileMoves()));
        Fx.until(() -> ready(selected()));
    }

    @AfterEach
    void close() throws Exception {
        room.close();
        fake.close();
    }

    private String selected() {
        return Objects.requireNonNullElse(fake.selection.ticketProperty().get(), "");
    }

    private Ticket ticket() {
        return fake.backend.ticket(selected());
    }

    private boolean ready(String id) {
        return !id.isEmpty()
                && room.isThere("verb-note")
                && room.said(Ids.DETAIL_TITLE).equals(ticket().title());
    }

    private void choose(KeyCode digit) throws Exception {
        robot.type(digit);
        Fx.until(() -> ready(selected()));
    }

    private static final Set<Role> OFFICER =
            EnumSet.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER, Role.SUPERVISOR, Role.VERIFIER);

    @Test
    void anEmptyDeskSaysHowToBeginAndNothingElse() throws Exception {
        room.close();
        try (FakeDesk empty = new FakeDesk()) {
            room = OpenRoom.show(
                    () -> new DeskScreen(empty.desk(Platform::runLater, Locale.CHINA, false), new FileMoves()));
            Fx.run(() -> {
                assertFalse(isSeen(Ids.NEW_TEXT));
                assertFalse(isSeen(Ids.DETAIL_TITLE));
            });
        }
    }

    private boolean isSeen(String id) {
        Node node = room.node(id);
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    @Test
    void theNextTicketIsDispatchedByTyping() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        assertEquals(TicketState.TO_DISPATCH, ticket().state());
        robot.type(KeyCode.SLASH);
        robot.write("pd zjj");
        Fx.until(() -> room.said(Ids.PREVIEW).contains("住房和城乡建设局"));
        fake.backend.hold();
        robot.type(KeyCode.ENTER);
        Fx.until(() -> room.screen().markOf(id) == Actions.Mark.PENDING);
        Fx.run(() -> {
            fake.backend.answer();
        });
        Fx.until(() -> room.screen().markOf(id) == Actions.Mark.NONE);
        assertEquals("dept-zhujian", fake.backend.ticket(id).lead());
        assertEquals(TicketState.DISPATCHED, fake.backend.ticket(id).state());
    }

    @Test
    void dispatchByItsKeyTakesTheUsualUnitWithEnter() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        robot.type(KeyCode.P);
        Fx.until(() -> room.isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> fake.backend.ticket(id).state() == TicketState.DISPATCHED);
        Fx.until(() -> !room.isThere(Ids.FORM));
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
        Fx.until(() -> room.isThere(Ids.ADVICE_ITEM + 1));
        robot.type(KeyCode.Q);
        Fx.until(() -> fake.backend.ticket(id).state() == TicketState.TO_DISPATCH);
        assertEquals(taken, fake.backend.ticket(id).category());
        assertEquals(1, fake.backend.ticket(id).confidence());
    }

    @Test
    void shiftAndADigitTakesAnotherOfTheSuggestedItems() throws Exception {
        choose(KeyCode.DIGIT1);
        String id = selected();
        Fx.until(() -> room.isThere(Ids.ADVICE_ITEM + 2));
        CategoryCode second = suggested(1);
        robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT2).release(KeyCode.SHIFT);
        Fx.until(() -> fake.backend.ticket(id).state() == TicketState.TO_DISPATCH);
        assertEquals(second, fake.backend.ticket(id).category());
    }

    @Test
    void aClickOnASuggestedItemOfAnAcceptedTicketPutsItThere() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        Fx.until(() -> room.isThere(Ids.ADVICE_ITEM + 2));
        CategoryCode second = suggested(1);
        robot.clickOn(room.node(Ids.ADVICE_ITEM + 2));
        Fx.until(() -> fake.backend.ticket(id).category().equals(second));
        assertEquals(TicketState.TO_DISPATCH, fake.backend.ticket(id).state());
        Fx.until(() -> !room.isThere(Ids.ADVICE));
    }

    @Test
    void arefusalIsSaidInThePane() throws Exception {
        choose(KeyCode.DIGIT2);
        String id = selected();
        fake.backend.speakAs(new Actor("wall", "center", Set.of(Role.CALL_TAKER)));
        robot.type(KeyCode.P);
        Fx.until(() -> room.isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> room.isThere(Ids.NOTICE));
        assertEquals("须由派单员或值班长办理", room.said(Ids.NOTICE));
        assertEquals(TicketState.TO_DISPATCH, fake.backend.ticket(id).state());
        assertTrue(room.isThere(Ids.FORM), "what was typed is not lost");
        assertEquals(Actions.Mark.NONE, room.screen().markOf(id));
    }

    @Test
    void averbThatIsNotOpenSaysWhy() throws Exception {
        fake.backend.speakAs(new Actor("seat-03", "center", OFFICER));
        choose(KeyCode.DIGIT3);
        robot.type(KeyCode.S);
        Fx.until(() -> room.isThere(Ids.NOTICE));
        assertEquals("须由承办单位办理", room.said(Ids.NOTICE));
    }

    @Test
    void noAnswerIsSaidAsSuch() throws Exception {
        choose(KeyCode.DIGIT1);
        String id = selected();
        fake.backend.fallSilent();
        robot.type(KeyCode.A);
        Fx.until(() -> room.screen().markOf(id) == Actions.Mark.UNKNOWN);
        assertTrue(room.said(Ids.NOTICE).contains("可能已办也可能未办"));
    }

    @Test
    void amissingReasonIsAskedForBeforeAnythingIsSent() throws Exception {
        choose(KeyCode.DIGIT5);
        long version = ticket().version();
        robot.type(KeyCode.B);
        Fx.until(() -> room.isThere(Ids.FORM));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> room.isThere(Ids.NOTICE));
        assertEquals("请填写「理由」", room.said(Ids.NOTICE));
        assertEquals(version, ticket().version());
        robot.type(KeyCode.ESCAPE);
        Fx.until(() -> !room.isThere(Ids.FORM));
        assertEquals(room.node(Ids.QUEUE), Fx.get(() -> room.stage().getScene().getFocusOwner()));
    }

    @Test
    void newTicketsWaitBehindTheBarUntilHome() throws Exception {
        robot.type(KeyCode.DOWN);
        Fx.until(() -> ready(selected()));
        int before = rows();
        String id = Fx.get(() -> fake.backend.take(
                "桥面塌陷", "桥面塌陷", "02-002", "320724100001", fake.now().minusSeconds(8_640_000), 801));
        Fx.run(() -> {
            fake.tickets.put(Objects.requireNonNull(fake.tickets.get(id)));
        });
        Fx.until(() -> room.isThere(Ids.ARRIVALS));
        assertEquals(before, rows());
        robot.type(KeyCode.HOME);
        Fx.until(() -> rows() == before + 1 && !room.isThere(Ids.ARRIVALS));
        assertEquals(id, selected());
    }

    private int rows() {
        return ((ListView<?>) room.node(Ids.QUEUE)).getItems().size();
    }

    @Test
    void findingNarrowsTheTableAndEscapeWidensIt() throws Exception {
        int before = rows();
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Fx.until(() -> room.node(Ids.FILTER).isFocused());
        String number = ticket().number().brief();
        robot.write(number);
        Fx.until(() -> rows() == 1);
        robot.type(KeyCode.ESCAPE);
        Fx.until(() -> rows() == before);
    }

    @Test
    void theReasonsForADueTimeAreFoldedOutByKeyAndByMouse() throws Exception {
        choose(KeyCode.DIGIT4);
        Fx.until(() -> lines(".desk-clock-line").stream()
                .anyMatch(line -> line.subList(0, 2).equals(List.of("处置", handlingLimit()))));
        assertEquals(List.of(), lines(".desk-clock-why"));
        robot.type(KeyCode.D);
        Fx.until(() -> !lines(".desk-clock-why").isEmpty());
        String why = lines(".desk-clock-why").getFirst().toString();
        assertTrue(why.contains("起算，时限") && why.contains("到期时间"), why);
        assertEquals(ticket().clocks().size(), lines(".desk-clock-line").size(), "those that have ended too");
        robot.clickOn(room.node(Ids.WHY));
        Fx.until(() -> lines(".desk-clock-why").isEmpty());
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
        return room.screen().node().lookupAll(style).stream()
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
        Fx.until(() -> fake.selection.placeProperty().get() != null);
        assertEquals(ticket().point(), fake.selection.placeProperty().get());
        assertTrue(fake.selection.placeProperty().get() instanceof GeoPoint);
    }

    @Test
    void anewMatterIsTakenInAtTheSeat() throws Exception {
        robot.type(KeyCode.N);
        Fx.until(() -> room.node(Ids.NEW_TEXT).isFocused());
        Fx.run(() -> {
            ((TextInputControl) room.node(Ids.NEW_TEXT)).setText("中心路积水,车过不去");
        });
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        robot.write("xaz");
        Fx.until(() -> room.screen().node().lookupAll(".desk-matches .yw-row").size() == 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Fx.until(() -> room.said(Ids.NOTICE).startsWith("已登记"));
        assertEquals("中心路积水,车过不去", ticket().text());
        assertEquals("320724100", ticket().division().value());
    }

    private void write(String text) throws Exception {
        Fx.run(() -> {
            ((TextInputControl) room.node(Ids.NEW_TEXT)).setText(text);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private void writeWithoutAnAnswer(String text) throws Exception {
        robot.type(KeyCode.N);
        Fx.until(() -> room.node(Ids.NEW_TEXT).isFocused());
        fake.backend.fallSilent();
        write(text);
        Fx.until(() -> room.said(Ids.NOTICE).contains("可能已办也可能未办"));
        fake.backend.speak();
    }

    @Test
    void amatterSentTwiceIsTakenInOnce() throws Exception {
        int before = fake.tickets.all().size();
        writeWithoutAnAnswer("路灯不亮");
        write("路灯不亮");
        Fx.until(() -> room.said(Ids.NOTICE).startsWith("已登记"));
        assertEquals(before + 1, fake.tickets.all().size());
        assertEquals(1, fake.backend.intakes().size());
    }

    @Test
    void amatterThatMeetsAnothersNumberIsGivenANewOne() throws Exception {
        writeWithoutAnAnswer("路灯不亮");
        write("路灯不亮,还有井盖");
        Fx.until(() -> room.said(Ids.NOTICE).contains("新事项"));
        assertEquals(1, fake.backend.intakes().size());
        assertEquals("路灯不亮,还有井盖", ((TextInputControl) room.node(Ids.NEW_TEXT)).getText(), "what was typed is not lost");
        write("路灯不亮,还有井盖");
        Fx.until(() -> room.said(Ids.NOTICE).startsWith("已登记"));
        assertEquals("路灯不亮,还有井盖", ticket().text());
        assertEquals(2, fake.backend.intakes().size(), "two numbers, for the clock may stand still between them");
    }

    @Test
    void theMouseSelectsARow() throws Exception {
        String before = selected();
        robot.clickOn(Objects.requireNonNull(room.screen().node().lookupAll(".desk-title-cell").stream()
                .skip(3)
                .findFirst()
                .orElse(null)));
        Fx.until(() -> !selected().equals(before) && ready(selected()));
    }

    @Test
    void aclosedRoomListensToNothing() throws Exception {
        assertEquals(1, fake.tickets.listeners());
        Fx.run(() -> {
            room.screen().deactivate();
        });
        assertEquals(0, fake.tickets.listeners());
        fake.pass(Duration.ofSeconds(5));
        Fx.run(() -> {
            room.screen().activate();
            room.screen().deactivate();
            room.screen().deactivate();
        });
        assertEquals(0, fake.tickets.listeners());
    }
}

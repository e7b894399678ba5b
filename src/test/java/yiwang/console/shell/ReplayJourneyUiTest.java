package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.board.BoardRoom;
import yiwang.console.desk.DeskRoom;
import yiwang.console.kit.Fx;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.FakeNotices;
import yiwang.console.notice.Speaker;
import yiwang.console.replay.FakePast;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/** A leader plays yesterday again, by keys and by mouse, and an alarm of today comes meanwhile. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ReplayJourneyUiTest {
    private static final PseudoClass REPLAY = PseudoClass.getPseudoClass("replay");
    private static final Instant FROM = FakeDesk.NOW.minus(Duration.ofHours(30));

    @TempDir
    Path folder;

    private final FakeDesk fake = new FakeDesk().with(20);
    private final FakePast past = FakePast.of(new Random(8), FROM, 800);
    private final FxRobot robot = new FxRobot();
    private ConsoleShell shell;

    @BeforeEach
    void open() throws InterruptedException {
        Fx.start();
        List.copyOf(fake.store.notices.all()).forEach(notice -> fake.store.notices.remove(notice.id()));
        MemoryFile<ShellMemory> file =
                new MemoryFile<>(folder, "console", ShellMemory.class, Runnable::run, InstantSource.system());
        ConsoleShell.Frame frame = new ConsoleShell.Frame(
                List.of(new BoardRoom(), new DeskRoom()),
                false,
                ShellMemory.fresh("zh-CN"),
                file,
                new OpenSeat(),
                past,
                CompletableFuture::new,
                () -> {});
        shell = Fx.get(() -> new ConsoleShell(fake.parts(Platform::runLater), frame, Speaker.NONE, System::nanoTime));
        Fx.run(shell::show);
    }

    @AfterEach
    void close() {
        Fx.run(shell::close);
        fake.close();
    }

    private static Parent root() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Stage)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow();
    }

    private static Node node(String selector) {
        return Objects.requireNonNull(root().lookup(selector), selector);
    }

    private static String text(String selector) {
        return Fx.get(() -> ((Labeled) node(selector)).getText());
    }

    private static boolean isReplay() {
        return Fx.get(() -> root().lookup(".replay-band") != null
                && root().lookup(".shell").getPseudoClassStates().contains(REPLAY));
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private void enter() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        Await.until("the frame", ReplayJourneyUiTest::isReplay);
    }

    /** The second that the band says, of the day in Shanghai. */
    private static String said() {
        String text = text(".replay-time");
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    @Test
    void everyWindowSaysThatItIsThePastUntilThePresentIsShownAgain() {
        assertFalse(isReplay());
        assertNull(Fx.get(() -> root().lookup(".replay-bar")));
        enter();
        assertEquals("回放", text(".replay-name"));
        assertEquals("REPLAY", text(".replay-other"));
        Await.until("an hour ago", () -> said().equals("13:32:10"));
        assertFalse(Fx.get(() -> node(".life-signs").isVisible()), "of the past no age is told");
        robot.clickOn(node("#replay-back"));
        Await.until("the present", () -> !isReplay());
        assertTrue(Fx.get(() -> node(".life-signs").isVisible()));
        assertNull(Fx.get(() -> root().lookup(".replay-bar")));
    }

    @Test
    void whoeverPressesPlayWaitsNoSixtySecondsForAMinute() {
        enter();
        robot.clickOn(node("#replay-pace-600"));
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SPACE);
        Await.until("three minutes later", () -> said().compareTo("13:35:10") > 0);
        robot.clickOn(node("#replay-play"));
        String stood = said();
        Await.until("it stands", () -> text(".replay-pace").equals("❚❚"));
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        Await.until("ten minutes back", () -> said().compareTo(stood) < 0);
    }

    @Test
    void aDayASecondOrAPlaceOnTheLineIsGoneTo() {
        enter();
        Fx.run(() -> ((DatePicker) node("#replay-date")).setValue(LocalDate.of(2026, 2, 12)));
        Await.until("the day before", () -> text(".replay-time").startsWith("2026-02-12"));
        robot.clickOn(node("#replay-time"));
        Fx.run(() -> ((TextField) node("#replay-time")).setText("9：05"));
        press(KeyCode.ENTER);
        Await.until("five past nine", () -> said().equals("09:05:00"));
        Fx.run(() -> ((Slider) node("#replay-day")).setValue(20 * 3_600));
        Await.until("eight in the evening", () -> said().equals("20:00:00"));
        robot.clickOn(node("#replay-time"));
        Fx.run(() -> ((TextField) node("#replay-time")).setText("soon"));
        press(KeyCode.ENTER);
        Await.until("how to write it", () -> text(".replay-note").contains("14:05:00"));
        assertEquals("20:00:00", said(), "nothing has moved");
    }

    @Test
    void anAlarmOfThePresentIsHeardAndLeadsBackToIt() {
        enter();
        fake.pass(Duration.ofSeconds(1));
        String ticket = fake.tickets.all().iterator().next().id();
        Fx.run(() -> fake.store.notices.put(
                FakeNotices.standing("9-0", ticket, Rung.E4, Recipient.SHIFT_LEADER, Channel.PAGE, fake.now())));
        Await.until("the bell", () -> text("#notice-bell").equals("1"));
        assertTrue(isReplay());
        press(KeyCode.F7);
        Await.until("the keyboard", () -> Fx.get(() -> node("#notice-list").isFocused()));
        press(KeyCode.ENTER);
        Await.until("the present", () -> !isReplay());
        assertEquals("desk", Fx.get(() -> shell.shownIn("w1")));
        assertEquals(ticket, Fx.get(() -> fake.selection.ticketProperty().get()));
    }

    @Test
    void nothingCanBeDoneInThePastAndTheDeskSaysWhy() {
        enter();
        Fx.run(() -> shell.showRoom("desk"));
        Instant at = FakeDesk.NOW.minus(Duration.ofHours(1));
        String open = past.open(at).keySet().iterator().next();
        Await.until(
                "the row",
                () -> Fx.get(() -> {
                    fake.selection.ticketProperty().set(open);
                    return ((Labeled) node("#desk-detail-title")).getText().contains(open);
                }));
        assertNull(Fx.get(() -> root().lookup("#verb-sign")), "no verb is offered");
        press(KeyCode.N);
        Await.until("the form", () -> Fx.get(() -> node("#desk-new-text").isFocused()));
        Fx.run(() -> ((TextInputControl) node("#desk-new-text")).setText("路灯不亮"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Await.until("why not", () -> text("#desk-notice").contains("回放的是过去"));
    }

    @Test
    void aBackendThatDoesNotAnswerIsSaidInTheBar() {
        past.down(true);
        enter();
        Await.until("said", () -> text(".replay-note").contains("没有回答"));
        assertNotNull(Fx.get(() -> (Button) node("#replay-back")));
        past.down(false);
        Await.until("there again", () -> !text(".replay-note").contains("没有回答"));
    }
}

package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.desk.DeskRoom;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Fx;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.FakeNotices;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.notice.Chime;
import yiwang.console.notice.Speaker;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.LadderView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;

/** From the bell to the ticket and to its end: what an officer does with a notice. */
class NoticeJourneyUiTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(60);
    private final List<Chime> played = new CopyOnWriteArrayList<>();
    private @Nullable ConsoleShell shell;

    private final Speaker speaker = new Speaker() {
        @Override
        public void probe(Consumer<Boolean> then) {
            then.accept(false);
        }

        @Override
        public void play(Chime chime, Consumer<Boolean> then) {
            played.add(chime);
        }
    };

    private void open(boolean wall) throws InterruptedException {
        Fx.start();
        MemoryFile<ShellMemory> file =
                new MemoryFile<>(folder, "console", ShellMemory.class, Runnable::run, InstantSource.system());
        ConsoleShell.Frame frame = new ConsoleShell.Frame(
                List.of(new PlainRoom(wall ? "wall" : "map"), new DeskRoom()),
                wall,
                ShellMemory.fresh("zh-CN"),
                file,
                new OpenSeat(),
                null,
                CompletableFuture::new,
                () -> {});
        ConsoleShell made =
                Fx.get(() -> new ConsoleShell(fake.parts(Platform::runLater), frame, speaker, System::nanoTime));
        shell = made;
        Fx.run(made::show);
    }

    private ConsoleShell shell() {
        return Objects.requireNonNull(shell, "opened by every test");
    }

    @BeforeEach
    void calm() {
        List.copyOf(fake.store.notices.all()).forEach(notice -> fake.store.notices.remove(notice.id()));
    }

    @AfterEach
    void close() {
        Fx.run(shell()::close);
        fake.close();
    }

    private static Parent root() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Stage)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow();
    }

    private static Node node(String id) {
        return Objects.requireNonNull(root().lookup("#" + id), id);
    }

    private static String text(String id) {
        return Fx.get(() -> ((Labeled) node(id)).getText());
    }

    private static boolean isPaneOpen() {
        return Fx.get(() -> node("notice-pane").getParent().isVisible());
    }

    private static int lines() {
        return Fx.get(() -> ((ListView<?>) node("notice-list")).getItems().size());
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** What the ladder would tell of a ticket that waits to be dispatched. */
    private NoticeView tell(String id, Rung rung, Channel by) {
        String ticket = fake.tickets.all().stream()
                .filter(each -> each.ladder().raised() && each.ladder().acknowledgedBy() == null)
                .findFirst()
                .orElseThrow()
                .id();
        NoticeView notice = FakeNotices.standing(id, ticket, rung, Recipient.SHIFT_LEADER, by, fake.now());
        Fx.run(() -> fake.store.notices.put(notice));
        return notice;
    }

    @Test
    void theBellOpensThePaneAndThePaneTheTicketWhichIsTakenOn() throws Exception {
        open(false);
        assertEquals("", text("notice-bell"));
        fake.pass(Duration.ofSeconds(1));
        NoticeView notice = tell("9-0", Rung.E4, Channel.PAGE);
        Await.until("the number", () -> text("notice-bell").equals("1"));
        assertTrue(Fx.get(() -> node("notice-bell").getPseudoClassStates().contains(Parts.OVER)));
        assertEquals(List.of(Chime.LOUD), played);
        press(KeyCode.F7);
        Await.until("the pane", NoticeJourneyUiTest::isPaneOpen);
        Await.until("the keyboard", () -> Fx.get(() -> node("notice-list").isFocused()));
        press(KeyCode.ENTER);
        Await.until("the desk", () -> Fx.get(() -> "desk".equals(shell().shownIn("w1"))));
        assertFalse(isPaneOpen());
        assertEquals(
                notice.ticketId(), Fx.get(() -> fake.selection.ticketProperty().get()));
        Await.until("the verb", () -> Fx.get(() -> root().lookup("#verb-acknowledge") != null));
        press(KeyCode.E);
        Await.until(
                "taken on",
                () -> TicketView.of(fake.backend.ticket(notice.ticketId()))
                                .ladder()
                                .acknowledgedBy()
                        != null);
        Await.until("no number", () -> text("notice-bell").isEmpty());
        assertEquals(1, lines(), "what is over can still be read");
    }

    @Test
    void aDoubleClickOpensItAndEscapeLeavesItAlone() throws Exception {
        open(false);
        NoticeView notice = tell("9-0", Rung.E2, Channel.MESSAGE);
        assertTrue(Fx.get(() -> node("notice-bell").getPseudoClassStates().contains(Parts.WARN)));
        robot.clickOn(node("notice-bell"));
        Await.until("the pane", NoticeJourneyUiTest::isPaneOpen);
        press(KeyCode.ESCAPE);
        Await.until("no pane", () -> !isPaneOpen());
        assertNull(Fx.get(() -> fake.selection.ticketProperty().get()));
        robot.clickOn(node("notice-bell"));
        Await.until("a line", () -> Fx.get(() -> root().lookup(".notice-title") != null));
        robot.doubleClickOn(Fx.get(() -> root().lookup(".notice-title")));
        Await.until("the desk", () -> Fx.get(() -> "desk".equals(shell().shownIn("w1"))));
        assertEquals(
                notice.ticketId(), Fx.get(() -> fake.selection.ticketProperty().get()));
    }

    @Test
    void oneKeyMutesAndTheRestIsShown() throws Exception {
        open(false);
        press(KeyCode.F8);
        Await.until("muted", () -> text("notice-mute").equals("静音 2:00"));
        fake.pass(Duration.ofSeconds(77));
        tell("9-0", Rung.EA, Channel.SOUND);
        Await.until("less", () -> text("notice-mute").equals("静音 0:43"));
        assertEquals(List.of(), played);
        robot.clickOn(node("notice-mute"));
        Await.until("loud again", () -> text("notice-mute").isEmpty());
        tell("10-0", Rung.EA, Channel.SOUND);
        assertEquals(List.of(Chime.LOUD), played);
    }

    @Test
    void anEmptyPaneSaysSoAndThatThereIsNoSound() throws Exception {
        open(false);
        press(KeyCode.F7);
        Await.until("the pane", NoticeJourneyUiTest::isPaneOpen);
        Await.until(
                "why it is empty",
                () -> Fx.get(() -> root().lookup("#notice-list .empty-sentence") instanceof Labeled said
                        && said.getText().equals("没有告知")));
        Await.until(
                "the missing sound", () -> Fx.get(() -> node("notice-silent").isVisible()));
        press(KeyCode.F7);
        Await.until("closed", () -> !isPaneOpen());
    }

    @Test
    void aNewLineDoesNotMoveWhatIsChosen() throws Exception {
        open(false);
        tell("9-0", Rung.E2, Channel.MESSAGE);
        press(KeyCode.F7);
        Await.until(
                "chosen",
                () -> Fx.get(() ->
                        !((ListView<?>) node("notice-list")).getSelectionModel().isEmpty()));
        Object before = Fx.get(
                () -> ((ListView<?>) node("notice-list")).getSelectionModel().getSelectedItem());
        fake.pass(Duration.ofSeconds(5));
        tell("10-0", Rung.EA, Channel.SOUND);
        assertEquals(2, lines());
        assertEquals(
                before,
                Fx.get(() ->
                        ((ListView<?>) node("notice-list")).getSelectionModel().getSelectedItem()));
        Fx.run(() -> shell().setLocale(Locale.ENGLISH));
        assertEquals("2", text("notice-bell"), "the language changes, the notices stay");
    }

    @Test
    void whatTheLadderDemandsStandsInTheRowAndTheHeadAtTheDesk() throws Exception {
        open(false);
        Fx.run(() -> shell().showRoom("desk"));
        Await.until("a ticket", () -> Fx.get(() -> root().lookup("#verb-note") != null));
        TicketView shown = Objects.requireNonNull(fake.tickets.get(
                String.valueOf(Fx.get(() -> fake.selection.ticketProperty().get()))));
        LadderView demanding =
                new LadderView(Rung.E4, fake.now(), false, null, 9, true, null, null, List.of("consult-due"));
        Fx.run(() -> fake.tickets.put(Tickets.on(shown, demanding)));
        Await.until(
                "the head",
                () -> Fx.get(() -> root().lookup(".desk-demand") instanceof Labeled chip
                        && chip.getText().equals("应会商")));
        Await.until(
                "the row",
                () -> Fx.get(() -> root().lookupAll(".desk-col-lead .label").stream()
                        .anyMatch(label -> ((Labeled) label).getText().endsWith(" · 应会商"))));
    }

    @Test
    void awallHasNoBellAndMakesNoSound() throws Exception {
        open(true);
        tell("9-0", Rung.EA, Channel.SOUND);
        press(KeyCode.F7);
        press(KeyCode.F8);
        assertNull(Fx.get(() -> root().lookup("#notice-bell")));
        assertNull(Fx.get(() -> root().lookup("#notice-pane")));
        assertEquals(List.of(), played);
        assertEquals(0, fake.store.notices.listeners());
    }
}

package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
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
import yiwang.console.command.AccountDoor;
import yiwang.console.feed.Backend;
import yiwang.console.kit.Fx;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.FakeNotices;
import yiwang.console.notice.Chime;
import yiwang.console.notice.Speaker;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Role;
import yiwang.wire.SignInAnswer;

/** A seat that nobody touches: what it hides, what it goes on saying, and what it does not let anybody do. */
class SeatLockUiTest {
    private static final Duration LOCK = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final FakeDesk fake = new FakeDesk().with(60);
    private final AtomicLong nanos = new AtomicLong(5);
    private final List<Chime> played = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final AccountDoor door = new AccountDoor(
            vertx, Backend.of("http://127.0.0.1:9"), Platform::runLater, () -> Locale.SIMPLIFIED_CHINESE);
    private ConsoleShell shell;

    private final SeatLock.Seat seat = new SeatLock.Seat() {
        @Override
        public SignInAnswer session() {
            return new SignInAnswer(
                    "token", "li.si", "center", Set.of(Role.SHIFT_LEADER), List.of(), (int) LOCK.toMinutes());
        }

        @Override
        public boolean admit(SignInAnswer fresh) {
            return false;
        }

        @Override
        public void change(@Nullable SignInAnswer next) {
            throw new AssertionError("nobody comes or goes in this test");
        }

        @Override
        public AccountDoor door() {
            return door;
        }
    };

    private final Speaker speaker = new Speaker() {
        @Override
        public void probe(Consumer<Boolean> then) {
            then.accept(true);
        }

        @Override
        public void play(Chime chime, Consumer<Boolean> then) {
            played.add(chime);
            then.accept(true);
        }
    };

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        List.copyOf(fake.store.notices.all()).forEach(notice -> fake.store.notices.remove(notice.id()));
        MemoryFile<ShellMemory> file =
                new MemoryFile<>(folder, "console", ShellMemory.class, Runnable::run, InstantSource.system());
        ConsoleShell.Frame frame = new ConsoleShell.Frame(
                List.of(new PlainRoom("desk"), new PlainRoom("map"), new PlainRoom("wall")),
                false,
                ShellMemory.fresh("zh-CN"),
                file,
                seat,
                null,
                CompletableFuture::new,
                () -> {});
        shell = Fx.get(() -> new ConsoleShell(fake.parts(Platform::runLater), frame, speaker, nanos::get));
        Fx.run(shell::show);
    }

    @AfterEach
    void close() {
        Fx.run(shell::close);
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        fake.close();
    }

    private static List<Parent> roots() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Stage)
                .map(window -> window.getScene().getRoot())
                .toList();
    }

    private static @Nullable Node find(String selector) {
        return Fx.get(() -> roots().stream()
                .map(root -> root.lookup(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    private void idle(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void lockByIdleness() {
        Fx.until(() -> roots().stream()
                .allMatch(root -> root.lookup("#room-desk") != null || root.lookup("#room-map") != null));
        idle(LOCK);
        Await.until("locked", () -> find("#entrance-password") != null);
    }

    @Test
    void isLockedOnlyWhenNobodyTouchedItForLongEnough() {
        idle(LOCK.minusSeconds(1));
        robot.press(KeyCode.F2).release(KeyCode.F2);
        Await.until("the map", () -> find("#room-map") != null);
        idle(LOCK.minusSeconds(1));
        Fx.run(() -> shell.lock().tick());
        assertFalse(Fx.get(() -> shell.lock().isLocked()), "touched since");
        lockByIdleness();
        assertNull(find("#room-map"));
    }

    @Test
    void alarmsGoOnBehindTheLock() {
        lockByIdleness();
        String ticket = fake.tickets.all().iterator().next().id();
        Fx.run(() -> fake.store.notices.put(
                FakeNotices.standing("n-1", ticket, Rung.EX, Recipient.SHIFT_LEADER, Channel.PAGE, fake.now())));
        Await.until("it sounds", () -> !played.isEmpty());
        robot.press(KeyCode.F8).release(KeyCode.F8);
        robot.press(KeyCode.F7).release(KeyCode.F7);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T).release(KeyCode.T, KeyCode.SHIFT, KeyCode.CONTROL);
        Fx.run(() -> {});
        assertTrue(Fx.get(() -> shell.lock().isLocked()));
        assertEquals(Theme.DARK, Fx.get(shell::theme), "keys of the console rest");
        assertFalse(Fx.get(() -> {
            Node mute = roots().getFirst().lookup("#notice-mute");
            return mute instanceof Labeled labeled && !labeled.getText().isEmpty();
        }));
    }

    @Test
    void windowsOfAScreenThatComesLaterAreCoveredToo() {
        lockByIdleness();
        Rectangle2D left = new Rectangle2D(0, 0, 500, 500);
        Rectangle2D right = new Rectangle2D(500, 0, 500, 500);
        Fx.run(() -> shell.arrange(List.of(left, right)));
        assertEquals(2, Fx.get(() -> roots().size()));
        assertTrue(Fx.get(() -> roots().stream().allMatch(root -> root.lookup("#entrance-password") != null)));
        assertTrue(Fx.get(() -> roots().stream().allMatch(root -> root.lookup("#room-desk") == null)));
        assertNotNull(find("#entrance-account"));
    }

    @Test
    void theSeatsWallWindowIsCoveredWhenTheSessionHasEndedAndNotBefore() {
        List<Rectangle2D> screens = IntStream.range(0, 4)
                .mapToObj(i -> new Rectangle2D(i * 500, 0, 500, 500))
                .toList();
        Fx.run(() -> shell.arrange(screens));
        Await.until("the wall", () -> find("#room-wall") != null);
        Fx.run(() -> shell.lock().lock(SeatLock.Why.BY_HAND));
        assertNotNull(find("#room-wall"), "the hall keeps its picture");
        assertNull(find("#room-desk"));
        Fx.run(shell::sessionEnded);
        assertNull(find("#room-wall"));
        assertNotNull(find(".shell-cover .empty-sentence"));
        Fx.run(() -> shell.arrange(screens.subList(0, 3)));
        Fx.run(() -> shell.arrange(screens));
        assertNull(find("#room-wall"), "a window made since is covered too");
    }
}

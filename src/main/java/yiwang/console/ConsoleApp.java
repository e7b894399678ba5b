package yiwang.console;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Room;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.ConsoleShell;
import yiwang.console.shell.MemoryFile;
import yiwang.console.shell.PictureWindow.Dress;
import yiwang.console.shell.ShellMemory;
import yiwang.console.shell.StartWindow;
import yiwang.console.snapshot.Snapshots;

/**
 * The console as a program: starts the toolkit, loads, opens the windows, and ends. On a machine without a display it
 * draws its rooms into files every {@link #PICTURES_EVERY} instead. Not a JavaFX {@code Application}, so that nothing of
 * the toolkit is touched before the display has been decided on.
 */
public final class ConsoleApp implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);

    /** How often pictures are drawn without a display. */
    public static final Duration PICTURES_EVERY = Duration.ofSeconds(20);

    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(15);
    private static final Dress USUAL = new Dress(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.DARK);

    private final ConsoleLaunch launch;
    private final ConsoleWiring wiring;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final MemoryFile file;
    private final ShellMemory memory;
    private @Nullable StartWindow start;
    private @Nullable ConsoleShell shell;

    private ConsoleApp(ConsoleLaunch launch) {
        this.launch = launch;
        this.wiring = new ConsoleWiring(launch);
        this.file = new MemoryFile(launch.settings(), wiring.io(), InstantSource.system());
        this.memory = file.read(ShellMemory.fresh(launch.locale().toLanguageTag()));
    }

    /**
     * Runs a console until it is closed or this thread is interrupted.
     *
     * @throws Toolkit.ToolkitFault if the display cannot be opened
     */
    public static void run(ConsoleLaunch launch) {
        boolean display = Toolkit.hasDisplay(System.getProperty("os.name", ""), System.getenv());
        Toolkit.start(display);
        try (ConsoleApp app = new ConsoleApp(launch)) {
            if (display) {
                app.live();
            } else {
                LOG.info("no display: drawing every {} s into {}", PICTURES_EVERY.toSeconds(), launch.pictures());
                app.loadThen(app::drawAgainAndAgain);
                app.ended.await();
            }
        } catch (InterruptedException e) {
            // The process is being ended: the toolkit goes with it, and asking it to exit now would wait for ever.
            Thread.currentThread().interrupt();
            return;
        }
        Toolkit.stop();
    }

    /**
     * Draws every room and wall scene once.
     *
     * @param after how long to let the county live before
     * @return the files
     * @throws ExecutionException with the reason if a picture cannot be made
     * @throws TimeoutException if the backend is not there within {@code patience}
     */
    public static List<Path> snapshot(ConsoleLaunch launch, Path folder, Dress dress, Duration after, Duration patience)
            throws ExecutionException, TimeoutException, InterruptedException {
        Toolkit.start(false);
        try (ConsoleApp app = new ConsoleApp(launch)) {
            DeskParts parts = app.wiring
                    .load(progress -> {})
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, after.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            CompletionStage<List<Path>> drawn = app.pictures(parts, app.wiring.rooms(), dress, folder);
            return drawn.toCompletableFuture().get();
        } finally {
            Toolkit.stop();
        }
    }

    @Override
    public void close() {
        wiring.close();
    }

    private void live() throws InterruptedException {
        try (Subscription watch = wiring.watchFreezes()) {
            wiring.fx().execute(this::openStart);
            loadThen(this::openShell);
            ended.await();
        }
    }

    private void loadThen(Consumer<DeskParts> next) {
        wiring.load(progress -> wiring.fx().execute(() -> {
                    StartWindow window = start;
                    if (window != null) {
                        window.show(progress);
                    }
                }))
                .whenComplete((parts, failure) -> wiring.fx().execute(() -> {
                    if (failure == null) {
                        next.accept(parts);
                    } else {
                        failed(failure);
                    }
                }));
    }

    private void openStart() {
        StartWindow window = new StartWindow(launch.locale(), memory.theme(), launch.server(), this::quit);
        start = window;
        window.show();
    }

    private void openShell(DeskParts parts) {
        try {
            ConsoleShell opened = new ConsoleShell(
                    parts, new ConsoleShell.Frame(wiring.rooms(), launch.wall() != null, memory, file, this::quit));
            shell = opened;
            opened.onLanguage(wiring::speak);
            wiring.faults().listen(number -> wiring.fx().execute(() -> opened.showFault(number)));
            opened.show();
        } catch (RuntimeException e) {
            failed(e);
            return;
        }
        StartWindow window = start;
        if (window != null) {
            window.close();
        }
    }

    private void failed(Throwable cause) {
        LOG.error("the console cannot start", cause);
        StartWindow window = start;
        if (window != null) {
            window.showFailure(cause);
        }
    }

    private void quit() {
        ConsoleShell open = shell;
        if (open != null) {
            open.close();
        }
        ended.countDown();
    }

    private void drawAgainAndAgain(DeskParts parts) {
        List<Room> rooms = wiring.rooms();
        CompletionStage<List<Path>> drawn = pictures(parts, rooms, USUAL, launch.pictures());
        drawn.whenComplete((files, failure) -> {
            if (failure != null) {
                wiring.faults().accept(failure);
            }
            parts.timer()
                    .schedule(
                            () -> parts.fx().execute(() -> drawAgainAndAgain(parts)),
                            PICTURES_EVERY.toMillis(),
                            TimeUnit.MILLISECONDS);
        });
    }

    private CompletionStage<List<Path>> pictures(DeskParts parts, List<Room> rooms, Dress dress, Path folder) {
        return new Snapshots(parts, rooms, SETTLE_WITHIN, System::nanoTime).draw(folder, dress);
    }
}

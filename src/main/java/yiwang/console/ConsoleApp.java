package yiwang.console;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.command.Pass;
import yiwang.console.command.PastGateway;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.look.Theme;
import yiwang.console.replay.Replay;
import yiwang.console.shell.PictureWindow.Dress;
import yiwang.console.snapshot.Snapshots;

/**
 * The console as a program: starts the toolkit, sits through one officer after the other, and ends. On a machine without a
 * display it draws its rooms into files every {@link #PICTURES_EVERY} instead. Not a JavaFX {@code Application}, so that
 * nothing of the toolkit is touched before the display has been decided on.
 */
public final class ConsoleApp {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);

    /** How often pictures are drawn without a display. */
    public static final Duration PICTURES_EVERY = Duration.ofSeconds(20);

    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(15);
    private static final Dress USUAL = new Dress(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.DARK);

    private ConsoleApp() {}

    /** The backend wants an account, and there is nobody to ask. */
    public static final class SignInWanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        SignInWanted() {
            super("this backend wants an account, and nobody can sign in without a display;"
                    + " give the file of a machine's credential: --credential FILE");
        }
    }

    /**
     * Runs a console until it is closed or this thread is interrupted.
     *
     * @throws Toolkit.ToolkitFault if the display cannot be opened
     * @throws SignInWanted if there is no display and the backend wants an account
     */
    public static void run(ConsoleLaunch launch) {
        boolean display = Toolkit.hasDisplay(System.getProperty("os.name", ""), System.getenv());
        Toolkit.start(display);
        try {
            if (display) {
                sit(launch);
            } else {
                LOG.info("no display: drawing every {} s into {}", PICTURES_EVERY.toSeconds(), launch.pictures());
                drawForEver(launch);
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
     * @param at the time in the past to draw, or null for the present
     * @return the files
     * @throws ExecutionException with the reason if a picture cannot be made
     * @throws TimeoutException if the backend is not there within {@code patience}
     */
    public static List<Path> snapshot(
            ConsoleLaunch launch, Path folder, Dress dress, Duration after, Duration patience, @Nullable Instant at)
            throws ExecutionException, TimeoutException, InterruptedException {
        Toolkit.start(false);
        try (ConsoleWiring wiring = new ConsoleWiring(launch)) {
            DeskParts parts = loaded(wiring).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, after.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            Replay replay = replay(parts, wiring, dress, at);
            return pictures(parts, replay, wiring, dress, folder)
                    .toCompletableFuture()
                    .get();
        } finally {
            Toolkit.stop();
        }
    }

    private static @Nullable Replay replay(DeskParts parts, ConsoleWiring wiring, Dress dress, @Nullable Instant at)
            throws ExecutionException, InterruptedException {
        PastGateway past = wiring.past();
        return at == null || past == null
                ? null
                : CompletableFuture.supplyAsync(
                                () -> Replay.begin(parts, past, at, dress::locale, System::nanoTime), wiring.fx())
                        .get();
    }

    private static void sit(ConsoleLaunch launch) throws InterruptedException {
        Optional<Pass> next = Optional.of(launch.pass());
        while (next.isPresent()) {
            try (Sitting sitting = new Sitting(launch, next.get())) {
                next = sitting.sit();
            }
        }
    }

    private static void drawForEver(ConsoleLaunch launch) throws InterruptedException {
        try (ConsoleWiring wiring = new ConsoleWiring(launch)) {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            loaded(wiring).whenComplete((parts, failure) -> {
                if (failure == null) {
                    wiring.fx().execute(() -> drawAgainAndAgain(parts, wiring, launch.pictures()));
                } else {
                    ended.completeExceptionally(failure);
                }
            });
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SignInWanted wanted) {
                throw wanted;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Fails where somebody would have to sign in. */
    private static CompletableFuture<DeskParts> loaded(ConsoleWiring wiring) {
        CompletableFuture<DeskParts> loaded =
                wiring.load(progress -> {}).toCompletableFuture().thenApply(parts -> parts);
        wiring.session().onWanted(() -> loaded.completeExceptionally(new SignInWanted()));
        return loaded;
    }

    private static void drawAgainAndAgain(DeskParts parts, ConsoleWiring wiring, Path folder) {
        pictures(parts, null, wiring, USUAL, folder).whenComplete((files, failure) -> {
            if (failure != null) {
                wiring.faults().accept(failure);
            }
            parts.timer()
                    .schedule(
                            () -> parts.fx().execute(() -> drawAgainAndAgain(parts, wiring, folder)),
                            PICTURES_EVERY.toMillis(),
                            TimeUnit.MILLISECONDS);
        });
    }

    private static CompletionStage<List<Path>> pictures(
            DeskParts parts, @Nullable Replay replay, ConsoleWiring wiring, Dress dress, Path folder) {
        return new Snapshots(parts, replay, wiring.rooms(), SETTLE_WITHIN, System::nanoTime).draw(folder, dress);
    }
}

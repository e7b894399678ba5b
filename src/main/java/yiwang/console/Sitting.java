package yiwang.console;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.command.AccountDoor;
import yiwang.console.command.Pass;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.Subscription;
import yiwang.console.shell.ConsoleShell;
import yiwang.console.shell.SeatLock;
import yiwang.console.shell.ShellMemory;
import yiwang.console.shell.StartWindow;
import yiwang.wire.SignInAnswer;

/**
 * A console from one officer's coming to their going: the window of the start, somebody signing in where that is asked for,
 * the rooms, the end. Who comes next finds nothing of who was here. Made and closed on the thread of the program; the rest
 * on the FX thread.
 */
final class Sitting implements AutoCloseable, SeatLock.Seat {
    private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);
    private static final long GOODBYE_MILLIS = 2_000;

    private final ConsoleLaunch launch;
    private final ConsoleWiring wiring;
    private final MemoryFile<ShellMemory> file;
    private final ShellMemory memory;
    private final CompletableFuture<Optional<Pass>> next = new CompletableFuture<>();
    private volatile Future<Boolean> goodbye = Future.succeededFuture(true);
    private @Nullable StartWindow start;
    private @Nullable ConsoleShell shell;

    Sitting(ConsoleLaunch launch, Pass pass) {
        this.launch = launch;
        this.wiring = new ConsoleWiring(launch, pass);
        this.file =
                new MemoryFile<>(launch.settings(), "console", ShellMemory.class, wiring.io(), InstantSource.system());
        this.memory = file.read(ShellMemory.fresh(launch.locale().toLanguageTag()));
    }

    /** Opens the windows and waits until this sitting is over: who comes next, or nobody when the program is to end. */
    Optional<Pass> sit() throws InterruptedException {
        try (Subscription watch = wiring.watchFreezes()) {
            wiring.fx().execute(this::openStart);
            wiring.session().onWanted(() -> wiring.fx().execute(this::ask));
            wiring.load(progress -> wiring.fx().execute(() -> {
                        if (start != null) {
                            start.show(progress);
                        }
                    }))
                    .whenComplete((parts, failure) -> wiring.fx().execute(() -> {
                        if (failure == null) {
                            openShell(parts);
                        } else {
                            failed(failure);
                        }
                    }));
            return next.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable SignInAnswer session() {
        return wiring.session().session();
    }

    @Override
    public boolean admit(SignInAnswer fresh) {
        return wiring.session().admit(fresh);
    }

    @Override
    public void change(@Nullable SignInAnswer after) {
        SignInAnswer before = session();
        if (before != null) {
            goodbye = wiring.door().signOut(before.token());
        }
        end(Optional.of(after == null ? launch.pass() : new Pass.SignedIn(after)));
    }

    @Override
    public AccountDoor door() {
        return wiring.door();
    }

    @Override
    public void close() {
        try {
            goodbye.toCompletionStage().toCompletableFuture().get(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("the backend did not hear in time that a session is over: {}", e.toString());
        }
        wiring.close();
    }

    private void openStart() {
        StartWindow window = new StartWindow(launch.locale(), memory.theme(), launch.server(), this::quit);
        start = window;
        window.show();
    }

    /** Somebody has to sign in: before anything is shown, or over what is. */
    private void ask() {
        if (shell != null) {
            shell.sessionEnded();
        } else if (start != null) {
            start.ask(wiring.door(), wiring.session()::admit);
        }
    }

    private void openShell(DeskParts parts) {
        try {
            ConsoleShell opened = new ConsoleShell(
                    parts,
                    new ConsoleShell.Frame(
                            wiring.rooms(),
                            launch.wall() != null,
                            memory,
                            file,
                            this,
                            wiring.past(),
                            wiring::places,
                            this::quit));
            shell = opened;
            opened.onLanguage(wiring::speak);
            wiring.watchSession(opened::isLocked);
            wiring.faults().listen(number -> wiring.fx().execute(() -> opened.showFault(number)));
            opened.show();
        } catch (RuntimeException e) {
            failed(e);
            return;
        }
        if (start != null) {
            start.close();
        }
    }

    private void failed(Throwable cause) {
        LOG.error("the console cannot start", cause);
        if (start != null) {
            start.showFailure(cause);
        }
    }

    private void quit() {
        end(Optional.empty());
    }

    private void end(Optional<Pass> after) {
        if (shell != null) {
            shell.close();
        }
        if (start != null) {
            start.close();
        }
        next.complete(after);
    }
}

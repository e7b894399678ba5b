package yiwang.console.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.Await;

/** The FX thread, for tests. */
public final class Fx {
    private static final long BOUND_SECONDS = 60;

    private Fx() {}

    /** Starts the toolkit unless another test has. */
    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(started::countDown);
        }
        Platform.setImplicitExit(false);
        if (!started.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the toolkit does not start");
        }
    }

    /** Does something there and waits for what comes of it. */
    public static <T> T get(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something there holds, and until what follows from it is done. */
    public static void until(Callable<Boolean> holds) {
        Await.until("what is waited for on the FX thread", () -> get(holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does something there and waits until it is done. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}

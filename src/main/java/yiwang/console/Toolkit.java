package yiwang.console;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * Starts the toolkit, with or without a display. The choice must be made before the toolkit's first class is asked for
 * anything, so this is the first thing a console does. One toolkit a process.
 */
public final class Toolkit {
    private static final long START_SECONDS = 30;

    private Toolkit() {}

    /** Whether this machine can show windows, judged by system and environment. */
    public static boolean hasDisplay(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /**
     * Starts it and waits until it runs.
     *
     * @param display false to draw without one
     * @throws ToolkitFault if it does not start
     */
    public static void start(boolean display) {
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
            running.get(START_SECONDS, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolkitFault("interrupted while the display was opened", e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new ToolkitFault("the display cannot be opened", e);
        }
    }

    /** Ends it. */
    public static void stop() {
        Platform.exit();
    }

    /** The toolkit does not start: no display, no rights, no libraries. */
    public static final class ToolkitFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        ToolkitFault(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

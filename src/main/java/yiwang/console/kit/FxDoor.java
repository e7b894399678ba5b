package yiwang.console.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The one door to the FX thread. A task given from the FX thread runs at once, from elsewhere later; either way a
 * failure goes to the fault sink and never kills the toolkit. Nobody waits at this door.
 */
public final class FxDoor implements Executor {
    private final Consumer<Throwable> faults;

    /** A door that tells {@code faults} what a task threw. */
    public FxDoor(Consumer<Throwable> faults) {
        this.faults = faults;
    }

    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            run(task);
        } else {
            Platform.runLater(() -> run(task));
        }
    }

    /** Always later, in its own turn, also when called on the FX thread. */
    public void later(Runnable task) {
        Platform.runLater(() -> run(task));
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            faults.accept(e);
        }
    }
}

package yiwang.console.shell;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;

/**
 * Places of newer boundaries than those on the screen: fetched as soon as the backend names them, and kept until somebody takes them,
 * because rooms that are opened anew lose what is half written in them. FX thread.
 */
final class NewPlaces {
    private final Supplier<CompletionStage<Gazetteer>> source;
    private final Executor fx;
    private final Runnable onReady;
    private final Consumer<Throwable> faults;
    private long asked;
    private @Nullable Gazetteer ready;

    /** {@code onReady} hears when there is something to take. */
    NewPlaces(Supplier<CompletionStage<Gazetteer>> source, Executor fx, Runnable onReady, Consumer<Throwable> faults) {
        this.source = source;
        this.fx = fx;
        this.onReady = onReady;
        this.faults = faults;
    }

    /** The backend is at version {@code told}, the screen at {@code shown}. */
    void heard(long told, long shown) {
        if (told <= shown || told <= asked) {
            return;
        }
        asked = told;
        source.get()
                .whenComplete((places, failure) -> fx.execute(() -> {
                    if (failure == null) {
                        ready = places;
                        onReady.run();
                    } else {
                        faults.accept(failure);
                    }
                }));
    }

    /** What can be taken, or null. */
    @Nullable
    Gazetteer ready() {
        return ready;
    }

    /** What is taken now, or null. */
    @Nullable
    Gazetteer take() {
        Gazetteer taken = ready;
        ready = null;
        return taken;
    }
}

package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.Patch;

/**
 * Carries what base maps tell on their workers to the FX thread: of many tiles that come at once, one task. Heard on any
 * thread.
 */
final class BaseNews {
    private final Executor fx;
    private final Consumer<Predicate<Patch>> changed;
    private List<Patch> heard = new ArrayList<>();
    private boolean all;
    private boolean asked;

    /** Tells {@code changed} on the FX thread which parts of the world may look different. */
    BaseNews(Executor fx, Consumer<Predicate<Patch>> changed) {
        this.fx = fx;
        this.changed = changed;
    }

    /** A part has changed, or all of it (null). */
    void heard(@Nullable Patch patch) {
        synchronized (this) {
            if (patch == null) {
                all = true;
            } else {
                heard.add(patch);
            }
            if (asked) {
                return;
            }
            asked = true;
        }
        fx.execute(this::take);
    }

    private void take() {
        List<Patch> patches;
        boolean whole;
        synchronized (this) {
            patches = heard;
            whole = all;
            heard = new ArrayList<>();
            all = false;
            asked = false;
        }
        changed.accept(patch -> whole || patches.stream().anyMatch(patch::meets));
    }

    /** Whether everything that was heard has been told. */
    synchronized boolean isQuiet() {
        return !asked;
    }
}

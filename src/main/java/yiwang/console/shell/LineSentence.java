package yiwang.console.shell;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.FaultBar.Fault;
import yiwang.console.kit.look.LookText;

/**
 * What is said about the line and the store at its other end: what happened, what still works, when it is tried again.
 * Data are called old from the moment the line is lost or silent until everything is up to date again, so that nothing flickers in between.
 */
final class LineSentence {
    private final Texts texts;
    private final LookText look;
    private boolean old;

    LineSentence(Texts texts, LookText look, boolean old) {
        this.texts = texts;
        this.look = look;
        this.old = old;
    }

    /** Whether what is on the screen is old. */
    boolean isOld() {
        return old;
    }

    /** The sentence for this state of the line, or null when there is nothing to say. */
    @Nullable
    Fault say(Freshness line, Instant now) {
        old = switch (line.state()) {
            case DOWN, STALE -> true;
            case LIVE, REPLAY -> false;
            case CONNECTING, SYNCING -> old;
        };
        if (!old) {
            return line.isReadOnly() ? readOnly() : null;
        }
        Instant heard = line.lastHeard();
        String age = look.age(heard == null ? line.age() : Duration.between(heard, now));
        String what = line.state() == Freshness.State.STALE ? "line.silent" : "line.lost";
        return new Fault(texts.get(what, age), texts.get("line.works"), retry(line, now));
    }

    private Fault readOnly() {
        return new Fault(
                texts.get("line.readonly"), texts.get("line.readonly.works"), texts.get("line.readonly.advice"));
    }

    /** The same in a line for those who cannot do anything about it. */
    String onWall(Fault fault) {
        return old ? texts.get("line.wall", fault.advice()) : texts.get("line.wall.readonly");
    }

    private String retry(Freshness line, Instant now) {
        if (line.state() == Freshness.State.SYNCING) {
            return texts.get("line.syncing");
        }
        Instant at = line.retryAt();
        long seconds = at == null ? 0 : Math.max(0, Duration.between(now, at).toSeconds());
        return seconds == 0 ? texts.get("line.retry.now") : texts.get("line.retry", Long.toString(seconds));
    }
}

package yiwang.console.kit.look;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * How old something is ({@code 2秒前}). State {@code :stale} once it is older than it may be, or was never there; the
 * age itself is always written, so staleness is never told by colour alone. FX thread.
 */
public final class AgeLabel extends Label {
    private final LookText text;
    private final String subject;
    private @Nullable Instant since;
    private Duration staleAfter = Duration.ofSeconds(30);
    private boolean stale;

    /** An age without a subject. */
    public AgeLabel(LookText text) {
        this(text, "");
    }

    /** An age with a subject before it, such as {@code 数据 2秒前}. */
    public AgeLabel(LookText text, String subject) {
        this.text = text;
        this.subject = subject.isEmpty() ? "" : subject + " ";
        getStyleClass().add("age");
        show(text.word("age.none"), true);
    }

    /**
     * Says when the thing was last fresh. Nothing moves before the next {@link #tick}.
     *
     * @param since null if it never was
     * @param staleAfter the greatest age that is still good
     */
    public void setSince(@Nullable Instant since, Duration staleAfter) {
        this.since = since;
        this.staleAfter = staleAfter;
    }

    /** Shows the age as of {@code now}. */
    public void tick(Instant now) {
        Instant from = since;
        if (from == null) {
            show(text.word("age.none"), true);
            return;
        }
        Duration age = Duration.between(from, now);
        show(text.age(age), age.compareTo(staleAfter) > 0);
    }

    /** Whether the last tick found it too old. */
    public boolean isStale() {
        return stale;
    }

    private void show(String age, boolean nowStale) {
        setText(subject + age);
        stale = nowStale;
        pseudoClassStateChanged(Looks.STALE, nowStale);
    }
}

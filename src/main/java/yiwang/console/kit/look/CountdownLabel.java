package yiwang.console.kit.look;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * Time left to a limit ({@code 00:12:40 剩}) or over it ({@code 超时 00:01:20}). States: {@code :warn} inside the warning
 * span, {@code :over} past the limit. The digits of our face are of one width, so the text does not tremble. FX thread.
 */
public final class CountdownLabel extends Label {
    private final LookText text;
    private final boolean seconds;
    private @Nullable Instant due;
    private Duration warnWithin = Duration.ZERO;

    /** A countdown without a limit yet, in hours, minutes and seconds. */
    public CountdownLabel(LookText text) {
        this(text, true);
    }

    /**
     * A countdown without a limit yet.
     *
     * @param seconds false to show hours and minutes only, which is what a wall and a queue need
     */
    public CountdownLabel(LookText text, boolean seconds) {
        this.text = text;
        this.seconds = seconds;
        getStyleClass().addAll("countdown");
        setText(text.word("time.none"));
    }

    /**
     * Gives the limit. Nothing moves before the next {@link #tick}.
     *
     * @param due the limit, null if there is none
     * @param warnWithin from when on before the limit the label warns
     */
    public void setDue(@Nullable Instant due, Duration warnWithin) {
        this.due = due;
        this.warnWithin = warnWithin;
    }

    /** Shows the time left as of {@code now}. Left time is cut to whole units, so a limit is never shown as later than it is. */
    public void tick(Instant now) {
        Instant limit = due;
        if (limit == null) {
            show(text.word("time.none"), false, false);
            return;
        }
        Duration left = Duration.between(now, limit);
        if (left.isNegative()) {
            show(text.over(left.negated(), seconds), false, true);
        } else {
            show(text.left(left, seconds), left.compareTo(warnWithin) <= 0, false);
        }
    }

    private void show(String shown, boolean warn, boolean over) {
        setText(shown);
        pseudoClassStateChanged(Looks.WARN, warn);
        pseudoClassStateChanged(Looks.OVER, over);
    }
}

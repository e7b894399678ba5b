package yiwang.console.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Channel;
import yiwang.wire.NoticeView;

/**
 * The three sounds of the console, the quietest first. Pitches are more than a fifth of their height apart, so that they
 * can be told from each other; length and number of strokes differ too, so that none is known by loudness alone (control-room.md 3.3).
 * Which one it is follows the policy's way of telling: a flag is only seen, a message is soft at whatever rung, since that
 * is how the ladder spares the night.
 */
public enum Chime {
    /** One stroke. */
    SOFT(0.25, List.of(new Stroke(523, 220))),
    /** Two strokes upward. */
    FIRM(0.5, List.of(new Stroke(740, 180), new Stroke(932, 260))),
    /** Three times two strokes, for the urgent lane, a red card and above. */
    LOUD(
            1.0,
            List.of(
                    new Stroke(1_175, 170),
                    new Stroke(1_568, 230),
                    new Stroke(1_175, 170),
                    new Stroke(1_568, 230),
                    new Stroke(1_175, 170),
                    new Stroke(1_568, 420)));

    private final double volume;
    private final List<Stroke> strokes;

    /** A tone of a pitch in hertz and a length in milliseconds. */
    record Stroke(double hertz, int millis) {}

    Chime(double volume, List<Stroke> strokes) {
        this.volume = volume;
        this.strokes = strokes;
    }

    /** Greatest amplitude, 0 to 1. */
    double volume() {
        return volume;
    }

    List<Stroke> strokes() {
        return strokes;
    }

    /** The sound of a notice, or null for one that is only seen. */
    static @Nullable Chime of(NoticeView notice) {
        if (notice.by() == Channel.FLAG) {
            return null;
        }
        if (notice.by() == Channel.MESSAGE) {
            return SOFT;
        }
        return Weight.isHigh(notice.rung()) ? LOUD : FIRM;
    }
}

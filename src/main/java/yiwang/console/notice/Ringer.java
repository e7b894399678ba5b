package yiwang.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.wire.NoticeView;

/**
 * When a sound is made: the worst of what has just come, each chime at most once in {@link #GAP}, and none while muted. What
 * came while muted is not made up for. FX thread.
 */
final class Ringer {
    /** The least time between two of the same chime. */
    static final Duration GAP = Duration.ofSeconds(10);
    /** How long one key mutes; longer silence is nobody's to choose (control-room.md 3.6). */
    static final Duration MUTE = Duration.ofMinutes(2);

    private final Map<Chime, Instant> last = new EnumMap<>(Chime.class);
    private Instant mutedUntil = Instant.MIN;

    /** The chime for what has come, or null for silence. */
    @Nullable
    Chime ring(Collection<NoticeView> fresh, Instant now) {
        Chime worst = null;
        for (NoticeView notice : fresh) {
            Chime chime = Chime.of(notice);
            if (chime != null && (worst == null || chime.compareTo(worst) > 0)) {
                worst = chime;
            }
        }
        if (worst == null || isMuted(now) || !isRested(worst, now)) {
            return null;
        }
        last.put(worst, now);
        return worst;
    }

    /** Mutes for the full time from now; when muted, ends that. */
    void toggle(Instant now) {
        mutedUntil = isMuted(now) ? Instant.MIN : now.plus(MUTE);
    }

    boolean isMuted(Instant now) {
        return now.isBefore(mutedUntil);
    }

    /** What is left of the silence; zero when there is none. */
    Duration mutedFor(Instant now) {
        return isMuted(now) ? Duration.between(now, mutedUntil) : Duration.ZERO;
    }

    private boolean isRested(Chime chime, Instant now) {
        Instant before = last.get(chime);
        return before == null || Duration.between(before, now).compareTo(GAP) >= 0;
    }
}

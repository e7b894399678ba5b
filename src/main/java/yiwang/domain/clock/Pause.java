package yiwang.domain.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stands still, whatever its type. Pauses of one clock may come in any order and overlap; time in
 * several of them is taken off once.
 *
 * @param to when it goes on, no longer part of the pause; null while that is not known
 */
public record Pause(Instant from, @Nullable Instant to) {
    /** Throws {@link IllegalArgumentException} when it ends before it begins. */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end before that, at " + to);
        }
    }

    /** Whether nobody has resumed yet. */
    public boolean isOpen() {
        return to == null;
    }

    /** An open pause as if resumed at {@code now}; any other as it is. */
    public Pause resumedAt(Instant now) {
        return to == null ? new Pause(from, now.isAfter(from) ? now : from) : this;
    }

    /** In order and apart, without what lies before {@code start}. */
    static List<Pause> inOrder(List<Pause> pauses, Instant start) {
        List<Pause> apart = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant from = pause.from.isBefore(start) ? start : pause.from;
            if (pause.to != null && !pause.to.isAfter(from)) {
                continue;
            }
            if (!apart.isEmpty() && apart.getLast().reaches(from)) {
                apart.add(apart.removeLast().until(pause.to));
            } else {
                apart.add(new Pause(from, pause.to));
            }
        }
        return List.copyOf(apart);
    }

    private boolean reaches(Instant time) {
        return to == null || !to.isBefore(time);
    }

    private Pause until(@Nullable Instant other) {
        boolean longer = to != null && (other == null || other.isAfter(to));
        return longer ? new Pause(from, other) : this;
    }
}

package yiwang.domain.escalation.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Urgency;

/**
 * One trigger of a rung and what follows from it.
 *
 * @param id rung and number within the rung, {@code E2.3}; stable within a policy version
 * @param classes of cases it is for
 * @param after the rung a case must have reached first, or null for none
 * @param held whether an acknowledgement holds it back until the re-rise
 * @param clock how long a reply may take, or null when none is asked for
 * @param score what it costs the unit, 0 or below
 * @param night classes whose people it may wake at night
 * @param repeat how often it is said again without an answer, or null for once
 */
public record PolicyLine(
        String id,
        Rung rung,
        Trigger trigger,
        Set<Urgency> classes,
        Amount amount,
        @Nullable Rung after,
        boolean held,
        Action action,
        List<Recipient> tell,
        List<Channel> channels,
        @Nullable Limit clock,
        int score,
        Set<Urgency> night,
        @Nullable Repeat repeat) {

    /**
     * Saying it again.
     *
     * @param times above 0: nothing repeats without end
     */
    public record Repeat(Limit every, int times) {}

    public PolicyLine {
        classes = Set.copyOf(classes);
        tell = List.copyOf(tell);
        channels = List.copyOf(channels);
        night = Set.copyOf(night);
    }

    /** Whether a case comes to this line's rung from the rung directly below, or begins the ladder with it. */
    public boolean climbs() {
        return rung.isOnLadder() && after == rung.below();
    }

    /** Whether it can wake somebody. */
    public boolean isLoud() {
        return channels.stream().anyMatch(Channel::isLoud);
    }
}

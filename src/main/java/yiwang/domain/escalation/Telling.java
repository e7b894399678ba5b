package yiwang.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Fired.Manner;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Night;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Recipient;

/** How loudly a step is told at some hour. */
final class Telling {
    private static final Duration OLD = Duration.ofHours(24);
    private final Night night;

    Telling(Night night) {
        this.night = night;
    }

    /** Whether a line that would wake people must keep quiet now. */
    boolean isQuiet(PolicyLine line, CaseFacts facts, CaseLadder ladder, Instant now) {
        if (!line.isLoud() || !night.holds(now)) {
            return false;
        }
        boolean mayWake = line.night().contains(facts.urgency());
        return !mayWake || (isOld(facts, ladder, now) && !facts.isUrgentUnsigned(now));
    }

    /** Whether a case was overdue before the night before began, or has stood on its rung for more than a day. */
    boolean isOld(CaseFacts facts, CaseLadder ladder, Instant now) {
        CaseClock clock = facts.dispose();
        boolean overdue = clock != null && clock.runs(now) && clock.due().isBefore(night.startOfNightBefore(now));
        Instant climbed = ladder.lastClimbAt();
        return overdue || (climbed != null && Duration.between(climbed, now).compareTo(OLD) > 0);
    }

    /** Who hears of it and how. */
    static List<Notice> notices(PolicyLine line, Manner manner) {
        List<Notice> notices = new ArrayList<>();
        boolean soft = manner == Manner.PASSED || manner == Manner.QUIET;
        for (Recipient recipient : line.tell()) {
            line.channels().stream()
                    .map(channel -> soft && channel.isLoud() ? Channel.MESSAGE : channel)
                    .distinct()
                    .forEach(channel -> notices.add(new Notice(recipient, channel)));
        }
        return notices;
    }

    @Nullable
    Instant morningOf(Fired fired) {
        return fired.manner() == Manner.QUIET ? night.endAfter(fired.told()) : null;
    }
}

package yiwang.console.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.LadderView;

/** Where tickets of tests stand on their ladder. */
public final class Standings {
    private Standings() {}

    /** On a rung since an instant, not acknowledged; on none for null. */
    public static LadderView on(@Nullable Rung rung, Instant since) {
        return rung == null
                ? LadderView.NONE
                : new LadderView(rung, since, false, null, 1 + rung.ordinal(), true, null, null, List.of());
    }

    /** As a clock of which this share is used brings it there, or a card by hand. */
    public static LadderView used(double share, int card, Instant since) {
        Rung byClock = null;
        if (share >= 3) {
            byClock = Rung.E4;
        } else if (share >= 1.5) {
            byClock = Rung.E3;
        } else if (share >= 1) {
            byClock = Rung.E2;
        } else if (share >= 0.8) {
            byClock = Rung.E1;
        } else if (share >= 0.5) {
            byClock = Rung.E0;
        }
        Rung byCard = card == 0 ? null : Rung.ofCard(card);
        boolean higher = byCard != null && (byClock == null || byClock.compareTo(byCard) < 0);
        return on(higher ? byCard : byClock, since);
    }
}

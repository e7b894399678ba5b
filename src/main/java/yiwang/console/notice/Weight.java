package yiwang.console.notice;

import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.NoticeView;

/** How heavily a notice that stands weighs on the bell, the lightest first. */
enum Weight {
    /** Amber: a reminder, a supervision, a yellow card, a spike. */
    PRESSING,
    /** Red: a red card or above, the urgent lane, or any notice of a class A matter. */
    GRAVE;

    static Weight of(NoticeView notice) {
        return notice.urgency() == Urgency.A || isHigh(notice.rung()) ? GRAVE : PRESSING;
    }

    /** The rungs at which somebody above the units has to act. */
    static boolean isHigh(Rung rung) {
        return rung == Rung.EA || rung == Rung.E4 || rung == Rung.E5;
    }
}

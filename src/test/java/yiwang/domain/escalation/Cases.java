package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.LadderResource;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.Night;
import yiwang.domain.ticket.Urgency;

/** Cases for tests: received on Monday 2026-03-02 at 8:00 in Shanghai unless said otherwise. */
public final class Cases {
    public static final DueTimes HOURS = new OfficeHours();
    public static final LadderPolicy POLICY = LadderResource.policy();
    public static final Instant MONDAY = time("2026-03-02T08:00");
    static final Escalation LADDER = new Escalation(POLICY, HOURS);

    private Cases() {}

    public static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(Night.ZONE).toInstant();
    }

    static Instant minutes(long minutes) {
        return MONDAY.plus(Duration.ofMinutes(minutes));
    }

    public static FactsDraft received(Urgency urgency) {
        return new FactsDraft(urgency, MONDAY);
    }

    /** Received, with a disposal clock that runs from the start. */
    public static FactsDraft within(Urgency urgency, String limit) {
        return received(urgency).dispose(CaseClock.starting(MONDAY, Limit.parse(limit), HOURS));
    }

    static CaseLadder begun() {
        return CaseLadder.begin(POLICY, MONDAY);
    }

    /** The ladder at an instant, each step having been told in time. */
    static CaseLadder at(CaseFacts facts, CaseLadder from, Instant until) {
        CaseLadder ladder = from;
        Instant next = LADDER.nextAt(facts, ladder);
        while (next != null && !next.isAfter(until)) {
            ladder = ladder.after(LADDER.next(facts, ladder, next));
            next = LADDER.nextAt(facts, ladder);
        }
        return ladder;
    }

    /** The steps until an instant, each told in time. */
    static List<Step> steps(CaseFacts facts, CaseLadder from, Instant until) {
        List<Step> steps = new ArrayList<>();
        CaseLadder ladder = from;
        Instant next = LADDER.nextAt(facts, ladder);
        while (next != null && !next.isAfter(until)) {
            List<Step> more = LADDER.next(facts, ladder, next);
            steps.addAll(more);
            ladder = ladder.after(more);
            next = LADDER.nextAt(facts, ladder);
        }
        return steps;
    }

    static CaseLadder acknowledged(CaseLadder ladder, Instant at) {
        return assertInstanceOf(CaseLadder.Done.class, ladder.acknowledge("seat 3", ladder.version(), at))
                .ladder();
    }
}

package yiwang.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Acknowledgement;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.CaseStanding;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Ticket;

/**
 * Where a ticket stands on its escalation ladder, as lists, map, board and wall show it.
 *
 * @param rung E0 to E5, or null below the first and for what concerns nobody any more
 * @param since when it came to the rung, or null with it
 * @param urgent whether it sounds in the urgent lane EA, unsigned
 * @param nextAt when its next step comes if nothing else happens, or null for never
 * @param version what an acknowledgement names; 0 for a ticket without a ladder
 * @param raised whether there is anything to acknowledge
 * @param acknowledgedBy who has taken it on, or null
 * @param demands what a step has demanded and nobody has done: {@code consult-due}, {@code designate-due}
 */
public record LadderView(
        @Nullable Rung rung,
        @Nullable Instant since,
        boolean urgent,
        @Nullable Instant nextAt,
        long version,
        boolean raised,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> demands) {
    private static final Set<String> DEMANDS = Set.of("consult-due", "designate-due");

    public LadderView {
        demands = demands == null ? List.of() : List.copyOf(demands); // left out where there are none
    }

    /** A ticket that stands on no ladder. */
    public static final LadderView NONE = new LadderView(null, null, false, null, 0, false, null, null, List.of());

    /** What may be shown of a ticket's ladder. */
    public static LadderView of(Ticket ticket) {
        CaseLadder ladder = ticket.course().ladder();
        if (ladder == null) {
            return NONE;
        }
        CaseStanding standing = ticket.standing();
        Acknowledgement taken = ladder.acknowledged();
        return new LadderView(
                standing.rung(),
                standing.since(),
                standing.urgent(),
                ticket.course().ladderNext(),
                ladder.version(),
                !ladder.fired().isEmpty(),
                taken == null ? null : taken.by(),
                taken == null ? null : taken.at(),
                ticket.course().marks().stream()
                        .filter(DEMANDS::contains)
                        .sorted()
                        .toList());
    }
}

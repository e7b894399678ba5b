package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;

/**
 * Why a ticket stands where it stands: {@code GET /api/v1/tickets/{id}/ladder}. Sentences are in the reader's language.
 *
 * @param policy version that the ticket keeps
 * @param score what its steps cost the units, 0 or below
 * @param steps of this round, in order
 * @param next what comes if nothing else happens, or null for nothing
 * @param recipients why each office was told or not
 */
public record LadderDetail(
        String policy,
        LadderView standing,
        int score,
        List<Step> steps,
        @Nullable Step next,
        List<Told> recipients) {

    /**
     * One step.
     *
     * @param key unique within a round
     * @param dueAt when it was or will be due
     * @param toldAt when people were told, or null when it has not come yet
     * @param told offices and ways, as a phrase
     */
    public record Step(
            String key,
            Rung rung,
            String name,
            String line,
            Instant dueAt,
            @Nullable Instant toldAt,
            String why,
            String told) {}

    /** What the policy has to say to one office. */
    public record Told(String recipient, String name, List<Line> lines) {}

    /**
     * One line of the policy for one office.
     *
     * @param verdict {@code told}, {@code not-yet}, {@code acknowledged} ...
     * @param at when it was told, or will be, or null
     */
    public record Line(
            String line,
            Rung rung,
            String verdict,
            @Nullable Instant at,
            String why) {}
}

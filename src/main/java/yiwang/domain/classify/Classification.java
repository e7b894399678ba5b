package yiwang.domain.classify;

import java.util.List;
import yiwang.domain.ticket.Urgency;

/**
 * The answer of an engine.
 *
 * @param groups the likeliest first-level groups, at most three, the likeliest first; none for a text that says nothing;
 *     with words only where there is no item, whose words would say it better
 * @param items the likeliest items, in the same way; their confidences count the doubt about the group too
 * @param engine which engine answered
 * @param modelVersion what it answered from: version of the taxonomy, and of the model where there is one
 * @param danger the words of the text that mean danger
 * @param atLeast the urgency these words demand whatever the item's own is; C where there are none
 */
public record Classification(
        List<Candidate> groups,
        List<Candidate> items,
        String engine,
        String modelVersion,
        List<String> danger,
        Urgency atLeast) {
    /** How many candidates an answer has at most. */
    public static final int TOP = 3;

    /** Copies the lists. */
    public Classification {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        danger = List.copyOf(danger);
    }

    /** What the confidence of the best item allows. */
    public Decision decision() {
        return items.isEmpty()
                ? Decision.PRECHECK
                : Decision.of(items.getFirst().confidence());
    }
}

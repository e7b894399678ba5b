package yiwang.domain.escalation.simulation;

import java.util.EnumMap;
import java.util.Map;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/**
 * How another policy differs from the present one on the same cases; differences are the other's figure minus the
 * present one's, and only where there is one.
 */
public record LadderComparison(
        SimulationReport present,
        SimulationReport other,
        Map<Rung, Integer> reached,
        Map<Recipient, Integer> told,
        int nightPages) {

    /** Compares two reports; throws {@link IllegalArgumentException} when they are not about equally many cases. */
    public static LadderComparison of(SimulationReport present, SimulationReport other) {
        if (present.cases() != other.cases()) {
            throw new IllegalArgumentException(present.cases() + " cases beside " + other.cases());
        }
        return new LadderComparison(
                present,
                other,
                difference(Rung.class, present.reached(), other.reached()),
                difference(Recipient.class, present.told(), other.told()),
                other.nightPages() - present.nightPages());
    }

    private static <E extends Enum<E>> Map<E, Integer> difference(
            Class<E> type, Map<E, Integer> present, Map<E, Integer> other) {
        Map<E, Integer> difference = new EnumMap<>(type);
        for (E key : type.getEnumConstants()) {
            int by = other.getOrDefault(key, 0) - present.getOrDefault(key, 0);
            if (by != 0) {
                difference.put(key, by);
            }
        }
        return difference;
    }
}

package yiwang.server.live;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The county's tree of units as filters ask of it; answers from memory.
 *
 * @param known whether there is such a unit
 * @param below whether the first stands anywhere below the second
 */
public record LiveUnits(Predicate<String> known, BiPredicate<String, String> below) {
    boolean isWithin(String unit, String above) {
        return unit.equals(above) || below.test(unit, above);
    }
}

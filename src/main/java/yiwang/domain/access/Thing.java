package yiwang.domain.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see or do something with, as far as rights depend on it.
 *
 * @param units that have to do with it
 * @param division code of its place, or null
 * @param domain group of matters, the first two digits of its item, or null
 * @param grade of what would be shown
 */
public record Thing(
        Set<String> units,
        @Nullable String division,
        @Nullable String domain,
        Grade grade) {
    public Thing {
        units = Set.copyOf(units);
    }
}

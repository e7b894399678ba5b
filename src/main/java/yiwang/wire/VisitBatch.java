package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits that are due: {@code POST /api/v1/visits}, at most 500 at once.
 *
 * @param source name of the system that knows the people, 1 to 40 of {@code a-z 0-9 -}; null for a machine means its own
 */
public record VisitBatch(@Nullable String source, List<Task> visits) {
    /**
     * One person's next visit. What came before under the same source and pointer is replaced.
     *
     * @param pointer 16 to 64 of {@code A-Z a-z 0-9 _ -}, without seven digits in a row
     * @param grid a grid of the county; null only when it is taken away
     * @param dueAt within five years; null takes the pointer away
     */
    public record Task(
            String pointer, @Nullable String grid, @Nullable Instant dueAt) {
        /** Nothing of it: a pointer is in no log. */
        @Override
        public String toString() {
            return "Task[]";
        }
    }
}

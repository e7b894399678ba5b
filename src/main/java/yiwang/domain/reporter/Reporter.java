package yiwang.domain.reporter;

import org.jspecify.annotations.Nullable;

/**
 * Who reported a matter, as far as they said.
 *
 * @param name as it was said, on one line
 */
public record Reporter(@Nullable String name, @Nullable Telephone phone) {
    /** Longest name, in characters. */
    public static final int MOST_NAME = 40;

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return name == null && phone == null;
    }

    /** Nothing of it: a reporter is in no log. */
    @Override
    public String toString() {
        return "Reporter[]";
    }
}

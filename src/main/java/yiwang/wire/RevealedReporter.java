package yiwang.wire;

import org.jspecify.annotations.Nullable;

/** Answer to {@code POST /api/v1/tickets/{id}/reporter/reveal}; not to be kept by whoever asked. */
public record RevealedReporter(
        @Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
        return "RevealedReporter[]";
    }
}

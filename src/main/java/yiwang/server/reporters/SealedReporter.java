package yiwang.server.reporters;

import org.jspecify.annotations.Nullable;

/**
 * A reporter as it stands in the store.
 *
 * @param name sealed
 * @param phone sealed
 * @param phoneMark the same for the same number under one key
 * @param isErased whether it was taken away; then there is nothing else
 */
record SealedReporter(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String phoneMark,
        boolean isErased) {}

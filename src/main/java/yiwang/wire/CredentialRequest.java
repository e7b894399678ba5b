package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine credential to be made: {@code POST /api/v1/credentials}.
 *
 * @param name 3 to 32 of small letters, digits and hyphens, a letter first; given once and never again
 * @param unit whose reach it has: the unit's own, what stands below it, and the area that it answers for
 * @param source for a source, the name it hands matters in under; otherwise null
 * @param expiresAt when it ends by itself; null for never
 */
public record CredentialRequest(
        String name,
        CredentialKind kind,
        String unit,
        @Nullable String source,
        @Nullable Instant expiresAt) {}

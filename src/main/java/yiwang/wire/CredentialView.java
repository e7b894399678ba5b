package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A machine credential as it is listed; its secret is not in it, and nowhere else. */
public record CredentialView(
        String name,
        CredentialKind kind,
        String unit,
        @Nullable String source,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {}

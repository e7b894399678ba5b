package yiwang.server.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.server.access.Machine;

/**
 * A credential as it is kept.
 *
 * @param hash of its secret
 * @param expiresAt null for never
 * @param revokedAt null while it is not
 */
record Credential(
        Machine machine,
        String hash,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    String name() {
        return machine.name();
    }

    boolean isInForce(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

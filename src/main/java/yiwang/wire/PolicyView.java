package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the escalation ladder's policy.
 *
 * @param activatedAt when it was put in force, or null for the one that ships
 * @param activatedBy who did, or null for the one that ships
 * @param inForce whether new tickets begin under it
 */
public record PolicyView(
        String key,
        int version,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,
        boolean inForce,
        String text) {}

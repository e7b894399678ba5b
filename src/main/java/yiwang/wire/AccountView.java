package yiwang.wire;

import java.time.Instant;
import java.util.List;

/** An account as administrators see it: {@code GET /api/v1/accounts}. */
public record AccountView(
        String account,
        String name,
        boolean enabled,
        List<PostView> posts,
        boolean secondFactor,
        Instant passwordAt,
        boolean mustChange) {}

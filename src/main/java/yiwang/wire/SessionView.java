package yiwang.wire;

import java.time.Instant;
import java.util.Set;
import yiwang.domain.ticket.Role;

/**
 * A session that lives: {@code GET /api/v1/sessions}.
 *
 * @param id names it for {@code DELETE /api/v1/sessions/{session}}; it is not the token
 * @param actor account or seat
 * @param from address it was opened from
 * @param lines open live sockets
 * @param yours whether the asking request came with it
 */
public record SessionView(
        String id,
        String actor,
        String unit,
        Set<Role> roles,
        String from,
        Instant openedAt,
        Instant usedAt,
        int lines,
        boolean yours) {}

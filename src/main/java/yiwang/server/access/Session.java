package yiwang.server.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;

/**
 * A session as it is listed; its token is not in it.
 *
 * @param id names it to those who may end it
 * @param from address it was opened from
 * @param lacks what must be done before anything else
 * @param lines open live sockets
 * @param machine null for a person
 */
public record Session(
        String id,
        Actor actor,
        String from,
        Instant openedAt,
        Instant usedAt,
        Set<Lack> lacks,
        int lines,
        @Nullable Machine machine) {}

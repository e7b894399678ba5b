package yiwang.domain.ticket;

import org.jspecify.annotations.Nullable;

/** The other tickets of the county, as they are while one command is decided. */
@FunctionalInterface
public interface Others {
    /** Nothing but the ticket itself. */
    Others NONE = idOrNumber -> null;

    /** The ticket with this id or number, or null. */
    @Nullable
    Ticket find(String idOrNumber);
}

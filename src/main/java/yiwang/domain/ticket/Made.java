package yiwang.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * An event and the ticket it makes, so that whoever writes both need not fold it again.
 *
 * @param ticket {@link Ticket#after} of {@code event}
 */
public record Made(TicketEvent event, Ticket ticket) {
    /** An event that was read, folded into the ticket before it ({@code null} before the first). */
    public static Made of(@Nullable Ticket before, TicketEvent event) {
        return new Made(event, Ticket.after(before, event));
    }
}

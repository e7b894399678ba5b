package yiwang.server.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.Suggested;
import yiwang.domain.ticket.Ticket;

/**
 * An operator's word on what a matter is: a confirmation or another item. What a label is made of.
 *
 * @param seq number of the journal entry
 * @param ticket as it stands now
 * @param item what the operator said
 * @param by seat
 * @param suggested what an engine had said before, or null
 */
public record Correction(
        long seq,
        Ticket ticket,
        CategoryCode item,
        String by,
        Instant at,
        @Nullable Suggested suggested) {}

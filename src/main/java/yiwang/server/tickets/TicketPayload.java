package yiwang.server.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.NewEntry;
import yiwang.wire.Json;

/**
 * What the journal keeps of a ticket event besides its common columns.
 *
 * @param commandId of the command that made it; null for intake
 * @param intake fingerprint of what the source sent; only on the first event
 */
record TicketPayload(
        @Nullable String commandId,
        @Nullable String intake,
        SortedMap<String, String> said,
        SortedMap<String, String> sets) {
    static final String SUBJECT = "ticket";

    private static final ObjectWriter WRITER =
            Json.lenient().writerFor(TicketPayload.class).with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final ObjectReader READER = Json.lenient().readerFor(TicketPayload.class);

    /** The entry for an event. */
    static NewEntry entry(TicketEvent event, @Nullable String commandId, @Nullable String intake) {
        try {
            return new NewEntry(
                    event.at(),
                    event.actor(),
                    event.unit(),
                    SUBJECT,
                    event.ticketId(),
                    event.version(),
                    event.verb().key(),
                    WRITER.writeValueAsString(new TicketPayload(commandId, intake, event.said(), event.sets())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** Reads an entry's payload. Throws {@link IllegalArgumentException} for one that is not of this form. */
    static TicketPayload of(JournalEntry entry) {
        try {
            return READER.readValue(entry.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the payload of a ticket event", e);
        }
    }

    /** The event of an entry. Throws {@link IllegalArgumentException} or a time error for one that is not an event. */
    static TicketEvent event(JournalEntry entry) {
        TicketPayload payload = of(entry);
        return new TicketEvent(
                entry.subjectId(),
                entry.version(),
                Verb.valueOf(entry.verb().toUpperCase(Locale.ROOT).replace('-', '_')),
                entry.actor(),
                entry.unit(),
                Instant.parse(entry.at()),
                payload.said() == null ? new TreeMap<>() : payload.said(),
                payload.sets() == null ? new TreeMap<>() : payload.sets());
    }
}

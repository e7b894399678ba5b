package yiwang.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done to a ticket: {@code POST /api/v1/tickets/{id}/commands}.
 *
 * @param commandId made by the client, 8 to 64 characters, unique; a repeat is answered as the first time
 * @param expectedVersion version of the ticket it was decided on
 * @param verb for example {@code dispatch}
 * @param details named texts the verb needs, for example {@code unit}, {@code reason}
 */
public record CommandRequest(
        String commandId,
        long expectedVersion,
        String verb,
        @Nullable Map<String, String> details) {}

package yiwang.server.journal;

import java.time.Instant;

/**
 * Something that happened, before it has its number.
 *
 * @param actor account or seat
 * @param subject kind of thing, for example {@code ticket}
 * @param version of the thing afterwards
 * @param payload JSON text with sorted keys; hashed and kept as it is
 */
public record NewEntry(
        Instant at,
        String actor,
        String unit,
        String subject,
        String subjectId,
        long version,
        String verb,
        String payload) {}

package yiwang.server.journal;

/**
 * An entry as it stands in the journal.
 *
 * @param region county code; numbers and chain are per region
 * @param seq from 1 without holes
 * @param at ISO-8601 in UTC, exactly as hashed
 * @param prevHash hash of the entry before; {@link CanonicalForm#GENESIS} for the first
 * @param hash {@link CanonicalForm#hash} of this entry
 */
public record JournalEntry(
        String region,
        long seq,
        String at,
        String actor,
        String unit,
        String subject,
        String subjectId,
        long version,
        String verb,
        String payload,
        String prevHash,
        String hash)
        implements Chained {}

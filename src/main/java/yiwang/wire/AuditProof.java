package yiwang.wire;

import java.time.LocalDate;
import java.util.List;

/**
 * The last line of an exported audit: with it the lines before can be proved complete and unchanged.
 *
 * @param form the word with which every hashed form begins
 * @param region county code, the second field of every hashed form
 * @param entries how many lines are before this one
 * @param first number of the first of them
 * @param last number of the last of them
 * @param firstHash hash of the first of them; empty when there is none, as is the next
 * @param lastHash hash of the last of them
 * @param roots of finished days that have entries among them
 */
public record AuditProof(
        String form,
        String region,
        long entries,
        long first,
        long last,
        String firstHash,
        String lastHash,
        List<Root> roots) {
    /** What stands for a finished day in Asia/Shanghai: the hash of its last entry. */
    public record Root(LocalDate day, long firstSeq, long lastSeq, String hash) {}
}

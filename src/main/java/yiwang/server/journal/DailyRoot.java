package yiwang.server.journal;

import java.time.LocalDate;
import yiwang.server.storage.Row;

/**
 * What stands for a finished day of the journal: the hash of its last entry, and by the chain for everything before.
 *
 * @param day in Asia/Shanghai
 * @param firstSeq number of its first entry
 * @param lastSeq number of its last entry
 * @param hash of that one
 */
public record DailyRoot(LocalDate day, long firstSeq, long lastSeq, String hash) {
    static DailyRoot of(Row row) {
        return new DailyRoot(LocalDate.parse(row.text(1)), row.number(2), row.number(3), row.text(4));
    }
}

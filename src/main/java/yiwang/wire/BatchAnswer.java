package yiwang.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of many matters that were sent in together; those sent are those accepted, repeated and refused.
 *
 * @param accepted taken in now; of a check: would be
 * @param repeated taken in before under the same number; nothing has changed for them
 * @param rows one for each matter, in the order in which they were sent
 */
public record BatchAnswer(int accepted, int repeated, int refused, List<Row> rows) {
    /**
     * One matter.
     *
     * @param ticket null for one that is refused, and for a new one of a check
     * @param problem why it is refused, or null
     */
    public record Row(
            @Nullable IntakeAnswer ticket, @Nullable Problem problem) {}

    public BatchAnswer {
        rows = List.copyOf(rows);
    }

    /** Counts them. */
    public static BatchAnswer of(List<Row> rows) {
        int refused = (int) rows.stream().filter(row -> row.problem() != null).count();
        int repeated = (int) rows.stream()
                .map(Row::ticket)
                .filter(ticket -> ticket != null && ticket.repeated())
                .count();
        return new BatchAnswer(rows.size() - refused - repeated, repeated, refused, rows);
    }
}

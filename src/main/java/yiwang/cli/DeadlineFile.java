package yiwang.cli;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import yiwang.csv.CsvRow;
import yiwang.csv.CsvTable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.clock.TimeLimit;

/**
 * Reads the file of {@code yiwang deadlines}: CSV in UTF-8, with or without a byte order mark, columns {@code start},
 * {@code type} and {@code amount} found by name; other columns are passed over. A wrong row is told with its line and
 * does not stop the reading; a file that is no such CSV is a {@link BrokenDataFile}.
 */
final class DeadlineFile {
    private static final List<String> COLUMNS = List.of("start", "type", "amount");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_QUOTE = 40;

    /**
     * A row: its cells as they were written, and what they mean.
     *
     * @param line where it begins, from 1
     */
    record Row(long line, String start, String type, String amount, LocalDateTime from, TimeLimit limit) {}

    private DeadlineFile() {}

    /**
     * Reads everything.
     *
     * @param name how the file is called in messages
     */
    static CsvTable.Meaning<Row> read(String name, InputStream bytes) {
        CsvTable table = CsvTable.read(name, bytes);
        if (!COLUMNS.stream().allMatch(column -> Collections.frequency(table.header(), column) == 1)) {
            throw new BrokenDataFile(name, 1, "the header must be " + String.join(",", COLUMNS));
        }
        return table.each(DeadlineFile::row);
    }

    private static Row row(CsvRow row) {
        String start = row.cell(COLUMNS.get(0));
        String type = row.cell(COLUMNS.get(1));
        String amount = row.cell(COLUMNS.get(2));
        return new Row(row.line(), start, type, amount, time(start), TimeLimit.parse(type, amount));
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeException e) {
            String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
            throw new IllegalArgumentException("start is no time as in 2026-02-13T17:00: " + cut, e);
        }
    }
}

package yiwang.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
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
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A row: its cells as they were written, and what they mean.
     *
     * @param line where it begins, from 1
     */
    record Row(long line, String start, String type, String amount, LocalDateTime from, TimeLimit limit) {}

    /**
     * Everything in the file.
     *
     * @param refused a sentence with file and line for each row that could not be used
     */
    record Contents(List<Row> rows, List<String> refused) {
        Contents {
            rows = List.copyOf(rows);
            refused = List.copyOf(refused);
        }
    }

    private DeadlineFile() {}

    /**
     * Reads everything.
     *
     * @param name how the file is called in messages
     */
    static Contents read(String name, InputStream bytes) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        long line = 0;
        try (Reader text = withoutMark(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            requireColumns(name, parser.getHeaderNames());
            List<Row> rows = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            line = parser.getCurrentLineNumber();
            for (CSVRecord cells : parser) {
                long begins = line + 1;
                line = parser.getCurrentLineNumber();
                try {
                    if (cells.size() > 1 || !cells.get(0).isBlank()) {
                        rows.add(row(begins, cells));
                    }
                } catch (IllegalArgumentException e) {
                    refused.add(name + ":" + begins + ": " + e.getMessage());
                }
            }
            return new Contents(rows, refused);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(name, 1, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException | IOException e) {
            throw broken(name, (int) line + 1, e);
        }
    }

    private static Row row(long line, CSVRecord cells) {
        if (!cells.isConsistent()) {
            int columns = cells.getParser().getHeaderNames().size();
            throw new IllegalArgumentException(cells.size() + " columns where the header has " + columns);
        }
        String start = cells.get(COLUMNS.get(0)).strip();
        String type = cells.get(COLUMNS.get(1)).strip();
        String amount = cells.get(COLUMNS.get(2)).strip();
        return new Row(line, start, type, amount, time(start), TimeLimit.parse(type, amount));
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeException e) {
            String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
            throw new IllegalArgumentException("start is no time as in 2026-02-13T17:00: " + cut, e);
        }
    }

    private static void requireColumns(String name, List<String> header) {
        if (!header.containsAll(COLUMNS)) {
            throw new BrokenDataFile(name, 1, "the header must be start,type,amount");
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader text = new BufferedReader(reader);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static BrokenDataFile broken(String name, int line, Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return new BrokenDataFile(name, 0, "is not UTF-8; save it as CSV UTF-8 and try again", e);
        }
        return new BrokenDataFile(name, line, "not CSV from here on: " + cause.getMessage(), e);
    }
}

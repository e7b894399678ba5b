package yiwang.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yiwang.domain.BrokenDataFile;

/**
 * A whole CSV in UTF-8, with or without a byte order mark. Bytes that are not UTF-8 are refused, never guessed at. Blank
 * lines are left out.
 *
 * @param file how the file is called in messages
 */
public record CsvTable(String file, List<String> header, List<CsvRow> rows) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();

    /**
     * What the rows mean.
     *
     * @param refused a sentence with file and line for each row that could not be used
     */
    public record Meaning<T>(List<T> values, List<String> refused) {}

    /** Reads everything and closes {@code bytes}; throws {@link BrokenDataFile} for what is no such CSV. */
    public static CsvTable read(String file, InputStream bytes) {
        return read(file, new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    /** The same of characters. */
    public static CsvTable read(String file, Reader characters) {
        long line = 0;
        try (Reader text = withoutMark(characters);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            List<CsvRow> rows = new ArrayList<>();
            line = parser.getCurrentLineNumber();
            for (CSVRecord cells : parser) {
                CsvRow row = new CsvRow(file, (int) line + 1, cells);
                line = parser.getCurrentLineNumber();
                if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    rows.add(row);
                }
            }
            return new CsvTable(file, parser.getHeaderNames(), rows);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(file, 1, "the header cannot be used: " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw broken(file, (int) line + 1, e);
        }
    }

    /** The first of these columns that is there; {@code wanted} is what the complaint asks for. */
    public String column(List<String> names, String wanted) {
        return names.stream()
                .filter(header::contains)
                .findFirst()
                .orElseThrow(() -> new BrokenDataFile(file, 1, "no column named " + wanted + " in " + header));
    }

    /**
     * Every row by itself: one that is not whole, or for which {@code meaning} throws {@link IllegalArgumentException}, is
     * refused and does not stop the others.
     */
    public <T> Meaning<T> each(Function<CsvRow, T> meaning) {
        List<T> values = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (CsvRow row : rows) {
            try {
                row.requireWhole(header.size());
                values.add(meaning.apply(row));
            } catch (IllegalArgumentException e) {
                refused.add(BrokenDataFile.sentence(file, row.line(), String.valueOf(e.getMessage())));
            }
        }
        return new Meaning<>(List.copyOf(values), List.copyOf(refused));
    }

    /** This table when every row is whole; throws {@link BrokenDataFile} for the first that is not. */
    public CsvTable whole() {
        for (CsvRow row : rows) {
            try {
                row.requireWhole(header.size());
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, row.line(), String.valueOf(e.getMessage()), e);
            }
        }
        return this;
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader text = new BufferedReader(reader);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static BrokenDataFile broken(String file, int line, Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return new BrokenDataFile(file, 0, "is not UTF-8; save it as CSV UTF-8 and try again", e);
        }
        return cause instanceof CSVException
                ? new BrokenDataFile(file, line, "not CSV from here on: " + cause.getMessage(), e)
                : new BrokenDataFile(file, 0, "cannot be read: " + cause.getMessage(), e);
    }
}

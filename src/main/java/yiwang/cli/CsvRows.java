package yiwang.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yiwang.domain.BrokenDataFile;

/**
 * A whole CSV in UTF-8, with or without a byte order mark, its columns found by name. Every row knows the line it begins
 * at. Throws {@link WorkFailed} for a file that cannot be read and {@link BrokenDataFile} for one that is no such CSV.
 */
record CsvRows(String file, List<String> header, List<Row> rows) {
    private static final int MOST_BYTES = 256 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** One row. */
    record Row(String file, int line, CSVRecord cells) {
        /** The cell without spaces around it; empty where there is no such column or nothing in it. */
        String cell(String column) {
            return cells.isSet(column) ? cells.get(column).strip() : "";
        }

        BrokenDataFile broken(String what) {
            return new BrokenDataFile(file, line, what);
        }
    }

    static byte[] bytes(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new WorkFailed(path + " is a folder");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new WorkFailed(path + " is larger than " + MOST_BYTES + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new WorkFailed("no such file: " + path, e);
        } catch (IOException e) {
            throw new WorkFailed(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    static CsvRows read(Path path) {
        String file = path.toString();
        byte[] all = bytes(path);
        boolean marked = all.length >= MARK.length && Arrays.equals(all, 0, MARK.length, MARK, 0, MARK.length);
        int from = marked ? MARK.length : 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get();
        long line = 0;
        try (Reader text = new InputStreamReader(
                        new ByteArrayInputStream(all, from, all.length - from), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            List<Row> rows = new ArrayList<>();
            line = parser.getCurrentLineNumber();
            for (CSVRecord cells : parser) {
                Row row = new Row(file, (int) line + 1, cells);
                line = parser.getCurrentLineNumber();
                if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    rows.add(checked(row, parser.getHeaderNames()));
                }
            }
            return new CsvRows(file, parser.getHeaderNames(), rows);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(file, 1, "the header cannot be used: " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw broken(file, (int) line + 1, e);
        }
    }

    private static Row checked(Row row, List<String> header) {
        if (!row.cells().isConsistent()) {
            throw row.broken(row.cells().size() + " columns where the header has " + new HashSet<>(header).size());
        }
        return row;
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

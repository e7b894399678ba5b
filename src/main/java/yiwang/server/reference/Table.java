package yiwang.server.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yiwang.domain.BrokenDataFile;

/** A CSV file with a header, read line by line; columns are found by name, so that their order is free. */
final class Table {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private Table() {}

    /** One line. */
    record Line(String file, int number, CSVRecord cells) {
        /** A cell that must be filled. */
        String text(String column) {
            String value = optional(column);
            if (value.isEmpty()) {
                throw broken(column + " is missing");
            }
            return value;
        }

        /** A cell, or the empty text. */
        String optional(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        /** A number within limits. */
        double number(String column, double from, double to) {
            try {
                double value = Double.parseDouble(text(column));
                if (value >= from && value <= to) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new BrokenDataFile(file, number, column + " is not a number", e);
            }
            throw broken(column + " is not between " + from + " and " + to);
        }

        BrokenDataFile broken(String what) {
            return new BrokenDataFile(file, number, what);
        }
    }

    /** Every line as a value; the key of each must be its own. */
    static <T> List<T> read(Path path, Function<Line, T> reader, Function<T, String> key) {
        String file = String.valueOf(path.getFileName());
        List<T> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(text)) {
            for (CSVRecord cells : parser) {
                Line line = new Line(file, (int) parser.getCurrentLineNumber(), cells);
                T value = value(line, reader);
                if (!keys.add(key.apply(value))) {
                    throw line.broken(key.apply(value) + " stands twice");
                }
                values.add(value);
            }
        } catch (NoSuchFileException e) {
            throw new BrokenDataFile(path.toString(), 0, "is not there", e);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(file, 1, "the header cannot be used: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenDataFile(path.toString(), 0, "cannot be read as CSV in UTF-8", e);
        }
        return List.copyOf(values);
    }

    private static <T> T value(Line line, Function<Line, T> reader) {
        try {
            return reader.apply(line);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(line.file(), line.number(), String.valueOf(e.getMessage()), e);
        }
    }
}

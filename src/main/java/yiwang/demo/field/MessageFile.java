package yiwang.demo.field;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;

/**
 * Reads a CSV of messages: a header line with at least {@code text}; {@code source_no}, {@code title},
 * {@code received_at} (as in 2017-06-08T17:31:20), {@code channel}, {@code kind} and {@code place} are used where they
 * are. A row that cannot be used is told with its line and does not stop the others.
 */
public final class MessageFile {
    private static final List<String> TEXT_COLUMNS = List.of("text", "content", "message");

    /**
     * What a file holds.
     *
     * @param refused a sentence for each row that could not be used
     */
    public record Contents(List<Message> messages, List<String> refused) {}

    private MessageFile() {}

    /**
     * Reads everything.
     *
     * @param name how the file is called in messages
     */
    public static Contents read(String name, Reader reader) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format).get()) {
            String textColumn = textColumn(name, parser.getHeaderNames());
            List<Message> messages = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                try {
                    messages.add(message(row, line, textColumn));
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    refused.add(name + ":" + line + ": " + e.getMessage());
                }
            }
            return new Contents(messages, refused);
        } catch (UncheckedIOException | IOException e) {
            throw new BrokenDataFile(name, 0, "not a CSV file: " + e.getMessage(), e);
        }
    }

    private static String textColumn(String name, List<String> header) {
        return TEXT_COLUMNS.stream()
                .filter(header::contains)
                .findFirst()
                .orElseThrow(() -> new BrokenDataFile(name, 1, "no column named text in " + header));
    }

    private static Message message(CSVRecord row, long line, String textColumn) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException(row.size() + " columns where the header has another number");
        }
        String text = row.get(textColumn).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no text");
        }
        String at = cell(row, "received_at");
        String sourceNo = cell(row, "source_no");
        return new Message(
                line,
                sourceNo == null ? "line-" + row.getRecordNumber() : sourceNo,
                at == null ? null : LocalDateTime.parse(at),
                cell(row, "title"),
                text,
                enumCell(IntakeChannel.class, cell(row, "channel"), IntakeChannel.WEB),
                enumCell(TicketKind.class, cell(row, "kind"), TicketKind.HELP),
                cell(row, "place"),
                cell(row, "category"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        Map<String, Integer> header = row.getParser().getHeaderMap();
        if (header == null || !header.containsKey(column)) {
            return null;
        }
        String value = row.get(column).strip();
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E>> E enumCell(Class<E> type, @Nullable String text, E otherwise) {
        if (text == null) {
            return otherwise;
        }
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown " + type.getSimpleName() + " " + text);
    }
}

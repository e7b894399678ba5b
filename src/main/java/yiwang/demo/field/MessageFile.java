package yiwang.demo.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;

/**
 * Reads a CSV of messages in UTF-8, with or without a byte order mark: a header line with at least {@code text};
 * {@code source_no}, {@code title}, {@code received_at} (as in 2017-06-08T17:31:20), {@code channel}, {@code kind},
 * {@code place} and {@code category} are used where they are. A row that cannot be used is told with its line and does
 * not stop the others; a file that is no such CSV is a {@link BrokenDataFile}.
 */
public final class MessageFile {
    private static final List<String> TEXT_COLUMNS = List.of("text", "content", "message");
    private static final int LONGEST_QUOTE = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What a file holds.
     *
     * @param refused a sentence for each row that could not be used
     */
    public record Contents(List<Message> messages, List<String> refused) {
        public Contents {
            messages = List.copyOf(messages);
            refused = List.copyOf(refused);
        }
    }

    private MessageFile() {}

    /**
     * Reads everything; bytes that are not UTF-8 are refused, never guessed at.
     *
     * @param name how the file is called in messages
     */
    public static Contents read(String name, InputStream bytes) {
        return read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

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
        long line = 0;
        try (Reader text = withoutMark(reader);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            String textColumn = textColumn(name, parser.getHeaderNames());
            List<Message> messages = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            line = parser.getCurrentLineNumber();
            for (CSVRecord row : parser) {
                long begins = line + 1;
                line = parser.getCurrentLineNumber();
                try {
                    if (!isBlank(row)) {
                        messages.add(message(row, begins, textColumn));
                    }
                } catch (IllegalArgumentException e) {
                    refused.add(name + ":" + begins + ": " + e.getMessage());
                }
            }
            return new Contents(messages, refused);
        } catch (UncheckedIOException | IOException e) {
            throw broken(name, (int) line + 1, e);
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
        return cause instanceof CSVException
                ? new BrokenDataFile(name, line, "not CSV from here on: " + cause.getMessage(), e)
                : new BrokenDataFile(name, 0, "cannot be read: " + cause.getMessage(), e);
    }

    private static String textColumn(String name, List<String> header) {
        return TEXT_COLUMNS.stream()
                .filter(header::contains)
                .findFirst()
                .orElseThrow(() -> new BrokenDataFile(name, 1, "no column named text in " + header));
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static Message message(CSVRecord row, long line, String textColumn) {
        if (!row.isConsistent()) {
            int columns = row.getParser().getHeaderNames().size();
            throw new IllegalArgumentException(row.size() + " columns where the header has " + columns);
        }
        String text = cell(row, textColumn);
        if (text == null) {
            throw new IllegalArgumentException("no text");
        }
        String sourceNo = cell(row, "source_no");
        return new Message(
                line,
                sourceNo == null ? "row-" + row.getRecordNumber() : sourceNo,
                time(cell(row, "received_at")),
                cell(row, "title"),
                text,
                oneOf("channel", IntakeChannel.values(), cell(row, "channel"), IntakeChannel.WEB),
                oneOf("kind", TicketKind.values(), cell(row, "kind"), TicketKind.HELP),
                cell(row, "place"),
                cell(row, "category"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        String value = row.isSet(column) ? row.get(column).strip() : "";
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("received_at is no time as in 2017-06-08T17:31:20: " + quoted(text), e);
        }
    }

    private static <E extends Enum<E>> E oneOf(String column, E[] known, @Nullable String text, E otherwise) {
        if (text == null) {
            return otherwise;
        }
        String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
        for (E value : known) {
            if (key(value).equals(wanted)) {
                return value;
            }
        }
        String keys = Arrays.stream(known).map(MessageFile::key).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown " + column + " " + quoted(text) + "; known are " + keys);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(@Nullable String text) {
        String all = String.valueOf(text);
        return all.length() <= LONGEST_QUOTE ? all : all.substring(0, LONGEST_QUOTE) + "…";
    }
}

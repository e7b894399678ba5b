package yiwang.demo.field;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.csv.CsvRow;
import yiwang.csv.CsvTable;
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
     * Reads everything.
     *
     * @param name how the file is called in messages
     */
    public static Contents read(String name, InputStream bytes) {
        CsvTable table = CsvTable.read(name, bytes);
        String text = table.column(TEXT_COLUMNS, "text");
        CsvTable.Meaning<Message> messages = table.each(row -> message(row, text));
        return new Contents(messages.values(), messages.refused());
    }

    private static Message message(CsvRow row, String textColumn) {
        String text = cell(row, textColumn);
        if (text == null) {
            throw new IllegalArgumentException("no text");
        }
        String sourceNo = cell(row, "source_no");
        return new Message(
                row.line(),
                sourceNo == null ? "row-" + row.number() : sourceNo,
                time(cell(row, "received_at")),
                cell(row, "title"),
                text,
                oneOf("channel", IntakeChannel.values(), cell(row, "channel"), IntakeChannel.WEB),
                oneOf("kind", TicketKind.values(), cell(row, "kind"), TicketKind.HELP),
                cell(row, "place"),
                cell(row, "category"));
    }

    private static @Nullable String cell(CsvRow row, String column) {
        String value = row.cell(column);
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

package yiwang.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yiwang.csv.TableFile;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.PlainText;
import yiwang.wire.ProblemTexts;

/** Makes a matter, as the intake takes it, out of a row of a county's file. */
final class ImportRows {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_DIGITS = 64;
    private static final String SOURCE_NO = "sourceNo";
    private static final Set<String> NUMBERS = Set.of("lon", "lat");

    private final TableFile table;
    private final ImportColumns columns;
    private final String source;
    private final ProblemTexts texts;
    private final Map<Integer, String> fields = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();

    /** A value of a row that means nothing. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Unreadable(String code, String sentence) {
            super(sentence);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Throws {@link BrokenDataFile} for a table without a column of texts. */
    ImportRows(TableFile table, ImportColumns columns, String source, Locale language) {
        this.table = table;
        this.columns = columns;
        this.source = source;
        this.texts = ProblemTexts.of(language);
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            Optional<String> field = columns.meaning(ImportColumns.COLUMN, name);
            if (field.isPresent() && !fields.containsValue(field.get())) {
                fields.put(i, field.get());
            } else {
                unused.add(name);
            }
        }
        if (!fields.containsValue("text")) {
            throw new BrokenDataFile(
                    table.file(), 1, "no column with the text (text, 内容, 诉求内容 …) among " + table.header());
        }
    }

    /** Columns that nothing is made of. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** The matter of a row; one without a number of its own is known by its line. */
    Map<String, Object> matter(TableFile.Line line) throws Unreadable {
        if (line.cells().size() != table.header().size()) {
            throw unreadable(
                    "columns", line.cells().size() + " ≠ " + table.header().size());
        }
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("source", source);
        matter.put(SOURCE_NO, "row-" + line.number());
        matter.put("channel", IntakeChannel.WEB.name());
        for (Map.Entry<Integer, String> field : fields.entrySet()) {
            String cell = line.cells().get(field.getKey());
            if (!cell.isEmpty()) {
                matter.put(field.getValue(), value(field.getValue(), cell));
            }
        }
        return matter;
    }

    private Object value(String field, String cell) throws Unreadable {
        if (columns.isSort(field)) {
            return columns.meaning(field, cell).orElseThrow(() -> unreadable(field, cell));
        }
        if (NUMBERS.contains(field)) {
            try {
                return number(cell);
            } catch (NumberFormatException e) {
                throw unreadable(field, cell);
            }
        }
        return field.equals("receivedAt") ? time(cell).toString() : cell;
    }

    private Instant time(String cell) throws Unreadable {
        try {
            if (cell.endsWith("Z")) {
                return Instant.parse(cell);
            }
        } catch (DateTimeException e) {
            throw unreadable("receivedAt", cell);
        }
        for (String form : columns.times()) {
            Optional<Instant> at = time(cell, form);
            if (at.isPresent()) {
                return at.get();
            }
        }
        throw unreadable("receivedAt", cell);
    }

    private static Optional<Instant> time(String cell, String form) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(form, Locale.ROOT);
            return Optional.of(LocalDateTime.parse(cell, formatter).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As long as the backend reads numbers, and of a size that can be written out. */
    private static BigDecimal number(String cell) {
        if (cell.length() > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(cell);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** What does not fit into one request, even by itself. */
    Unreadable tooLong(int limit, int length) {
        String code = Refusal.Code.TOO_LONG.key();
        return new Unreadable(code, texts.detail(code, List.of("text", String.valueOf(limit), String.valueOf(length))));
    }

    private Unreadable unreadable(String name, String value) {
        String code = Refusal.Code.DETAIL_INVALID.key();
        return new Unreadable(code, texts.detail(code, List.of(name, PlainText.shorten(value))));
    }
}

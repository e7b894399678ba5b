package yiwang.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;

/** The first sheet of an XLSX workbook. What is larger than it should be, or brings its own entities, is refused unread. */
final class XlsxTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int MOST_DIGITS = 64;
    /** The day 9999-12-31, after which a sheet has no dates. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private XlsxTable() {}

    /**
     * How much is read.
     *
     * @param bytes unpacked, of all parts together; and characters of all cells, some of which stand for the same text
     * @param parts files in the workbook
     */
    record Bounds(long bytes, int parts, int rows, int columns) {
        static final Bounds USUAL = new Bounds(256L << 20, 2_000, 200_000, 200);
    }

    static boolean isXlsx(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static TableFile read(String file, InputStream in, Bounds bounds) {
        try {
            byte[] packed = XlsxParts.packed(file, in.readAllBytes(), bounds);
            XlsxCells.requireBounded(file, packed);
            try (ReadableWorkbook book =
                            new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return table(file, rows, bounds);
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | NullPointerException e) {
            throw new BrokenDataFile(file, 0, "is no workbook that can be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | DateTimeException e) {
            throw new BrokenDataFile(file, 0, "is no workbook that can be read: " + e.getMessage(), e);
        }
    }

    private static TableFile table(String file, Stream<Row> rows, Bounds bounds) {
        List<String> header = new ArrayList<>();
        List<TableFile.Line> lines = new ArrayList<>();
        AtomicLong room = new AtomicLong(bounds.bytes());
        rows.forEach(row -> {
            if (row.getCellCount() > bounds.columns() || lines.size() >= bounds.rows()) {
                throw new BrokenDataFile(
                        file,
                        row.getRowNum(),
                        "a sheet of more than " + bounds.rows() + " rows or " + bounds.columns() + " columns");
            }
            List<String> cells = cells(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (room.addAndGet(-cells.stream().mapToLong(String::length).sum()) < 0) {
                throw new BrokenDataFile(file, row.getRowNum(), "the texts up to here are more than is read");
            }
            if (header.isEmpty()) {
                header.addAll(cells);
            } else {
                lines.add(new TableFile.Line(row.getRowNum(), fitted(cells, header.size())));
            }
        });
        if (header.isEmpty()) {
            throw new BrokenDataFile(file, 1, "no header");
        }
        return new TableFile(file, "XLSX", header, lines);
    }

    /** Cells that nobody ever wrote into are not in the file. */
    private static List<String> fitted(List<String> cells, int columns) {
        List<String> fitted = new ArrayList<>(cells);
        while (fitted.size() < columns) {
            fitted.add("");
        }
        while (fitted.size() > columns && fitted.getLast().isEmpty()) {
            fitted.removeLast();
        }
        return fitted;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getOptionalCell(i).orElse(null)).strip());
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return cell.getRawValue(); // written out it may be longer than memory
        }
        boolean isDay = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        return isDay && isTime(cell.getDataFormatString())
                ? time(cell)
                : number.stripTrailingZeros().toPlainString();
    }

    private static String time(Cell cell) {
        LocalDateTime at = cell.asDate();
        return TIME.format(at.plusNanos(500_000_000)); // a time of a sheet is a fraction of a day and never quite whole
    }

    private static boolean isTime(@Nullable String format) {
        String plain = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
        return plain.matches("(?i).*(y|d|h:|年|日).*");
    }
}

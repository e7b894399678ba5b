package yiwang.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;

/** The first sheet of an XLSX workbook. What unpacks to more than it should, or brings its own entities, is refused unread. */
final class XlsxTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 16 * 1024;

    private XlsxTable() {}

    /**
     * How much is read.
     *
     * @param bytes unpacked, of all parts together
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
            byte[] bytes = in.readAllBytes();
            requireHarmless(file, bytes, bounds);
            try (ReadableWorkbook book =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return table(file, rows, bounds);
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | NullPointerException e) {
            throw new BrokenDataFile(file, 0, "is no workbook that can be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new BrokenDataFile(file, 0, "is no workbook that can be read: " + e.getMessage(), e);
        }
    }

    /** Unpacks everything once, counting, without keeping any of it. */
    private static void requireHarmless(String file, byte[] bytes, Bounds bounds) throws IOException {
        long left = bounds.bytes();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                if (parts > bounds.parts()) {
                    throw new BrokenDataFile(file, 0, "has more than " + bounds.parts() + " parts");
                }
                left = passed(file, zip, entry.getName(), left);
            }
        }
        if (parts == 0) {
            throw new ZipException("no part");
        }
    }

    private static long passed(String file, InputStream part, String name, long room) throws IOException {
        boolean isXml = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)");
        long left = room;
        int matched = 0;
        boolean isFirst = true;
        byte[] buffer = new byte[BUFFER];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new BrokenDataFile(file, 0, "unpacks to more than is read");
            }
            if (isXml && isFirst && read > 1 && (buffer[0] == 0 || buffer[1] == 0 || buffer[0] == (byte) 0xFE)) {
                throw new BrokenDataFile(file, 0, "part " + name + " is not UTF-8");
            }
            isFirst = false;
            for (int i = 0; isXml && i < read; i++) {
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new BrokenDataFile(file, 0, "part " + name + " brings its own document type");
                }
            }
        }
        return left;
    }

    private static TableFile table(String file, Stream<Row> rows, Bounds bounds) {
        List<String> header = new ArrayList<>();
        List<TableFile.Line> lines = new ArrayList<>();
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
        return isTime(cell.getDataFormatString())
                ? time(cell)
                : cell.asNumber().stripTrailingZeros().toPlainString();
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

package yiwang.csv;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that people have made, as CSV in UTF-8 or GB 18030 or as the first sheet of an XLSX workbook.
 *
 * @param form what it was found to be, for people
 * @param header names of the columns
 */
public record TableFile(String file, String form, List<String> header, List<Line> lines) {
    /**
     * A row below the header.
     *
     * @param number of its first line or of its row in the file, from 1
     * @param cells without spaces around them; as many as the header has, or the row is not whole
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public TableFile {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** Reads a whole file; throws {@link yiwang.domain.BrokenDataFile} for what is no such table. */
    public static TableFile read(String file, byte[] bytes) {
        return XlsxTable.isXlsx(bytes)
                ? XlsxTable.read(file, new ByteArrayInputStream(bytes), XlsxTable.Bounds.USUAL)
                : csv(file, DecodedText.of(file, bytes));
    }

    private static TableFile csv(String file, DecodedText decoded) {
        CsvTable table = CsvTable.read(file, new StringReader(decoded.text()));
        List<Line> lines = table.rows().stream()
                .map(row -> new Line(
                        row.line(),
                        IntStream.range(0, row.cells().size())
                                .mapToObj(i -> row.cells().get(i).strip())
                                .toList()))
                .toList();
        return new TableFile(file, "CSV " + decoded.encoding(), table.header(), lines);
    }
}

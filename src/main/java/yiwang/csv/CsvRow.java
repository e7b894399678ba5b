package yiwang.csv;

import org.apache.commons.csv.CSVRecord;
import yiwang.domain.BrokenDataFile;

/**
 * A row below the header.
 *
 * @param file how the file is called in messages
 * @param line where the row begins, from 1
 */
public record CsvRow(String file, int line, CSVRecord cells) {

    /** The cell without spaces around it; empty where there is no such column or nothing in it. */
    public String cell(String column) {
        return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    /** Its place among the rows, from 1. */
    public long number() {
        return cells.getRecordNumber();
    }

    /** What makes the whole file unusable. */
    public BrokenDataFile broken(String what) {
        return new BrokenDataFile(file, line, what);
    }

    void requireWhole(int columns) {
        if (!cells.isConsistent()) {
            throw new IllegalArgumentException(cells.size() + " columns where the header has " + columns);
        }
    }
}

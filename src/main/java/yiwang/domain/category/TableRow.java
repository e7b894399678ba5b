package yiwang.domain.category;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/** One line of a table with tabs, which knows where it stands so that a complaint about it can name the place. */
record TableRow(String source, int line, List<String> cells) {

    /** The rows below the header; empty lines are passed over, everything else must have the header's columns. */
    static List<TableRow> read(String source, List<String> header, List<String> lines) {
        if (lines.isEmpty() || !cellsOf(lines.getFirst()).equals(header)) {
            throw new BrokenDataFile(source, 1, "the header must be " + String.join(" | ", header));
        }
        List<TableRow> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            TableRow row = new TableRow(source, i + 1, cellsOf(lines.get(i)));
            if (row.cells.size() != header.size()) {
                throw row.broken(header.size() + " columns expected, " + row.cells.size() + " found");
            }
            rows.add(row);
        }
        return rows;
    }

    String cell(int column) {
        return cells.get(column);
    }

    /** The cell, which may not be blank. {@code what} names it in the message. */
    String filled(int column, String what) {
        String text = cells.get(column).strip();
        if (text.isEmpty()) {
            throw broken(what + " is missing");
        }
        return text;
    }

    /** The parts of a cell between commas; no parts for a blank cell. */
    List<String> parts(int column) {
        String text = cells.get(column).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                throw broken("an empty part between commas in: " + text);
            }
            parts.add(part.strip());
        }
        return parts;
    }

    BrokenDataFile broken(String reason) {
        return new BrokenDataFile(source, line, reason);
    }

    private static List<String> cellsOf(String line) {
        return List.of(line.split("\t", -1));
    }
}

package yiwang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import yiwang.csv.CsvRow;
import yiwang.csv.CsvTable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.LevelTable;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.Taxonomy;

/**
 * Reads texts with their right answers: columns {@code text}, perhaps {@code title} and {@code source_no}, and for the
 * label either {@code level1} with perhaps {@code level2} and {@code level3}, or {@code category} or {@code label} with the
 * code or name of an item or first-level class.
 */
record LabelledFile(List<LabelledText> texts, List<String> notes) {
    private static final List<String> TEXTS = List.of("text", "content", "message");
    private static final List<String> LABELS = List.of("category", "label");
    private static final int MOST_LEVELS = 9;
    private static final int LINES_NAMED = 5;

    static LabelledFile read(Path path, Taxonomy taxonomy) {
        CsvTable table = InputFile.read(path, CsvTable::read).whole();
        String text = table.column(TEXTS, "text");
        boolean levels = table.header().contains("level1");
        String label = levels ? "level1" : table.column(LABELS, "level1, category or label");
        List<LabelledText> texts = new ArrayList<>();
        Map<String, List<Integer>> unknown = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            if (row.cell(text).isEmpty()) {
                throw row.broken(text + " is missing");
            }
            if (row.cell(label).isEmpty()) {
                throw row.broken(label + " is missing");
            }
            texts.add(levels ? byLevels(row, text, taxonomy, unknown) : byCode(row, text, label, taxonomy, unknown));
        }
        if (texts.isEmpty()) {
            throw new BrokenDataFile(table.file(), 0, "has no rows below its header");
        }
        List<String> notes = new ArrayList<>();
        unknown.forEach((name, lines) -> notes.add(note(table.file(), name, lines)));
        return new LabelledFile(List.copyOf(texts), List.copyOf(notes));
    }

    private static LabelledText byLevels(
            CsvRow row, String text, Taxonomy taxonomy, Map<String, List<Integer>> unknown) {
        List<String> path = TaxonomyFile.path(row, MOST_LEVELS);
        OptionalInt group = taxonomy.group(path.getFirst());
        if (group.isEmpty()) {
            note(unknown, path.getFirst(), row);
        }
        String item = null;
        if (group.isPresent() && path.size() > 1) {
            OptionalInt found = taxonomy.item(group.getAsInt(), LevelTable.nameOf(path));
            if (found.isPresent()) {
                item = taxonomy.items().get(found.getAsInt()).code();
            } else {
                note(unknown, String.join(" / ", path), row);
            }
        }
        return new LabelledText(id(row), matter(row, text), path.getFirst(), item);
    }

    private static LabelledText byCode(
            CsvRow row, String text, String column, Taxonomy taxonomy, Map<String, List<Integer>> unknown) {
        String label = row.cell(column);
        OptionalInt item = taxonomy.item(label);
        if (item.isPresent()) {
            int group = taxonomy.items().get(item.getAsInt()).group();
            String name = taxonomy.groups().get(group).name();
            return new LabelledText(id(row), matter(row, text), name, label);
        }
        if (taxonomy.group(label).isEmpty()) {
            note(unknown, label, row);
        }
        return new LabelledText(id(row), matter(row, text), label, null);
    }

    private static Matter matter(CsvRow row, String text) {
        return new Matter(row.cell("title"), row.cell(text));
    }

    private static String id(CsvRow row) {
        String sourceNo = row.cell("source_no");
        return sourceNo.isEmpty() ? "line-" + row.line() : sourceNo;
    }

    private static void note(Map<String, List<Integer>> unknown, String name, CsvRow row) {
        unknown.computeIfAbsent(name, key -> new ArrayList<>()).add(row.line());
    }

    private static String note(String file, String name, List<Integer> lines) {
        StringBuilder note = new StringBuilder(file)
                .append(": not in the taxonomy: ")
                .append(name)
                .append(lines.size() == 1 ? " (line" : " (lines");
        lines.stream().limit(LINES_NAMED).forEach(line -> note.append(' ').append(line));
        return note.append(lines.size() > LINES_NAMED ? " and " + (lines.size() - LINES_NAMED) + " more)" : ")")
                .toString();
    }
}

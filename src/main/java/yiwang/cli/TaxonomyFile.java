package yiwang.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yiwang.csv.CsvRow;
import yiwang.csv.CsvTable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.ScopeNotes;
import yiwang.domain.classify.LevelTable;
import yiwang.domain.classify.Taxonomy;

/**
 * Reads a taxonomy: a CSV with the columns {@code level1}, {@code level2} and so on from the widest to the narrowest, or a
 * category list in the form of the shipped {@code categories.tsv}.
 */
final class TaxonomyFile {
    private static final String LEVEL = "level";
    private static final String LIST_BEGINS = "code\tcategoryZh";
    private static final int MOST_ROWS = 20_000;

    private TaxonomyFile() {}

    static Taxonomy read(Path path) {
        String text = new String(InputFile.bytes(path), StandardCharsets.UTF_8);
        if (text.startsWith(LIST_BEGINS)) {
            return list(path, text.lines().toList());
        }
        CsvTable table = InputFile.read(path, CsvTable::read).whole();
        int levels = 0;
        while (table.header().contains(LEVEL + (levels + 1))) {
            levels++;
        }
        if (levels == 0) {
            throw new BrokenDataFile(table.file(), 1, "no column named level1 in " + table.header());
        }
        if (table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
            throw new BrokenDataFile(
                    table.file(), 0, "has " + table.rows().size() + " rows; 1 to " + MOST_ROWS + " are taken");
        }
        List<List<String>> paths = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            paths.add(path(row, levels));
        }
        return LevelTable.read(paths);
    }

    private static Taxonomy list(Path path, List<String> lines) {
        try {
            return Taxonomy.of(CategoryList.parse(path.toString(), lines), ScopeNotes.shipped());
        } catch (BrokenDataFile e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** The levels of a row down to the last that is filled. */
    static List<String> path(CsvRow row, int levels) {
        List<String> path = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            String name = row.cell(LEVEL + level);
            if (name.isEmpty() && level == 1) {
                throw row.broken("level1 is missing");
            }
            if (!name.isEmpty() && path.size() < level - 1) {
                throw row.broken("level" + level + " is filled and the one above is not");
            }
            if (!name.isEmpty()) {
                path.add(name);
            }
        }
        return path;
    }
}

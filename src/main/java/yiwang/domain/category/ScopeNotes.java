package yiwang.domain.category;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each item of the list covers, in a sentence: read by the operator who hesitates between two items, and by the
 * classifier. Chinese, by the code of the item.
 */
public final class ScopeNotes {
    static final List<String> HEADER = List.of("code", "scope");

    private static final String FILE = "scope-notes.tsv";

    private ScopeNotes() {}

    /** The shipped notes, read anew at each call. */
    public static Map<String, String> shipped() {
        return parse(FILE, CategoryResource.lines(FILE));
    }

    /** Reads a table with tabs, its first line the header. Throws {@link BrokenDataFile} at the first wrong line. */
    public static Map<String, String> parse(String source, List<String> lines) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (TableRow row : TableRow.read(source, HEADER, lines)) {
            String code = row.filled(0, "code");
            if (notes.put(code, row.filled(1, "scope")) != null) {
                throw row.broken("the code " + code + " stands twice");
            }
        }
        return Map.copyOf(notes);
    }
}

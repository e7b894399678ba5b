package yiwang.domain.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/**
 * The tables that ship with the product. Each call reads its table anew from the class path (some milliseconds), so call it
 * once where the program is wired together. A missing or broken table is a fault of the build and throws.
 */
public final class CategoryResource {

    private CategoryResource() {}

    /** The shipped 14 categories with all their items. */
    public static CategoryList categories() {
        return CategoryList.parse("categories.tsv", lines("categories.tsv"));
    }

    /** The shipped words that raise urgency. */
    public static DangerWords dangerWords() {
        return DangerWords.parse("danger-words.tsv", lines("danger-words.tsv"));
    }

    static List<String> lines(String name) {
        try (InputStream in = CategoryResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

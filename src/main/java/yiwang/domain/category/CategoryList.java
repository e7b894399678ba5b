package yiwang.domain.category;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.code.CategoryCode;

/**
 * All items by code, in the order of their codes. Immutable; any thread.
 */
public final class CategoryList {

    /** One of the big categories: its two digits and its names. */
    public record Group(String code, String nameZh, String nameEn) {}

    private final SequencedMap<CategoryCode, Category> byCode;
    private final SequencedMap<String, List<Category>> byGroup;
    private final List<Group> groups;

    /** A list of the given items; throws {@link IllegalArgumentException} when two have the same code. */
    public CategoryList(Collection<Category> items) {
        byCode = new TreeMap<>();
        for (Category item : items) {
            if (byCode.put(item.code(), item) != null) {
                throw new IllegalArgumentException("two items have the code " + item.code());
            }
        }
        Map<String, Group> named = new LinkedHashMap<>();
        byGroup = new LinkedHashMap<>();
        for (Category item : byCode.values()) {
            String code = item.code().category();
            named.putIfAbsent(code, new Group(code, item.groupZh(), item.groupEn()));
            byGroup.computeIfAbsent(code, key -> new ArrayList<>()).add(item);
        }
        byGroup.replaceAll((code, list) -> List.copyOf(list));
        groups = List.copyOf(named.values());
    }

    /**
     * Reads a table with tabs, its first line the header. {@code source} names the file in messages. Throws
     * {@link BrokenDataFile} at the first line that is wrong.
     */
    public static CategoryList parse(String source, List<String> lines) {
        SequencedMap<CategoryCode, Category> items = new LinkedHashMap<>();
        for (TableRow row : TableRow.read(source, CategoryRow.HEADER, lines)) {
            Category item = CategoryRow.parse(row);
            if (items.putIfAbsent(item.code(), item) != null) {
                throw row.broken("the code " + item.code() + " stands twice");
            }
        }
        return new CategoryList(items.values());
    }

    /** The item with this code, if the list has it. */
    public Optional<Category> byCode(CategoryCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The big categories in order. */
    public List<Group> categories() {
        return groups;
    }

    /** The items of one big category by its two digits; empty for an unknown one. */
    public List<Category> items(String category) {
        return byGroup.getOrDefault(category, List.of());
    }

    /** Every item in order. */
    public List<Category> items() {
        return List.copyOf(byCode.values());
    }
}

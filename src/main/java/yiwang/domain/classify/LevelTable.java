package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a {@link Taxonomy} of a table of levels, the form in which authorities publish theirs: every row names the levels
 * from the widest to the narrowest. Groups and items are numbered in the order they first stand there: {@code 03-012}.
 */
public final class LevelTable {
    private static final Pattern PARTS = Pattern.compile("[、，,；;/（）()\\s]+|及其|以及|[和与及]");
    /** The drawer for what fits nowhere says nothing about a text. */
    private static final String REST = "其他";

    private LevelTable() {}

    /** Every row a path of at least one level; repeated paths count once, a path of one level names a group alone. */
    public static Taxonomy read(List<List<String>> paths) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        List<Taxonomy.Item> items = new ArrayList<>();
        for (List<String> path : new LinkedHashSet<>(paths)) {
            int group = groups.computeIfAbsent(path.getFirst(), name -> groups.size());
            if (path.size() > 1) {
                int place = sizes.merge(path.getFirst(), 1, Integer::sum);
                items.add(item(path, group, String.format(Locale.ROOT, "%02d-%03d", group + 1, place)));
            }
        }
        List<Taxonomy.Group> named = new ArrayList<>();
        groups.forEach(
                (name, number) -> named.add(new Taxonomy.Group(String.format(Locale.ROOT, "%02d", number + 1), name)));
        return new Taxonomy(named, items);
    }

    private static Taxonomy.Item item(List<String> path, int group, String code) {
        List<String> below = path.subList(1, path.size());
        Set<String> keywords = new LinkedHashSet<>();
        for (String part : PARTS.split(path.getLast())) {
            if (part.length() > 1 && !part.startsWith(REST)) {
                keywords.add(part);
            }
        }
        String prose = String.join("。", below).replace(REST, "");
        return new Taxonomy.Item(code, String.join(" / ", below), group, List.copyOf(keywords), prose);
    }

    /** The code of the item with this path, as {@link #read} names items. */
    public static String nameOf(List<String> path) {
        return String.join(" / ", path.subList(1, path.size()));
    }
}

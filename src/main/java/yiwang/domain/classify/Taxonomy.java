package yiwang.domain.classify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import yiwang.domain.category.Category;
import yiwang.domain.category.CategoryList;

/**
 * The classes an engine chooses from: groups 大类 and the items below them, with the words that describe them. Groups and
 * items are numbered from 0 in the order given. Immutable; any thread.
 */
public final class Taxonomy {
    private static final int VERSION_LETTERS = 12;

    /** A first-level class. */
    public record Group(String code, String name) {}

    /**
     * A class below a group.
     *
     * @param group number of its group
     * @param keywords words by which a text is recognised
     * @param prose everything else that describes it: names of the levels above, scope note
     */
    public record Item(String code, String name, int group, List<String> keywords, String prose) {
        /** Copies the keywords. */
        public Item {
            keywords = List.copyOf(keywords);
        }
    }

    private final List<Group> groups;
    private final List<Item> items;
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final Map<String, Integer> itemNumbers = new HashMap<>();
    private final int[][] itemsOf;
    private final String version;

    /** Throws {@link IllegalArgumentException} when a code stands twice or an item's group is not there. */
    public Taxonomy(List<Group> groups, List<Item> items) {
        this.groups = List.copyOf(groups);
        this.items = List.copyOf(items);
        for (int g = 0; g < groups.size(); g++) {
            number(groupNumbers, groups.get(g).code(), g);
            groupNumbers.putIfAbsent(groups.get(g).name(), g);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            number(itemNumbers, item.code(), i);
            if (item.group() < 0 || item.group() >= groups.size()) {
                throw new IllegalArgumentException("item " + item.code() + " has no group");
            }
        }
        itemsOf = IntStream.range(0, groups.size())
                .mapToObj(group -> IntStream.range(0, items.size())
                        .filter(item -> items.get(item).group() == group)
                        .toArray())
                .toArray(int[][]::new);
        version = versionOf(this.groups, this.items);
    }

    private static void number(Map<String, Integer> numbers, String code, int number) {
        if (numbers.putIfAbsent(code, number) != null) {
            throw new IllegalArgumentException("the code " + code + " stands twice");
        }
    }

    /** Ours, or a county's own list in the same form, with its scope notes. */
    public static Taxonomy of(CategoryList list, Map<String, String> scopeNotes) {
        List<Group> groups = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (CategoryList.Group group : list.categories()) {
            int number = groups.size();
            groups.add(new Group(group.code(), group.nameZh()));
            for (Category item : list.items(group.code())) {
                String code = item.code().value();
                String prose = item.nameZh() + "。" + scopeNotes.getOrDefault(code, "");
                items.add(new Item(code, item.name(Locale.CHINESE), number, item.keywords(), prose));
            }
        }
        return new Taxonomy(groups, items);
    }

    /** The same with further groups that have no items and no words, for labels the taxonomy does not know. */
    public Taxonomy with(List<String> furtherGroups) {
        List<Group> more = new ArrayList<>(groups);
        furtherGroups.forEach(name -> more.add(new Group("+" + name, name)));
        return furtherGroups.isEmpty() ? this : new Taxonomy(more, items);
    }

    /** All groups. */
    public List<Group> groups() {
        return groups;
    }

    /** All items. */
    public List<Item> items() {
        return items;
    }

    /** Numbers of a group's items, in order. */
    int[] itemsOf(int group) {
        return itemsOf[group];
    }

    /** Which of its group's items it is, from 0. */
    int placeInGroup(int item) {
        return Arrays.binarySearch(itemsOf[items.get(item).group()], item);
    }

    /** Number of the group with this name or code. */
    public OptionalInt group(String nameOrCode) {
        return numberOf(groupNumbers, nameOrCode);
    }

    /** Number of the item of this group with this name or code. */
    public OptionalInt item(int group, String nameOrCode) {
        return IntStream.of(itemsOf[group])
                .filter(item -> items.get(item).name().equals(nameOrCode)
                        || items.get(item).code().equals(nameOrCode))
                .findFirst();
    }

    /** Number of the item with this code. */
    public OptionalInt item(String code) {
        return numberOf(itemNumbers, code);
    }

    private static OptionalInt numberOf(Map<String, Integer> numbers, String key) {
        Integer number = numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Twelve hexadecimal digits that change with any code, name or word. */
    public String version() {
        return version;
    }

    private static String versionOf(List<Group> groups, List<Item> items) {
        StringBuilder all = new StringBuilder();
        groups.forEach(group -> field(field(all, group.code()), group.name()));
        for (Item item : items) {
            field(field(field(all, item.code()), item.name()), String.valueOf(item.group()));
            item.keywords().forEach(word -> field(all, word));
            field(all, item.prose());
        }
        return digest(all.toString()).substring(0, VERSION_LETTERS);
    }

    private static StringBuilder field(StringBuilder to, String text) {
        return to.append(text.length()).append(':').append(text);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

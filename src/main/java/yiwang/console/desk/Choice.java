package yiwang.console.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Something that can be picked by typing: a unit, an item, a place.
 *
 * @param id what the backend calls it
 * @param name what people call it
 * @param hint what tells it from others: initials or code
 * @param initials pinyin initials in lower case
 */
record Choice(String id, String name, String hint, String initials) {
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private record Found(Choice choice, int rank, int place) {}

    /** Those that match what was typed, the best first: the same initials, then beginnings, then parts of names. */
    static List<Choice> find(String typed, List<Choice> all, int limit) {
        String asked = typed.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return all.stream().limit(limit).toList();
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Found(all.get(i), all.get(i).rank(asked), i))
                .filter(found -> found.rank() != NO_MATCH)
                .sorted(Comparator.comparingInt(Found::rank).thenComparingInt(Found::place))
                .limit(limit)
                .map(Found::choice)
                .toList();
    }

    private int rank(String asked) {
        String low = name.toLowerCase(Locale.ROOT);
        List<Boolean> tests = List.of(
                Objects.equals(initials, asked) || low.equals(asked) || id.equals(asked),
                low.startsWith(asked) || id.startsWith(asked),
                initials.startsWith(asked),
                low.contains(asked),
                asked.length() > 1
                        && (initials.contains(asked)
                                || hint.toLowerCase(Locale.ROOT).contains(asked)));
        int rank = tests.indexOf(Boolean.TRUE);
        return rank < 0 ? NO_MATCH : rank;
    }
}

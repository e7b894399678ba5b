package yiwang.domain.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what a text is about by the keywords of the category list.
 *
 * <p>Every keyword found gives its items points: more for a long one, fewer when several items share it, and more in the
 * title than in the text. It learns nothing and needs nothing but the list, so it works on the first day of a new county and
 * when a site edits its list; the same text always gets the same answer. Immutable; any thread.
 */
public final class Classifier {
    private static final int SUGGESTIONS = 3;
    private static final double TITLE = 1.6;
    private static final double REPEATED = 0.25;
    /** Doubt that a single weak word cannot overcome. */
    private static final double DOUBT = 0.6;

    private record Scored(Category item, double points) {}

    private final List<Category> items;
    private final KeywordTrie trie;
    private final int[][] itemsOfWord;
    private final double[] weightOfWord;

    /** A classifier for this list. */
    public Classifier(CategoryList list) {
        items = list.items();
        Map<String, List<Integer>> words = new LinkedHashMap<>();
        for (int item = 0; item < items.size(); item++) {
            for (String keyword : items.get(item).keywords()) {
                words.computeIfAbsent(keyword, word -> new ArrayList<>()).add(item);
            }
        }
        trie = new KeywordTrie(List.copyOf(words.keySet()));
        itemsOfWord = words.values().stream()
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        weightOfWord = words.entrySet().stream()
                .mapToDouble(word -> weight(word.getKey(), word.getValue().size()))
                .toArray();
    }

    /** The best three items or fewer, the likeliest first; none when no keyword stands in the text. */
    public List<Suggestion> suggest(String title, String text) {
        double[] points = new double[items.size()];
        boolean[] seen = new boolean[weightOfWord.length];
        trie.scan(title, (word, start) -> give(points, seen, word, TITLE));
        trie.scan(text, (word, start) -> give(points, seen, word, 1));
        return ranked(points);
    }

    private void give(double[] points, boolean[] seen, int word, double factor) {
        double weight = weightOfWord[word] * (seen[word] ? REPEATED : factor);
        seen[word] = true;
        for (int item : itemsOfWord[word]) {
            points[item] += weight;
        }
    }

    /** Squares let the better of two clearly different items stand out, and leave two equal ones equally doubtful. */
    private List<Suggestion> ranked(double[] points) {
        double all = DOUBT;
        List<Scored> scored = new ArrayList<>();
        for (int item = 0; item < points.length; item++) {
            if (points[item] > 0) {
                all += points[item] * points[item];
                scored.add(new Scored(items.get(item), points[item]));
            }
        }
        double sum = all;
        // equal points: the order of the codes, so that the answer does not hang on chance
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::points)
                        .reversed()
                        .thenComparing(s -> s.item().code()))
                .limit(SUGGESTIONS)
                .map(s -> new Suggestion(s.item().code(), s.points() * s.points() / sum))
                .toList();
    }

    private static double weight(String word, int sharedBy) {
        double byLength = switch (word.length()) {
            case 1 -> 0.5;
            case 2 -> 1;
            case 3 -> 1.7;
            default -> 2.4;
        };
        return byLength / Math.sqrt(sharedBy);
    }
}

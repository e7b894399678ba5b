package yiwang.domain.category;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Urgency;

/**
 * Words that make a matter more pressing whatever it is about: 被困, 着火, 煤气味.
 *
 * <p>A phrase that only looks like danger (没有人员被困) stands in the same file with {@code -} and hides the word inside it.
 * Immutable; any thread.
 */
public final class DangerWords {
    static final List<String> HEADER = List.of("word", "urgency");

    private static final String HARMLESS = "-";

    /** One line of the file: a word and what it raises a matter to, nothing when it merely hides a shorter one. */
    private record Entry(String word, @Nullable Urgency raisesTo) {}

    private final List<Entry> entries;
    private final KeywordTrie trie;

    private DangerWords(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        trie = new KeywordTrie(entries.stream().map(Entry::word).toList());
    }

    /** Reads a table with tabs, its first line the header. Throws {@link BrokenDataFile} at the first wrong line. */
    public static DangerWords parse(String source, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (TableRow row : TableRow.read(source, HEADER, lines)) {
            String word = row.filled(0, "word");
            if (!seen.add(word)) {
                throw row.broken("the word " + word + " stands twice");
            }
            entries.add(new Entry(word, row.cell(1).equals(HARMLESS) ? null : CategoryRow.urgency(row, 1)));
        }
        return new DangerWords(entries);
    }

    /** {@code base}, or what the most dangerous word of the text raises it to. */
    public Urgency raise(Urgency base, String text) {
        Urgency[] urgency = {base};
        trie.scan(text, (word, start) -> {
            Urgency raisesTo = entries.get(word).raisesTo();
            if (raisesTo != null) {
                urgency[0] = urgency[0].raisedTo(raisesTo);
            }
        });
        return urgency[0];
    }

    /** The dangerous words of the text in the order they stand there, each once: the "why" shown beside a raised matter. */
    public List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        trie.scan(text, (word, start) -> {
            if (entries.get(word).raisesTo() != null) {
                found.add(entries.get(word).word());
            }
        });
        return List.copyOf(found);
    }
}

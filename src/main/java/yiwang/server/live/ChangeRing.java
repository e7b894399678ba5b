package yiwang.server.live;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.wire.TopicItem;

/**
 * The last {@value #MAX_CHANGES} changes of a topic, by which who was cut off learns what it has missed. It keeps how things
 * were before, not what was told of them: what they are now is known. Hub's executor.
 */
final class ChangeRing {
    static final int MAX_CHANGES = 32_768;

    /** How a thing was, as far as filters and rights look at it. */
    record Was(TopicItem item, Traits traits) {
        static @Nullable Was of(@Nullable Held held) {
            return held == null ? null : new Was(held.item(), held.traits());
        }
    }

    private record Change(
            long seq,
            String key,
            @Nullable Was before,
            @Nullable Was after) {
        /** How the thing may have been for who stands at {@code at}: of one number part may be told, and the end has none. */
        List<Was> wasAt(long at) {
            return Stream.of(before, seq == at ? after : null)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private long forgotten;

    /** Nothing has happened since {@code seq}. */
    void begin(long seq) {
        changes.clear();
        forgotten = seq - 1;
    }

    /** A thing has changed with the flush that led to {@code seq}. */
    void add(long seq, String key, @Nullable Held before, Held after) {
        changes.addLast(new Change(seq, key, Was.of(before), Was.of(after)));
        if (changes.size() > MAX_CHANGES) {
            forgotten = changes.removeFirst().seq();
        }
    }

    /** Whether who stands at {@code seq} should be moved on before what it would ask for is forgotten. */
    boolean isFading(long seq) {
        return changes.size() > MAX_CHANGES / 2
                && seq <= forgotten + (changes.getLast().seq() - forgotten) / 2;
    }

    /**
     * The things that may have changed for who stands at {@code seq}, each with how it may have been then; null when that is
     * not known any more.
     */
    @Nullable
    Map<String, List<Was>> since(long seq) {
        if (seq <= forgotten) {
            return null;
        }
        Map<String, List<Was>> first = new LinkedHashMap<>();
        Iterator<Change> newest = changes.descendingIterator();
        while (newest.hasNext()) {
            Change change = newest.next();
            if (change.seq() < seq) {
                return first;
            }
            List<Was> was = change.wasAt(seq);
            first.merge(change.key(), was, (later, earlier) -> change.seq() > seq ? earlier : both(earlier, later));
        }
        return first;
    }

    private static List<Was> both(List<Was> one, List<Was> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}

package yiwang.server.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the roots of finished days with the entries, one after the other: the days follow each other without a gap, none
 * of them holds an entry of a later day, and each ends with the hash it says. Memory holds the roots, not the entries.
 */
final class RootCheck {
    private final Iterator<DailyRoot> roots;
    private @Nullable DailyRoot next;
    private LocalDate closed = LocalDate.MIN;
    private long begins = 1;

    /** With the roots in the order of their days. */
    RootCheck(List<DailyRoot> roots) {
        this.roots = roots.iterator();
        this.next = following();
    }

    /** What is wrong at this entry, or null. */
    @Nullable
    String add(Chained entry) {
        LocalDate day = Chain.day(Instant.parse(entry.at()));
        if (entry.seq() == begins && !day.isAfter(closed)) {
            return "is of " + day + ", but the day before ended as " + closed;
        }
        DailyRoot root = next;
        if (root == null) {
            return null;
        }
        if (root.firstSeq() != begins) {
            return "the root of " + root.day() + " begins at " + root.firstSeq() + ", the day at " + begins;
        }
        if (day.isAfter(root.day())) {
            return "is of " + day + " and stands under the root of " + root.day();
        }
        if (entry.seq() != root.lastSeq()) {
            return null;
        }
        closed = root.day();
        begins = entry.seq() + 1;
        next = following();
        return entry.hash().equals(root.hash()) ? null : "the root of " + root.day() + " is another one";
    }

    /** What is wrong at the end of the journal, or null. */
    @Nullable
    String end(Chain.Head head) {
        if (next != null) {
            return "the root of " + next.day() + " is of entries that are not there";
        }
        LocalDate day = head.day();
        if (day != null && (head.dayFirst() != begins || !day.isAfter(closed))) {
            return "the present day begins at " + begins + ", but the head says " + head.dayFirst() + " of " + day;
        }
        return null;
    }

    private @Nullable DailyRoot following() {
        return roots.hasNext() ? roots.next() : null;
    }
}

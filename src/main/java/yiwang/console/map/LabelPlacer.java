package yiwang.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which names are written at one zoom: the important first, none over another. The whole county is placed at
 * once, so a name never comes or goes while the map is dragged; and a name that was there at the zoom before has the
 * first right among its equals, so zooming does not shuffle them. Not for several threads.
 */
final class LabelPlacer {
    private static final int CELL = 128;

    private final Map<Long, List<Candidate>> taken = new HashMap<>();
    private final List<Candidate> placed = new ArrayList<>();

    /**
     * A name that wants to be written.
     *
     * @param id what it names, the same at every zoom
     * @param rank 0 is the most important
     * @param gap free pixels it wants around itself
     */
    record Candidate(String id, int rank, Stamp stamp, int gap) {
        int left() {
            return stamp.left() - gap;
        }

        int top() {
            return stamp.top() - gap;
        }

        int right() {
            return stamp.left() + stamp.sprite().width() + gap;
        }

        int bottom() {
            return stamp.top() + stamp.sprite().height() + gap;
        }

        boolean meets(Candidate other) {
            return left() < other.right() && right() > other.left() && top() < other.bottom() && bottom() > other.top();
        }
    }

    /** The candidates that are written, in order of rank. {@code before} are the ids written last time. */
    static List<Candidate> place(List<Candidate> candidates, Set<String> before) {
        LabelPlacer placer = new LabelPlacer();
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparing(c -> !before.contains(c.id()))
                        .thenComparing(Candidate::id))
                .forEach(placer::offer);
        return placer.placed;
    }

    static Set<String> ids(List<Candidate> placed) {
        Set<String> ids = new HashSet<>();
        placed.forEach(candidate -> ids.add(candidate.id()));
        return ids;
    }

    private void offer(Candidate candidate) {
        List<List<Candidate>> cells = cells(candidate);
        for (List<Candidate> cell : cells) {
            for (Candidate other : cell) {
                if (candidate.meets(other)) {
                    return;
                }
            }
        }
        cells.forEach(cell -> cell.add(candidate));
        placed.add(candidate);
    }

    private List<List<Candidate>> cells(Candidate candidate) {
        List<List<Candidate>> cells = new ArrayList<>();
        for (int y = Math.floorDiv(candidate.top(), CELL); y <= Math.floorDiv(candidate.bottom(), CELL); y++) {
            for (int x = Math.floorDiv(candidate.left(), CELL); x <= Math.floorDiv(candidate.right(), CELL); x++) {
                cells.add(taken.computeIfAbsent((long) x << 32 | (y & 0xffffffffL), key -> new ArrayList<>()));
            }
        }
        return cells;
    }
}

package yiwang.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which names are written at one zoom: the important first, none over another. The whole county is placed at
 * once, so a name never comes or goes while the map is dragged; and a name that was there before has the first right
 * among its equals and keeps its spot unless another is clearly better, so nothing flickers. Not for several threads.
 */
final class LabelPlacer {
    private static final int CELL = 128;
    /** By how much another spot must cost less before a name moves there. */
    private static final double WORTH_MOVING = 0.2;

    private static final double SPOT_COST = 0.02;
    /** A mark over one letter is a small part of a name and still makes it hard to read. */
    private static final double COVER_COST = 8;

    private final Map<Long, List<Placed>> taken = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Integer> before;
    private final List<Stamp> obstacles;

    /**
     * A name that wants to be written.
     *
     * @param id what it names, the same at every zoom
     * @param rank 0 is the most important
     * @param spots where it may be written, the best first; only a name with several dodges obstacles
     * @param gap free pixels it wants around itself
     */
    record Candidate(String id, int rank, List<Stamp> spots, int gap) {}

    /** A name and the spot it got. */
    record Placed(Candidate candidate, int spot) {
        Stamp stamp() {
            return candidate.spots().get(spot);
        }

        private int gap() {
            return candidate.gap();
        }

        boolean meets(Placed other) {
            return overlap(stamp(), gap() + other.gap(), other.stamp()) > 0;
        }
    }

    private LabelPlacer(Map<String, Integer> before, List<Stamp> obstacles) {
        this.before = before;
        this.obstacles = obstacles;
    }

    /**
     * The names that are written, the most important first.
     *
     * @param before ids written last time, with the spot each had
     * @param obstacles marks that names with several spots dodge
     */
    static List<Placed> place(List<Candidate> candidates, Map<String, Integer> before, List<Stamp> obstacles) {
        LabelPlacer placer = new LabelPlacer(before, obstacles);
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparing(c -> !before.containsKey(c.id()))
                        .thenComparing(Candidate::id))
                .forEach(placer::offer);
        return placer.placed;
    }

    static Map<String, Integer> spots(List<Placed> placed) {
        Map<String, Integer> spots = new HashMap<>();
        placed.forEach(name -> spots.put(name.candidate().id(), name.spot()));
        return spots;
    }

    private void offer(Candidate candidate) {
        Placed best = null;
        double least = Double.MAX_VALUE;
        for (int spot = 0; spot < candidate.spots().size(); spot++) {
            Placed tried = new Placed(candidate, spot);
            if (isFree(tried)) {
                double cost = cost(tried);
                if (cost < least) {
                    least = cost;
                    best = tried;
                }
            }
        }
        if (best != null) {
            Placed chosen = best;
            cells(chosen).forEach(cell -> cell.add(chosen));
            placed.add(chosen);
        }
    }

    private boolean isFree(Placed name) {
        return cells(name).stream().flatMap(List::stream).noneMatch(name::meets);
    }

    /** Share of the name that marks would cover; a little more for each worse spot, less for the one it had. */
    private double cost(Placed name) {
        if (name.candidate().spots().size() == 1) {
            return 0;
        }
        double covered = 0;
        for (Stamp obstacle : obstacles) {
            covered += overlap(name.stamp(), 0, obstacle);
        }
        Sprite sprite = name.stamp().sprite();
        double share = covered / ((double) sprite.width() * sprite.height());
        boolean kept = name.spot() == before.getOrDefault(name.candidate().id(), -1);
        return COVER_COST * share + name.spot() * SPOT_COST - (kept ? WORTH_MOVING : 0);
    }

    private static double overlap(Stamp a, int gap, Stamp b) {
        double across = Math.min(
                        a.left() + a.sprite().width() + gap,
                        b.left() + b.sprite().width())
                - (double) Math.max(a.left() - gap, b.left());
        double down = Math.min(
                        a.top() + a.sprite().height() + gap,
                        b.top() + b.sprite().height())
                - (double) Math.max(a.top() - gap, b.top());
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    private List<List<Placed>> cells(Placed name) {
        List<List<Placed>> cells = new ArrayList<>();
        Stamp stamp = name.stamp();
        // twice the gap: a neighbour's own counts too
        int gap = 2 * name.gap() + 16;
        for (int y = Math.floorDiv(stamp.top() - gap, CELL);
                y <= Math.floorDiv(stamp.top() + stamp.sprite().height() + gap, CELL);
                y++) {
            for (int x = Math.floorDiv(stamp.left() - gap, CELL);
                    x <= Math.floorDiv(stamp.left() + stamp.sprite().width() + gap, CELL);
                    x++) {
                cells.add(taken.computeIfAbsent((long) x << 32 | (y & 0xffffffffL), key -> new ArrayList<>()));
            }
        }
        return cells;
    }
}

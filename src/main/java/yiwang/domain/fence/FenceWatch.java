package yiwang.domain.fence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;

/**
 * Watches one fence. Of somebody heard for the first time nothing is told: whether they came or were there is not known. Silence is
 * not leaving: who is not heard for {@link #SILENT} counts for nobody, and only {@link FenceRule#NOBODY} tells of it, in a word of
 * its own. Positions that come late are passed over. For one thread.
 */
public final class FenceWatch {
    /** As on the map: an older position means "was". */
    public static final Duration SILENT = Duration.ofMinutes(5);

    private final Fence fence;
    private final Instant began;
    private final Map<String, Seen> seen = new HashMap<>();
    private boolean wasSomebody;
    private boolean told;

    /**
     * Somebody's state.
     *
     * @param crossed since when they are on the other side of what counts, or null
     */
    private record Seen(
            boolean inside, Instant last, @Nullable Instant crossed) {}

    /** A watch that knows nobody, from {@code now} on. */
    public FenceWatch(Fence fence, Instant now) {
        this.fence = fence;
        this.began = now;
    }

    /** The fence. */
    public Fence fence() {
        return fence;
    }

    /** A position of a worker of {@code unit}, taken at {@code at}. */
    public List<FenceAlert> heard(String worker, String unit, GeoPoint point, Instant at) {
        Seen before = seen.get(worker);
        if (!fence.isAbout(unit) || before != null && !at.isAfter(before.last())) {
            return List.of();
        }
        boolean isIn = fence.ring().contains(point);
        if (before == null || isIn == before.inside()) {
            put(worker, new Seen(isIn, at, null));
            return List.of();
        }
        Instant crossed = before.crossed() == null ? at : before.crossed();
        if (Duration.between(crossed, at).compareTo(fence.dwell()) < 0) {
            put(worker, new Seen(before.inside(), at, crossed));
            return List.of();
        }
        put(worker, new Seen(isIn, at, null));
        FenceRule rule = isIn ? FenceRule.ENTERED : FenceRule.LEFT;
        return fence.rule() == rule
                ? List.of(new FenceAlert(isIn ? FenceAlert.What.ENTERED : FenceAlert.What.LEFT, worker, at))
                : List.of();
    }

    /** Time has come to {@code now}; called again and again. */
    public List<FenceAlert> tick(Instant now) {
        if (fence.rule() != FenceRule.NOBODY || told || present(now) > 0) {
            return List.of();
        }
        if (!wasSomebody && now.isBefore(began.plus(SILENT))) {
            return List.of(); // who is there has not had the time to be heard
        }
        told = true;
        boolean isUnheard = !wasSomebody || seen.values().stream().anyMatch(Seen::inside);
        return List.of(new FenceAlert(isUnheard ? FenceAlert.What.UNHEARD : FenceAlert.What.EMPTY, "", now));
    }

    /** How many are in it and heard. */
    public int present(Instant now) {
        return (int) seen.values().stream()
                .filter(each -> each.inside() && !each.last().plus(SILENT).isBefore(now))
                .count();
    }

    private void put(String worker, Seen now) {
        seen.put(worker, now);
        if (now.inside()) {
            wasSomebody = true;
            told = false;
        }
    }
}

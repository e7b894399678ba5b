package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceRule;
import yiwang.domain.geo.GeoPoint;

/**
 * A fence 电子围栏 and what it tells that nobody has taken note of yet.
 *
 * @param ring its outline, not closed, WGS-84
 * @param unit whose workers it is about; empty for everybody's
 * @param dwell seconds that somebody must stay on one side before it counts
 * @param by who drew it
 * @param until when it ends by itself, or null
 * @param version counts every change
 * @param alerts the newest first, at most 20
 * @param more how many others stand
 * @param endedAt when it was taken away or ended by itself; null while it stands
 */
public record FenceView(
        String id,
        String name,
        List<GeoPoint> ring,
        FenceRule rule,
        String unit,
        int dwell,
        String by,
        Instant at,
        @Nullable Instant until,
        long version,
        List<Alert> alerts,
        int more,
        @Nullable Instant endedAt)
        implements TopicItem {
    /**
     * Something it told.
     *
     * @param nr counts those of one fence
     * @param worker post; empty when it is about nobody
     */
    public record Alert(long nr, FenceAlert.What what, String worker, Instant at) {}

    /** This fence when it is over. */
    public FenceView ended(Instant when) {
        return new FenceView(id, name, ring, rule, unit, dwell, by, at, until, version + 1, alerts, more, when);
    }

    @Override
    public String key() {
        return id;
    }
}

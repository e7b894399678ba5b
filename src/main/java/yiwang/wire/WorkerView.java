package yiwang.wire;

import java.time.Instant;

/**
 * Where a grid worker is.
 *
 * @param name a post, never a person: 「镇中社区 网格员 01」
 * @param lon WGS-84 degrees
 * @param at when the position was taken; older than a few minutes means "was"
 */
public record WorkerView(String id, String name, String unit, String grid, double lon, double lat, Instant at)
        implements TopicItem {
    @Override
    public String key() {
        return id;
    }

    @Override
    public long version() {
        return at.toEpochMilli();
    }
}

package yiwang.wire;

import java.time.Instant;

/**
 * A video channel.
 *
 * @param gbId 20-digit GB/T 28181 code
 * @param kind dome, bullet, river or traffic
 * @param lon WGS-84 degrees
 * @param heading where it looks, degrees clockwise from north
 * @param unit who owns it
 * @param stream path of its sub-stream on this backend, or an absolute URL of a media server
 * @param at when its state was last learnt
 */
public record ChannelView(
        String gbId,
        String name,
        String kind,
        double lon,
        double lat,
        double heading,
        String unit,
        String grid,
        String stream,
        boolean online,
        Instant at)
        implements TopicItem {
    @Override
    public String key() {
        return gbId;
    }

    @Override
    public long version() {
        return at.toEpochMilli();
    }
}

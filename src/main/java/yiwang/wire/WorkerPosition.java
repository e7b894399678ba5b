package yiwang.wire;

import java.time.Instant;

/**
 * Where a grid worker is, as reported: {@code POST /api/v1/workers/positions} takes a list of at most 1,000.
 *
 * @param id of a known post
 * @param lon WGS-84 degrees
 * @param at when it was taken, at most a day ago and not in the future; an older one than the last known is ignored
 */
public record WorkerPosition(String id, double lon, double lat, Instant at) {}

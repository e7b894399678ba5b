package yiwang.wire;

import java.time.Instant;

/**
 * One grid worker's position: {@code POST /api/v1/workers/positions} takes a list of at most 1,000.
 *
 * @param id of the worker, as in the county's list
 * @param lon WGS-84 degrees
 * @param at when it was taken; newest wins
 */
public record WorkerPosition(String id, double lon, double lat, Instant at) {}

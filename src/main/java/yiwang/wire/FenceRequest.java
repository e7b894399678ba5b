package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.fence.FenceRule;

/**
 * A fence to be drawn: {@code POST /api/v1/fences}. The same again is answered as the first time.
 *
 * @param id made by the client, 8 to 64 of letters, digits, {@code . _ : -}
 * @param name 1 to 40 characters
 * @param ring 3 to 200 points that do not cross, not closed, WGS-84
 * @param unit whose workers it is about; null for everybody's
 * @param dwell seconds that somebody must stay on one side before it counts, 0 to 3600; null for 30
 * @param until when it ends by itself; null for when somebody takes it away
 */
public record FenceRequest(
        String id,
        String name,
        List<Corner> ring,
        FenceRule rule,
        @Nullable String unit,
        @Nullable Integer dwell,
        @Nullable Instant until) {
    /** WGS-84 degrees. */
    public record Corner(double lon, double lat) {}
}

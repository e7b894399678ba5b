package yiwang.console.video;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames from one decoder to one painter without a lock and without a queue: the newest frame wins.
 *
 * <p>At most three frames exist: one being filled, one waiting, one being shown.
 */
final class FrameExchange {
    private final AtomicReference<@Nullable VideoFrame> fresh = new AtomicReference<>();
    private final AtomicReference<@Nullable VideoFrame> spare = new AtomicReference<>();

    /** Decoder: a frame to fill. */
    VideoFrame blank(int width, int height) {
        VideoFrame used = spare.getAndSet(null);
        return used != null && used.hasSize(width, height) ? used : new VideoFrame(width, height);
    }

    /** Decoder: the frame is filled; it takes the place of one that nobody fetched. */
    void publish(VideoFrame frame) {
        VideoFrame missed = fresh.getAndSet(frame);
        if (missed != null) {
            spare.set(missed);
        }
    }

    /** Painter: the newest frame, or null if there is none since the last call. */
    @Nullable
    VideoFrame take() {
        return fresh.getAndSet(null);
    }

    /** Painter: done with a frame it took. */
    void giveBack(VideoFrame frame) {
        spare.set(frame);
    }
}

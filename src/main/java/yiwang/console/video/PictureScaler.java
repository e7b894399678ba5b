package yiwang.console.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings decoded pictures to the size and form of the screen in one pass.
 *
 * <p>The picture fills the box it is given without changing its proportions. One thread; owns native memory.
 */
final class PictureScaler implements AutoCloseable {
    /** The scaler's vector loops write whole blocks: a width of such blocks needs no slow tail. */
    private static final int BLOCK = 8;

    private @Nullable SwsContext context;
    private @Nullable IntPointer pixels;
    private long capacity;
    private final PointerPointer<Pointer> planes = new PointerPointer<>(4L);
    private final IntPointer strides = new IntPointer(4L);

    /** Scales into a frame from the exchange; the caller publishes it. */
    VideoFrame scale(AVFrame source, int boxWidth, int boxHeight, FrameExchange exchange) {
        double aspect = aspectOf(source);
        int width = (int) Math.min(boxWidth, boxHeight * aspect) / BLOCK * BLOCK;
        int height = (int) Math.round(Math.min(boxHeight, width / aspect));
        VideoFrame target = exchange.blank(Math.max(BLOCK, width), Math.max(BLOCK, height));
        context = swscale.sws_getCachedContext(
                context,
                source.width(),
                source.height(),
                source.format(),
                target.width(),
                target.height(),
                avutil.AV_PIX_FMT_BGRA,
                swscale.SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        IntPointer scaled = room(target);
        swscale.sws_scale(context, source.data(), source.linesize(), 0, source.height(), planes, strides);
        scaled.get(target.pixels());
        return target;
    }

    private static double aspectOf(AVFrame source) {
        AVRational pixel = source.sample_aspect_ratio();
        double stretch = pixel.num() > 0 && pixel.den() > 0 ? (double) pixel.num() / pixel.den() : 1;
        return source.width() * stretch / source.height();
    }

    private IntPointer room(VideoFrame target) {
        IntPointer room = pixels;
        long wanted = (long) target.width() * target.height();
        if (room == null || wanted > capacity) {
            if (room != null) {
                room.close();
            }
            room = new IntPointer(wanted + 64);
            capacity = wanted;
            pixels = room;
            planes.put(0, room);
        }
        strides.put(0, target.width() * 4);
        return room;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(context);
        if (pixels != null) {
            pixels.close();
        }
        planes.close();
        strides.close();
    }
}

package yiwang.demo.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/**
 * Turns pictures into MPEG-TS, one chunk of whole packets per picture.
 *
 * <p>MPEG-4 Part 2, because it is the cheapest of the codecs in the LGPL build that allow ten pictures a second
 * (MPEG-1 and MPEG-2 know no rate below 23.976; H.264 by OpenH264 took twice the time). Every tenth picture, so one
 * a second, stands alone. Holds native memory until closed; one thread at a time.
 */
final class TsEncoder implements AutoCloseable {
    static final int PICTURES_PER_SECOND = 10;
    private static final int PACKET = 188;
    private static final int BITS_PER_SECOND = 400_000;

    private final ByteArrayOutputStream muxed = new ByteArrayOutputStream(16 * 1024);
    private final ByteBuffer pixels =
            ByteBuffer.allocateDirect(Scene.WIDTH * Scene.HEIGHT * 4).order(ByteOrder.nativeOrder());
    private final FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(muxed, Scene.WIDTH, Scene.HEIGHT, 0);

    TsEncoder() throws FrameRecorder.Exception {
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        recorder.setFormat("mpegts");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(PICTURES_PER_SECOND);
        recorder.setGopSize(PICTURES_PER_SECOND);
        recorder.setVideoBitrate(BITS_PER_SECOND);
        recorder.setVideoOption("threads", "1");
        recorder.setOption("flush_packets", "1");
        recorder.start();
    }

    /**
     * Encodes a picture.
     *
     * @param rgb {@code Scene.WIDTH * Scene.HEIGHT} pixels, 0xRRGGBB
     * @param number of the picture, rising; a gap in the numbers is a gap in time
     */
    byte[] encode(int[] rgb, int number) throws FrameRecorder.Exception {
        pixels.clear();
        pixels.asIntBuffer().put(rgb);
        recorder.setFrameNumber(number);
        recorder.recordImage(
                Scene.WIDTH, Scene.HEIGHT, Frame.DEPTH_UBYTE, 4, Scene.WIDTH * 4, avutil.AV_PIX_FMT_BGRA, pixels);
        byte[] chunk = muxed.toByteArray();
        muxed.reset();
        return chunk;
    }

    /** True if a packet of the chunk says that a decoder may start here (its random access indicator is set). */
    static boolean isEntry(byte[] chunk) {
        for (int at = 0; at + PACKET <= chunk.length; at += PACKET) {
            boolean adapts = (chunk[at + 3] & 0x20) != 0 && chunk[at + 4] > 0;
            if (adapts && (chunk[at + 5] & 0x40) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws FrameRecorder.Exception {
        recorder.close();
    }
}

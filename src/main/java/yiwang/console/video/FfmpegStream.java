package yiwang.console.video;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import yiwang.console.video.PlayerState.Reason;

/**
 * One open connection to a stream, read and decoded picture by picture.
 *
 * <p>Written on JavaCV's FFmpeg bindings rather than on its frame grabber: the grabber opens under one lock for the
 * whole process, so that a single silent peer would keep all other tiles waiting, and it cannot be called back from
 * a native wait. One thread; everything native is freed by {@link #close}.
 */
final class FfmpegStream implements AutoCloseable {
    private static final Duration OPENING = Duration.ofSeconds(6);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final String PROTOCOLS = "http,https,tcp,tls,udp,rtp,srtp,rtsp,rtmp,crypto,data,httpproxy";
    /** Short probing, because a picture is wanted within a second and the formats announce themselves. */
    private static final Map<String, String> OPTIONS = Map.of(
            "protocol_whitelist", PROTOCOLS,
            "rw_timeout", "10000000",
            "rtsp_transport", "tcp",
            "probesize", "200000",
            "analyzeduration", "500000",
            "fpsprobesize", "0");

    /** AV_FRAME_FLAG_KEY of libavutil, which the bindings leave out. */
    private static final int KEY_FRAME = 1 << 1;

    private final Abort abort;
    private final AVFormatContext format;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVCodecContext decoder;
    private final int videoIndex;
    private final double secondsPerTick;
    private boolean whole;

    static {
        // The decoders' remarks about damaged packets would otherwise fill the console's standard error.
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    }

    private FfmpegStream(Abort abort, AVFormatContext format, int videoIndex, AVCodecContext decoder) {
        this.abort = abort;
        this.format = format;
        this.videoIndex = videoIndex;
        this.decoder = decoder;
        AVRational timeBase = format.streams(videoIndex).time_base();
        this.secondsPerTick = (double) timeBase.num() / timeBase.den();
    }

    /** Connects, finds the video and readies its decoder; waits for at most six seconds or until told to stop. */
    static FfmpegStream open(String url, String headers, Abort abort) throws StreamFailure {
        abort.allow(OPENING);
        AVFormatContext format = connected(url, headers, abort);
        try {
            int found = avformat.avformat_find_stream_info(format, (AVDictionary) null);
            int video = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
            if (found < 0 || video < 0) {
                throw found < 0
                        ? StreamFailure.of(found, "probing")
                        : new StreamFailure(Reason.NOT_VIDEO, "no video among " + format.nb_streams() + " streams");
            }
            return new FfmpegStream(abort, format, video, decoderOf(format, video));
        } catch (StreamFailure failure) {
            avformat.avformat_close_input(format);
            throw failure;
        }
    }

    private static AVFormatContext connected(String url, String headers, Abort abort) throws StreamFailure {
        AVFormatContext format = avformat.avformat_alloc_context();
        abort.attachTo(format.interrupt_callback());
        AVDictionary options = new AVDictionary(null);
        OPTIONS.forEach((key, value) -> avutil.av_dict_set(options, key, value, 0));
        if (!headers.isEmpty()) {
            avutil.av_dict_set(options, "headers", headers, 0);
        }
        int opened = avformat.avformat_open_input(format, url, null, options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw StreamFailure.of(opened, "opening");
        }
        return format;
    }

    private static AVCodecContext decoderOf(AVFormatContext format, int video) throws StreamFailure {
        for (int i = 0; i < format.nb_streams(); i++) {
            format.streams(i).discard(i == video ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        AVStream stream = format.streams(video);
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null) {
            throw new StreamFailure(
                    Reason.NOT_VIDEO,
                    "no decoder for codec " + stream.codecpar().codec_id());
        }
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
        decoder.thread_count(1);
        int opened = avcodec.avcodec_open2(decoder, codec, (AVDictionary) null);
        if (opened < 0) {
            avcodec.avcodec_free_context(decoder);
            throw StreamFailure.of(opened, "opening the decoder");
        }
        return decoder;
    }

    /** Leaves out everything but key pictures, for tiles that nobody sees. */
    void keyPicturesOnly(boolean only) {
        decoder.skip_frame(only ? avcodec.AVDISCARD_NONKEY : avcodec.AVDISCARD_DEFAULT);
    }

    /**
     * Waits for the next decoded picture, which stays valid until the next call.
     *
     * @throws StreamFailure when the stream ends, nothing arrives for six seconds, or the wait was called off
     */
    AVFrame next() throws StreamFailure {
        abort.allow(SILENCE);
        long giveUpAt = System.nanoTime() + SILENCE.toNanos();
        while (!received()) {
            if (System.nanoTime() - giveUpAt > 0) {
                throw new StreamFailure(Reason.NOT_VIDEO, "packets without pictures");
            }
            feed();
        }
        return frame;
    }

    /** A decoded picture; those before the first whole one are guesses on grey and are thrown away. */
    private boolean received() {
        while (avcodec.avcodec_receive_frame(decoder, frame) >= 0) {
            whole |= (frame.flags() & KEY_FRAME) != 0;
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private void feed() throws StreamFailure {
        int read = avformat.av_read_frame(format, packet);
        if (read < 0) {
            throw abort.isExpired()
                    ? new StreamFailure(Reason.SILENT, "no packets")
                    : StreamFailure.of(read, "reading");
        }
        if (packet.stream_index() == videoIndex) {
            // A damaged packet is the network's business; the decoder finds its way back at the next key picture.
            avcodec.avcodec_send_packet(decoder, packet);
        }
        avcodec.av_packet_unref(packet);
    }

    /** When the current picture is due, in nanoseconds of the stream's own clock; {@code Long.MIN_VALUE} if unknown. */
    long dueNanos() {
        long pts = frame.best_effort_timestamp();
        return pts == avutil.AV_NOPTS_VALUE
                ? Long.MIN_VALUE
                : (long) (pts * secondsPerTick * TimeUnit.SECONDS.toNanos(1));
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(decoder);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(format);
    }
}

package yiwang.console.video;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import yiwang.console.video.PlayerState.Reason;

/** A stream could not be opened or went away; carries the reason to show and FFmpeg's own words for the log. */
final class StreamFailure extends Exception {
    private static final long serialVersionUID = 1L;
    /** The same number on all systems we run on. */
    private static final int EIO = 5;

    private final Reason reason;

    StreamFailure(Reason reason, String technical) {
        super(technical);
        this.reason = reason;
    }

    /** Translates an FFmpeg error number. */
    static StreamFailure of(int error, String during) {
        return new StreamFailure(reasonOf(error), during + ": " + text(error));
    }

    Reason reason() {
        return reason;
    }

    private static Reason reasonOf(int error) {
        if (error == avutil.AVERROR_HTTP_NOT_FOUND()) {
            return Reason.UNKNOWN_CHANNEL;
        } else if (error == avutil.AVERROR_HTTP_SERVER_ERROR()) {
            return Reason.OFFLINE;
        } else if (error == avutil.AVERROR_HTTP_UNAUTHORIZED() || error == avutil.AVERROR_HTTP_FORBIDDEN()) {
            return Reason.DENIED;
        } else if (error == avutil.AVERROR_EXIT()) {
            return Reason.SILENT;
        } else if (error == avutil.AVERROR_INVALIDDATA()) {
            return Reason.NOT_VIDEO;
        } else {
            // FFmpeg calls the end of an HTTP stream of unknown length an input error.
            return error == avutil.AVERROR_EOF() || error == -EIO ? Reason.ENDED : Reason.UNREACHABLE;
        }
    }

    private static String text(int error) {
        byte[] words = new byte[128];
        avutil.av_strerror(error, words, words.length);
        int end = 0;
        while (end < words.length && words[end] != 0) {
            end++;
        }
        return new String(words, 0, end, StandardCharsets.UTF_8);
    }
}

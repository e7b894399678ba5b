package yiwang.console.video;

import java.time.Instant;

/** How a player stands at a moment. */
public sealed interface PlayerState {

    /** Opening the stream, or open and waiting for the first picture. */
    record Connecting() implements PlayerState {}

    /** Pictures come. */
    record Playing(Instant lastFrameAt) implements PlayerState {}

    /** Connected, but no picture for three seconds or more. */
    record Stalled(Instant since) implements PlayerState {}

    /** Not connected; tries again by itself. */
    record Failed(Reason reason, Instant retryAt) implements PlayerState {}

    /** Closed for good. */
    record Stopped() implements PlayerState {}

    /** Why a connection failed; shown to the officer as a text of the same key. */
    enum Reason {
        OFFLINE("reason.offline"),
        UNKNOWN_CHANNEL("reason.unknown"),
        DENIED("reason.denied"),
        UNREACHABLE("reason.unreachable"),
        SILENT("reason.silent"),
        NOT_VIDEO("reason.notVideo"),
        ENDED("reason.ended");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}

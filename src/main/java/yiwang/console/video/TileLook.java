package yiwang.console.video;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.console.video.PlayerState.Failed;

/**
 * What a tile tells about its picture at a moment: whether it can be trusted, a word for it and how old it is.
 *
 * @param caption the text over the picture's place, empty while the picture is live
 */
record TileLook(Trust trust, String word, String age, String caption) {
    /** A picture older than this is no longer shown as one: whoever decides by it would decide wrongly. */
    static final Duration DEAD = Duration.ofSeconds(60);

    /** How far the picture may be believed. */
    enum Trust {
        WAITING,
        LIVE,
        STALE,
        DEAD
    }

    /** {@code since} is when the tile was given its channel, {@code last} when its last picture came. */
    static TileLook of(PlayerState state, @Nullable Instant last, Instant since, Instant now, VideoTexts texts) {
        Duration age = Duration.between(last == null ? since : last, now);
        if (last != null && age.compareTo(VideoPlayer.STALL) < 0) {
            return new TileLook(Trust.LIVE, texts.text("state.live"), texts.age(age), "");
        }
        if (last != null && age.compareTo(DEAD) < 0) {
            String stalled = texts.text("stale.for", texts.span(age));
            return new TileLook(
                    Trust.STALE, texts.text("state.stale"), texts.age(age), lines(stalled, why(state, now, texts)));
        }
        if (last == null && !(state instanceof Failed) && age.compareTo(DEAD) < 0) {
            return new TileLook(Trust.WAITING, texts.text("state.connecting"), "", texts.text("state.connecting"));
        }
        String gone = texts.text("dead.for", texts.span(age));
        String shownAge = last == null ? "" : texts.age(age);
        return new TileLook(Trust.DEAD, texts.text("state.dead"), shownAge, lines(gone, why(state, now, texts)));
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    private static String why(PlayerState state, Instant now, VideoTexts texts) {
        if (!(state instanceof Failed(PlayerState.Reason reason, Instant retryAt))) {
            return "";
        }
        long seconds = Duration.between(now, retryAt).toSeconds();
        return seconds > 0
                ? texts.text("retry.in", texts.reason(reason), seconds)
                : texts.text("retry.now", texts.reason(reason));
    }
}

package yiwang.console.feed;

import java.time.Duration;

/**
 * The feed's patience.
 *
 * @param retryFirst wait before the second attempt; doubles from there
 * @param retryMost longest wait between attempts
 * @param connectWithin longest wait for a connection and for its first message
 * @param missedBeats how many heartbeats may be missed before the line counts as dead
 * @param flush how often readers hear of changes at most
 */
public record FeedTimes(
        Duration retryFirst, Duration retryMost, Duration connectWithin, int missedBeats, Duration flush) {
    /** As at work: 0.5 s to 10 s, three heartbeats, ten flushes a second. */
    public static final FeedTimes NORMAL = new FeedTimes(
            Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(5), 3, Duration.ofMillis(100));
}

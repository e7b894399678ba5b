package yiwang.console.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.console.video.PlayerState.Connecting;
import yiwang.console.video.PlayerState.Failed;
import yiwang.console.video.PlayerState.Playing;
import yiwang.console.video.PlayerState.Reason;
import yiwang.console.video.TileLook.Trust;

class PlayingRulesTest {
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private static VideoTexts chinese() {
        return new VideoTexts(ResourceBundle.getBundle("yiwang.console.video.messages", Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"25, 12", "25, 15", "10, 12", "60, 25"})
    void theRateIsCappedAndSlowerStreamsLoseNothing(int streamRate, int cap) {
        Pacer pacer = new Pacer();
        int shown = 0;
        for (int i = 0; i < streamRate * 20; i++) {
            shown += pacer.admits(cap, TimeUnit.SECONDS.toNanos(i) / streamRate + 1_000_000_000_000L) ? 1 : 0;
        }
        double rate = shown / 20.0;
        double wanted = Math.min(streamRate, cap);
        assertTrue(rate <= wanted * 1.05 && rate >= wanted * 0.9, "shown at " + rate);
    }

    @Test
    void aBurstIsSpreadOverItsTimeAndALateStreamIsShownAtOnce() {
        Pacer pacer = new Pacer();
        long start = 5_000 * MILLI;
        assertEquals(0, pacer.waitFor(100 * MILLI, start));
        assertEquals(40 * MILLI, pacer.waitFor(140 * MILLI, start));
        assertEquals(0, pacer.waitFor(180 * MILLI, start + 1000 * MILLI), "a second late");
        assertEquals(40 * MILLI, pacer.waitFor(220 * MILLI, start + 1000 * MILLI), "counts from the late one");
        assertEquals(0, pacer.waitFor(90_000 * MILLI, start + 1000 * MILLI), "the stream's clock jumped");
        assertEquals(0, pacer.waitFor(Long.MIN_VALUE, start), "no time stamp");
    }

    @Test
    void theNewestFrameWinsAndThreeFramesAreEnough() {
        FrameExchange exchange = new FrameExchange();
        VideoFrame first = exchange.blank(16, 9);
        exchange.publish(first);
        VideoFrame second = exchange.blank(16, 9);
        exchange.publish(second);
        assertSame(first, exchange.blank(16, 9), "the frame nobody fetched is used again");
        assertSame(second, exchange.take());
        assertNull(exchange.take());
        exchange.giveBack(second);
        assertEquals(32, exchange.blank(32, 18).width(), "a frame of another size is not reused");
    }

    @ParameterizedTest
    @CsvSource({"0, LIVE, 0秒前", "2, LIVE, 2秒前", "3, STALE, 3秒前", "59, STALE, 59秒前", "60, DEAD, 1分前", "7300, DEAD, 2小时前"
    })
    void aPictureIsTrustedByItsAge(int seconds, Trust trust, String age) {
        Instant last = NOW.minusSeconds(seconds);
        TileLook look = TileLook.of(new Playing(last), last, NOW.minusSeconds(9000), NOW, chinese());
        assertEquals(trust, look.trust());
        assertEquals(age, look.age());
    }

    @Test
    void aTileThatNeverHadAPictureSaysWhyAndForHowLong() {
        Failed failed = new Failed(Reason.OFFLINE, NOW.plusSeconds(9));
        TileLook look = TileLook.of(failed, null, NOW.minusSeconds(720), NOW, chinese());
        assertEquals(new TileLook(Trust.DEAD, "无信号", "", "无信号 12分\n设备离线 · 9 秒后重试"), look);
        TileLook fresh = TileLook.of(new Connecting(), null, NOW.minusSeconds(2), NOW, chinese());
        assertEquals(Trust.WAITING, fresh.trust());
    }

    @Test
    void englishHasTheSameKeysAndEveryReasonHasAText() {
        ResourceBundle chinese = ResourceBundle.getBundle("yiwang.console.video.messages", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("yiwang.console.video.messages", Locale.ENGLISH);
        assertTrue(!chinese.getString("title").equals(english.getString("title")), "no English text");
        for (String key : chinese.keySet()) {

            assertTrue(english.getString(key).chars().allMatch(c -> c < 0x2E80), () -> key + " is not translated");
        }
        for (Reason reason : Reason.values()) {
            assertTrue(chinese.containsKey(reason.key()), reason + " has no text");
        }
    }
}

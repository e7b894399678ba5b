package yiwang.demo.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.demo.video.Subject.Kind;
import yiwang.domain.code.GbId;
import yiwang.server.video.StreamSource.Busy;
import yiwang.server.video.StreamSource.Live;
import yiwang.server.video.StreamSource.Offline;
import yiwang.server.video.StreamSource.Viewer;

class TestPicturesTest {
    private final ScheduledExecutorService frames = Executors.newSingleThreadScheduledExecutor();
    private volatile Instant now = Instant.parse("2026-07-01T04:00:00Z");
    private final TestPictures pictures = new TestPictures(id -> new Subject("河口", Kind.RIVER), frames, () -> now, 2);

    @AfterEach
    void stop() {
        pictures.close();
        frames.shutdownNow();
    }

    private static GbId channel(int serial) {
        return new GbId("32072400001320" + String.format("%06d", serial));
    }

    private static GbId channel(Habit habit, int n) {
        int serial = 0;
        for (int seen = 0; seen <= n; serial++) {
            seen += Habit.of(channel(serial)) == habit ? 1 : 0;
        }
        return channel(serial - 1);
    }

    /** Counts what it gets. */
    private static final class Counting implements Viewer {
        final CountDownLatch first = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void packets(byte[] ts, boolean entry) {
            first.countDown();
        }

        @Override
        public void ended() {
            end.countDown();
        }
    }

    @Test
    void aboutThreeInAHundredAreOfflineAndOneFreezes() {
        int offline = 0;
        int freezing = 0;
        for (int serial = 0; serial < 20_000; serial++) {
            offline += Habit.of(channel(serial)) == Habit.OFFLINE ? 1 : 0;
            freezing += Habit.of(channel(serial)) == Habit.FREEZES ? 1 : 0;
        }
        assertTrue(offline > 500 && offline < 700, offline + " offline");
        assertTrue(freezing > 150 && freezing < 250, freezing + " freezing");
    }

    @Test
    void anOfflineChannelIsRefused() {
        assertInstanceOf(Offline.class, pictures.open(channel(Habit.OFFLINE, 0), new Counting()));
        assertEquals(0, pictures.channelsOnAir());
    }

    @Test
    void viewersOfOneChannelShareItAndTheLimitCountsChannels() {
        for (int viewer = 0; viewer < 5; viewer++) {
            assertInstanceOf(Live.class, pictures.open(channel(Habit.STEADY, 0), new Counting()));
        }
        assertEquals(1, pictures.channelsOnAir());
        assertInstanceOf(Live.class, pictures.open(channel(Habit.STEADY, 1), new Counting()));
        assertEquals(new Busy(2), pictures.open(channel(Habit.STEADY, 2), new Counting()));
    }

    @Test
    void aChannelGoesOffTheAirSomeSecondsAfterItsLastViewerLeft() throws Exception {
        Counting viewer = new Counting();
        Live live = (Live) pictures.open(channel(Habit.STEADY, 0), viewer);
        assertTrue(viewer.first.await(10, TimeUnit.SECONDS));
        live.lease().close();
        assertEquals(1, pictures.channelsOnAir());
        now = now.plusSeconds(6);
        Object never = new Object();
        synchronized (never) {
            for (int look = 0; look < 500 && pictures.channelsOnAir() > 0; look++) {
                never.wait(10);
            }
        }
        assertEquals(0, pictures.channelsOnAir());
    }

    @Test
    void closingTellsWhoIsWatching() throws Exception {
        Counting viewer = new Counting();
        pictures.open(channel(Habit.STEADY, 0), viewer);
        assertTrue(viewer.first.await(10, TimeUnit.SECONDS));
        pictures.close();
        assertTrue(viewer.end.await(1, TimeUnit.SECONDS));
    }
}

package yiwang.demo.video;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bytedeco.javacv.FrameRecorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.code.GbId;
import yiwang.server.video.StreamSource;

/**
 * The demo county's cameras as a source of streams: 480x270, ten pictures a second, a new entry point each second.
 *
 * <p>A channel costs nothing until it is watched and stops {@value #LINGER_SECONDS} s after its last viewer left.
 * Thread-safe; pictures are made on the {@code frames} executor, which stays the caller's to shut down.
 */
public final class TestPictures implements StreamSource, AutoCloseable {
    /** How many channels may be on the air at once unless set otherwise. */
    public static final int DEFAULT_LIMIT = 32;

    private static final Logger LOG = LoggerFactory.getLogger(TestPictures.class);
    private static final int LINGER_SECONDS = 5;
    private static final Duration LINGER = Duration.ofSeconds(LINGER_SECONDS);
    private static final long PERIOD_MILLIS = 1000 / TsEncoder.PICTURES_PER_SECOND;

    private final Function<GbId, Subject> subjects;
    private final ScheduledExecutorService frames;
    private final InstantSource clock;
    private final int limit;
    private final Lettering lettering;
    private final Map<GbId, OnAir> onAir = new HashMap<>();

    private record OnAir(Broadcast broadcast, ScheduledFuture<?> steps) {}

    /**
     * {@code subjects} tells what a channel looks at and is asked for known channels only; {@code limit} is the number
     * of channels that may be on the air at once.
     */
    public TestPictures(
            Function<GbId, Subject> subjects, ScheduledExecutorService frames, InstantSource clock, int limit) {
        this.subjects = subjects;
        this.frames = frames;
        this.clock = clock;
        this.limit = limit;
        this.lettering = Lettering.load();
    }

    @Override
    public Opening open(GbId channel, Viewer viewer) {
        if (Habit.of(channel) == Habit.OFFLINE) {
            return new Offline();
        }
        synchronized (onAir) {
            OnAir running = onAir.get(channel);
            if (running == null && onAir.size() >= limit) {
                return new Busy(limit);
            }
            Broadcast broadcast = running == null ? start(channel) : running.broadcast();
            broadcast.add(viewer);
            return new Live(() -> broadcast.remove(viewer));
        }
    }

    /** How many channels are being encoded. */
    public int channelsOnAir() {
        synchronized (onAir) {
            return onAir.size();
        }
    }

    private Broadcast start(GbId channel) {
        int seed = Habit.mixed(channel.value().hashCode());
        boolean freezes = Habit.of(channel) == Habit.FREEZES;
        Broadcast broadcast = new Broadcast(subjects.apply(channel), seed, freezes, lettering, clock.instant());
        long offset = Math.floorMod(seed, PERIOD_MILLIS);
        ScheduledFuture<?> steps = frames.scheduleAtFixedRate(
                () -> step(channel, broadcast), offset, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        onAir.put(channel, new OnAir(broadcast, steps));
        return broadcast;
    }

    /** The edge of a scheduled task: whatever goes wrong ends this one channel, and the next viewer starts it anew. */
    private void step(GbId channel, Broadcast broadcast) {
        try {
            Instant now = clock.instant();
            broadcast.step(now);
            if (broadcast.idle(now).compareTo(LINGER) > 0) {
                retireIfUnwatched(channel, broadcast);
            }
        } catch (FrameRecorder.Exception | RuntimeException failure) { // thrown on, it would end the steps unseen
            LOG.error("The test picture of channel {} failed", channel, failure);
            takeOffAir(channel);
            closeQuietly(broadcast);
        }
    }

    private void retireIfUnwatched(GbId channel, Broadcast broadcast) {
        synchronized (onAir) {
            if (broadcast.isWatched()) {
                return;
            }
            takeOffAir(channel);
        }
        closeQuietly(broadcast);
    }

    private void takeOffAir(GbId channel) {
        synchronized (onAir) {
            OnAir gone = onAir.remove(channel);
            if (gone != null) {
                gone.steps().cancel(false);
            }
        }
    }

    private static void closeQuietly(Broadcast broadcast) {
        try {
            broadcast.close();
        } catch (FrameRecorder.Exception failure) {
            LOG.warn("An encoder did not close cleanly", failure);
        }
    }

    /** Ends all broadcasts and frees their encoders. */
    @Override
    public void close() {
        Map<GbId, OnAir> running;
        synchronized (onAir) {
            running = Map.copyOf(onAir);
            onAir.clear();
        }
        running.values().forEach(one -> {
            one.steps().cancel(false);
            closeQuietly(one.broadcast());
        });
    }
}

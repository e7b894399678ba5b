package yiwang.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import yiwang.demo.video.Habit;
import yiwang.demo.video.Subject;
import yiwang.demo.video.TestPictures;
import yiwang.domain.code.GbId;
import yiwang.server.Extras;
import yiwang.server.http.RouteGroup;
import yiwang.server.video.StreamRoutes;
import yiwang.wire.ChannelView;

/** Puts the demo county's cameras into a backend: channels whose stream is a test picture are drawn and encoded here. */
final class DemoCameras implements Extras, AutoCloseable {
    private static final int THREADS = 2;
    private static final Subject UNKNOWN = new Subject("", Subject.Kind.STREET);

    private final ScheduledExecutorService frames = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("demo-camera-", 0).daemon().factory());
    private final InstantSource clock;

    DemoCameras(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<RouteGroup> apply(Given given) {
        Map<GbId, Subject> channels = given.channels().all().stream()
                .collect(Collectors.toUnmodifiableMap(channel -> new GbId(channel.gbId()), DemoCameras::subject));
        channels.keySet().stream()
                .filter(channel -> Habit.of(channel) == Habit.OFFLINE)
                .forEach(channel -> given.channels().learnt(channel, false, clock.instant()));
        TestPictures pictures = new TestPictures(
                channel -> channels.getOrDefault(channel, UNKNOWN), frames, clock, TestPictures.DEFAULT_LIMIT);
        return List.of(new StreamRoutes(pictures, given.channels()::isKnown, clock)::mount);
    }

    private static Subject subject(ChannelView channel) {
        return new Subject(channel.name(), Subject.Kind.of(channel.kind()));
    }

    @Override
    public void close() {
        frames.shutdownNow();
    }
}

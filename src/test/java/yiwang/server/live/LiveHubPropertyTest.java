package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import yiwang.domain.ticket.TicketState;
import yiwang.server.live.HubWorld.Line;
import yiwang.wire.Topic;

/** Whatever is published, closed, subscribed, slowed or drained in whatever order: no gap, no double, the same end. */
class LiveHubPropertyTest {
    private static final int STEPS = 300;

    @Property(tries = 300)
    void everyReaderEndsWithWhatTheHubHolds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Run run = new Run(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            run.step();
        }
        run.lines.keySet().forEach(line -> line.room = Integer.MAX_VALUE);
        run.lines.values().forEach(LiveClient::drained);
        run.world.time.pass(Duration.ofSeconds(5));
        run.lines.keySet().forEach(line -> {
            assertEquals(List.of(), line.faults);
            assertEquals(run.truth, line.versions);
        });
    }

    private static final class Run {
        final HubWorld world = new HubWorld();
        final Map<String, Long> truth = new HashMap<>();
        final Map<Line, LiveClient> lines = new HashMap<>();
        final Random random;

        Run(Random random) {
            this.random = random;
        }

        void step() {
            String key = "k" + random.nextInt(10);
            switch (random.nextInt(8)) {
                case 0 -> {
                    Line line = new Line();
                    lines.put(line, world.connect(line, Topic.TICKETS));
                }
                case 1 -> lines.keySet().forEach(line -> line.room = random.nextInt(3));
                case 2 ->
                    lines.forEach((line, client) -> {
                        line.room = random.nextInt(5);
                        client.drained();
                    });
                case 3 -> world.time.pass(Duration.ofMillis(random.nextInt(120)));
                case 4 -> {
                    if (truth.remove(key) != null) {
                        world.seq++;
                        world.hub.end(Topic.TICKETS, world.seq, HubWorld.ticket(key, world.seq, TicketState.CLOSED));
                    }
                }
                default -> {
                    world.publish(key, world.seq + 1);
                    truth.put(key, world.seq);
                }
            }
        }
    }
}

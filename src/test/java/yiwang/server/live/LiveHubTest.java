package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveMessage;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

class LiveHubTest {
    private final HubWorld world = new HubWorld();

    @Test
    void aChangeAfterQuietGoesOutAtOnceAndMoreGatherInOneMessage() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        int before = line.messages.size();
        world.publish("a", 1);
        world.time.run();
        assertEquals(before + 1, line.messages.size(), "at once");
        for (int version = 2; version < 12; version++) {
            world.publish("a", version);
            world.publish("b", version);
        }
        world.time.run();
        assertEquals(before + 1, line.messages.size(), "gathering");
        world.time.pass(Duration.ofMillis(60));
        assertEquals(before + 2, line.messages.size(), "in one");
        assertEquals(Map.of("a", 11L, "b", 11L), line.versions);
        assertEquals(List.of(), line.faults);
    }

    @Test
    void aTicketThatEndsIsToldOnceAndThenRemoved() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        world.publish("a", 1);
        world.time.run();
        world.hub.end(Topic.TICKETS, ++world.seq, HubWorld.ticket("a", 2, TicketState.CLOSED));
        List<Map<String, Long>> seen = new ArrayList<>();
        for (int i = 0; i < 24; i++) { // a window is as long as what it costs, so nobody knows which step it ends in
            world.time.pass(Duration.ofMillis(5));
            if (seen.isEmpty() || !seen.getLast().equals(line.versions)) {
                seen.add(Map.copyOf(line.versions));
            }
        }
        assertEquals(List.of(Map.of("a", 1L), Map.of("a", 2L), Map.of()), seen);
        HubWorld.Line late = new HubWorld.Line();
        world.connect(late, Topic.TICKETS);
        assertEquals(Map.of(), late.versions);
        assertEquals(List.of(), line.faults);
    }

    @Test
    void everyHeartbeatSaysWhetherTheStoreCanBeWritten() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        world.time.pass(Duration.ofSeconds(3));
        world.isReadOnly = true;
        world.time.pass(Duration.ofSeconds(2));
        world.isReadOnly = false;
        world.time.pass(Duration.ofSeconds(2));
        assertEquals(
                List.of(false, true, false),
                line.messages.stream()
                        .filter(message -> message instanceof LiveMessage.Heartbeat)
                        .map(message -> ((LiveMessage.Heartbeat) message).readOnly())
                        .toList());
    }

    @Test
    void aSlowReaderIsGivenAFreshSnapshotInsteadOfABacklog() {
        HubWorld.Line line = new HubWorld.Line();
        HubWorld.Line quick = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        world.connect(quick, Topic.TICKETS);
        line.room = 0;
        LiveClient client = world.hub.connect(line, Locale.CHINESE);
        client.closed();
        for (int i = 0; i < 1_680; i++) {
            world.publish("k" + i % 700, i + 1);
            if (i % 3 == 2) { // so that all of it lasts less than the patience with who does not read
                world.time.pass(Duration.ofMillis(51));
            }
        }
        assertEquals(0, line.versions.size(), "nothing was sent to a full line");
        line.room = Integer.MAX_VALUE;
        world.time.pass(Duration.ofSeconds(3));
        assertEquals(quick.versions, line.versions);
        assertEquals(2, line.snapshots, "the first one and one after the backlog was dropped");
        assertEquals(List.of(), line.faults);
        assertEquals(1, quick.snapshots);
    }

    @Test
    void aReaderThatNeverReadsIsLetGo() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        line.room = 0;
        world.time.pass(Duration.ofSeconds(25));
        assertEquals(0, line.closeCode);
        world.time.pass(Duration.ofSeconds(15));
        assertEquals(1013, line.closeCode);
        assertEquals(0, world.hub.clients());
    }

    @Test
    void positionsOfASlowReaderAreMergedToTheNewest() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.WORKERS);
        world.hub.publish(Topic.WORKERS, 0, HubWorld.worker("w", 1));
        world.time.pass(Duration.ofSeconds(1));
        line.room = 0;
        int before = line.messages.size();
        for (int i = 2; i < 500; i++) {
            world.hub.publish(Topic.WORKERS, 0, HubWorld.worker("w", i));
            world.time.pass(Duration.ofMillis(51));
        }
        line.room = Integer.MAX_VALUE;
        world.time.pass(Duration.ofSeconds(2));
        long deltas = line.messages.stream()
                .skip(before)
                .filter(message -> message instanceof LiveMessage.Delta)
                .count();
        assertTrue(deltas <= 2, deltas + " deltas");
        assertEquals(Map.of("w", HubWorld.START.plusMillis(499).toEpochMilli()), line.versions);
        assertEquals(List.of(), line.faults);
    }

    @Test
    void aLargeSnapshotComesInPartsThatFitAFrame() {
        List<TicketView> many = new ArrayList<>();
        for (int i = 0; i < 1_700; i++) {
            many.add(HubWorld.ticket("k" + i, 1, TicketState.RECEIVED));
        }
        world.hub.begin(Topic.TICKETS, 1_700, many);
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        assertEquals(1_700, line.versions.size());
        assertTrue(line.messages.size() > 4);
        assertTrue(line.largest < 80_000, line.largest + " characters");
        line.messages.forEach(message -> {
            if (message instanceof LiveMessage.Snapshot s) {
                assertTrue(s.items().size() <= 500);
            }
        });
    }

    @Test
    void alertsOvertakeWhatElseWaits() {
        HubWorld.Line line = new HubWorld.Line();
        LiveClient client = world.connect(line, Topic.TICKETS);
        client.received("{\"op\":\"subscribe\",\"topic\":\"notices\"}");
        world.time.run();
        line.room = 0;
        world.publish("a", 1);
        world.time.pass(Duration.ofMillis(60));
        world.hub.publish(Topic.NOTICES, 1, HubWorld.notice("n"));
        world.time.pass(Duration.ofMillis(60));
        int before = line.messages.size();
        line.room = Integer.MAX_VALUE;
        client.drained();
        world.time.run();
        assertEquals(
                List.of(Topic.NOTICES, Topic.TICKETS),
                line.messages.stream()
                        .skip(before)
                        .filter(m -> m instanceof LiveMessage.Delta)
                        .map(m -> ((LiveMessage.Delta) m).topic())
                        .toList());
    }

    @Test
    void everyAlertThatStandsReachesWhoReadsTooSlowlyForAllOfThem() {
        HubWorld.Line line = new HubWorld.Line();
        LiveClient client = world.connect(line, Topic.NOTICES);
        line.room = 0;
        int alerts = 0;
        while (alerts < 2_500) {
            world.hub.publish(Topic.NOTICES, ++world.seq, HubWorld.notice("n" + alerts++));
            if (alerts % 5 == 0) {
                world.time.pass(Duration.ofMillis(51));
            }
        }
        line.room = Integer.MAX_VALUE;
        client.drained();
        world.time.pass(Duration.ofSeconds(1));
        assertEquals(alerts, line.versions.size());
        assertEquals(List.of(), line.faults);
        assertEquals(1, line.snapshots, "so many may wait");
    }

    @Test
    void aLineThatIsCutWithoutAWordIsLetGo() {
        HubWorld.Line line = new HubWorld.Line();
        HubWorld.Line good = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        world.connect(good, Topic.TICKETS);
        line.answers = false;
        world.time.pass(Duration.ofSeconds(25));
        assertEquals(0, line.closeCode);
        world.time.pass(Duration.ofSeconds(15));
        assertEquals(1013, line.closeCode);
        assertEquals(1, world.hub.clients());
    }

    @Test
    void whoAsksFasterThanItIsAnsweredIsLetGoAndNoMoreIsKept() {
        HubWorld.Line line = new HubWorld.Line();
        LiveClient client = world.connect(line, Topic.TICKETS);
        for (int i = 0; i < 10_000; i++) {
            client.received("{\"op\":\"subscribe\",\"topic\":\"tickets\"}");
            client.drained();
        }
        assertTrue(world.time.ready.size() < 70, () -> world.time.ready.size() + " wait");
        world.time.run();
        assertEquals(1008, line.closeCode);
        assertEquals(0, world.hub.clients());
    }

    @Test
    void newsOfOneThingWaitsOnceHoweverFarTheHubFallsBehind() {
        HubWorld.Line line = new HubWorld.Line();
        world.connect(line, Topic.TICKETS);
        int before = world.time.ready.size();
        for (int version = 1; version < 10_000; version++) {
            world.publish("a", version);
        }
        assertEquals(before + 1, world.time.ready.size());
        world.time.run();
        assertEquals(Map.of("a", 9_999L), line.versions);
        assertEquals(List.of(), line.faults);
    }

    @Test
    void requestsThatAreNoneAreAnsweredWithTrouble() {
        HubWorld.Line line = new HubWorld.Line();
        LiveClient client = world.hub.connect(line, Locale.ENGLISH);
        for (String bad : List.of(
                "",
                "{",
                "null",
                "{\"op\":\"sing\",\"topic\":\"tickets\"}",
                "{\"op\":\"subscribe\"}",
                "{\"op\":\"subscribe\",\"topic\":\"x\"}",
                "x".repeat(5_000))) {
            client.received(bad);
        }
        world.time.run();
        long troubles = line.messages.stream()
                .filter(m ->
                        m instanceof LiveMessage.Trouble t && t.problem().code().equals("malformed"))
                .count();
        assertEquals(7, troubles);
        client.received("{\"op\":\"subscribe\",\"topic\":\"tickets\"}");
        world.time.run();
        assertEquals(1, line.snapshots, "the line still serves");
    }
}

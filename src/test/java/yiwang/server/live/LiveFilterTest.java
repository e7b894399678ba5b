package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.TicketState;
import yiwang.server.live.HubWorld.Line;
import yiwang.server.live.HubWorld.Place;
import yiwang.wire.LiveFilter;
import yiwang.wire.LiveFilter.Viewport;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Trouble;
import yiwang.wire.LiveRequest;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.Topic;

/** What filters show, how they are changed and refused, and how a broken line is gone on with. */
class LiveFilterTest {
    private static final Viewport WEST = new Viewport(119, 34, 119.5, 34.5);
    private static final Viewport EAST = new Viewport(119.5, 34, 120, 34.5);

    private final HubWorld world = new HubWorld();

    @BeforeEach
    void tickets() {
        put("a", 1, TicketState.RECEIVED, new Place("320724100", 119.1, 34.1, "town-100"));
        put("b", 1, TicketState.DISPATCHED, new Place("320724100001", 119.7, 34.1, "town-100"));
        put("c", 1, TicketState.DISPATCHED, new Place("320724101", 119.8, 34.2, "center"));
        put("d", 1, TicketState.RECEIVED, new Place("320724", null, null, null));
        world.time.pass(Duration.ofSeconds(1));
    }

    private void put(String key, long version, TicketState state, Place place) {
        world.hub.publish(Topic.TICKETS, ++world.seq, HubWorld.ticket(key, version, state, place));
    }

    private static LiveFilter area(String area) {
        return new LiveFilter(area, null, null, null, null);
    }

    private static LiveFilter view(Viewport box) {
        return new LiveFilter(null, null, null, null, box);
    }

    private static LiveFilter states(TicketState... states) {
        return new LiveFilter(null, null, new TreeSet<>(Set.of(states)), null, null);
    }

    private static LiveRequest ask(String op, LiveFilter filter, @Nullable Resume resume) {
        return new LiveRequest(op, Topic.TICKETS, filter, resume);
    }

    private Line reader(LiveFilter filter) {
        Line line = new Line();
        world.connect(line, LiveSight.ALL, ask(LiveRequest.SUBSCRIBE, filter, null));
        return line;
    }

    private Line resumed(Line broken, LiveFilter filter) {
        Line line = Line.after(broken);
        Resume resume = new Resume(String.valueOf(broken.view), broken.seq);
        world.connect(line, LiveSight.ALL, ask(LiveRequest.SUBSCRIBE, filter, resume));
        return line;
    }

    private static void holds(Line line, String... keys) {
        assertEquals(Set.of(keys), line.versions.keySet());
        assertEquals(List.of(), line.faults);
    }

    @Test
    void eachPartShowsWhatItSays() {
        holds(reader(area("320724100")), "a", "b");
        holds(reader(area("320724")), "a", "b", "c", "d");
        holds(reader(area("320724102")));
        holds(reader(new LiveFilter(null, "town-100", null, null, null)), "a", "b");
        holds(reader(new LiveFilter(null, "center", null, null, null)), "a", "b", "c");
        holds(reader(states(TicketState.RECEIVED)), "a", "d");
        holds(reader(new LiveFilter(null, null, null, new TreeSet<>(Set.of("01")), null)), "a", "b", "c", "d");
        holds(reader(new LiveFilter(null, null, null, new TreeSet<>(Set.of("01-002", "02")), null)));
        holds(reader(view(WEST)), "a");
        holds(reader(view(EAST)), "b", "c");
        holds(reader(new LiveFilter("320724100", null, null, null, EAST)), "b");
    }

    @Test
    void whatLeavesIsToldAsLeavingAndWhatEntersIsToldWhole() {
        Line line = reader(states(TicketState.RECEIVED));
        put("a", 2, TicketState.DISPATCHED, new Place("320724100", 119.1, 34.1, "town-100"));
        put("b", 2, TicketState.RECEIVED, new Place("320724100001", 119.7, 34.1, "town-100"));
        world.time.pass(Duration.ofSeconds(1));
        holds(line, "b", "d");
        assertEquals(1, line.snapshots);
    }

    @Test
    void whatConcernsOthersIsNotToldAtAll() {
        Line line = reader(area("320724100"));
        int before = deltas(line);
        for (int version = 2; version < 50; version++) {
            put("c", version, TicketState.DISPATCHED, new Place("320724101", 119.8, 34.2, "center"));
            world.time.pass(Duration.ofMillis(60));
        }
        assertEquals(before, deltas(line));
    }

    private static int deltas(Line line) {
        return (int) line.messages.stream().filter(m -> m instanceof Delta).count();
    }

    @Test
    void aNewViewportIsToldAsWhatEntersAndWhatLeaves() {
        Line line = reader(view(WEST));
        world.ask(line, ask(LiveRequest.FILTER, view(EAST), null));
        holds(line, "b", "c");
        assertEquals(1, line.snapshots);
        put("b", 2, TicketState.DISPATCHED, new Place("320724100001", 119.1, 34.1, "town-100"));
        put("a", 2, TicketState.DISPATCHED, new Place("320724100001", 119.5, 34.1, "town-100"));
        world.time.pass(Duration.ofSeconds(1));
        holds(line, "a", "c");
        world.ask(line, ask(LiveRequest.FILTER, view(EAST), null));
        holds(line, "a", "c");
    }

    @Test
    void equalFiltersAreSentTheVerySameBytes() {
        List<byte[]> first = new ArrayList<>();
        List<byte[]> second = new ArrayList<>();
        for (List<byte[]> kept : List.of(first, second)) {
            LiveClient client = world.hub.connect(new Keeping(kept), Locale.CHINESE);
            client.received("{\"op\":\"subscribe\",\"topic\":\"tickets\",\"filter\":{\"area\":\"320724\"}}");
        }
        put("a", 2, TicketState.DISPATCHED, new Place("320724100", 119.1, 34.1, "town-100"));
        world.time.run();
        assertSame(first.getLast(), second.getLast());
        assertTrue(new String(first.getLast(), StandardCharsets.UTF_8).contains("\"delta\""));
    }

    private record Keeping(List<byte[]> kept) implements LiveSocket {
        @Override
        public void send(byte[] message) {
            kept.add(message);
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}
    }

    @Test
    void aBrokenLineIsGoneOnWithFromItsNumber() {
        Line line = reader(area("320724100"));
        Objects.requireNonNull(line.client).closed();
        put("a", 2, TicketState.DISPATCHED, new Place("320724101", 119.1, 34.1, "town-101"));
        put("c", 2, TicketState.DISPATCHED, new Place("320724100", 119.1, 34.1, "town-101"));
        put("d", 2, TicketState.DISPATCHED, new Place("320724102", 119.1, 34.1, "town-101"));
        world.time.pass(Duration.ofSeconds(1));
        Line next = resumed(line, area("320724100"));
        assertEquals(0, next.snapshots);
        assertEquals(Map.of("b", 1L, "c", 2L), next.versions);
        put("b", 2, TicketState.DISPATCHED, new Place("320724101", 119.1, 34.1, "town-101"));
        world.time.pass(Duration.ofSeconds(1));
        holds(next, "c");
    }

    @Test
    void whatEndedJustBeforeTheBreakIsGoneAfterwards() {
        Line line = reader(LiveFilter.NONE);
        world.time.pass(Duration.ofSeconds(1));
        world.hub.end(Topic.TICKETS, ++world.seq, HubWorld.ticket("a", 2, TicketState.CLOSED));
        world.time.run();
        assertEquals(2L, line.versions.get("a"), "told once");
        Objects.requireNonNull(line.client).closed();
        world.time.pass(Duration.ofSeconds(1));
        Line next = resumed(line, LiveFilter.NONE);
        assertEquals(0, next.snapshots);
        holds(next, "b", "c", "d");
    }

    @Test
    void aCopyOfAnotherFilterOrRunOrOfTheFutureBeginsAnew() {
        Line line = reader(area("320724100"));
        assertEquals(1, resumed(line, area("320724101")).snapshots);
        Line stranger = Line.after(line);
        stranger.view = "0123456789abcdef01234567";
        assertEquals(1, resumed(stranger, area("320724100")).snapshots);
        for (long seq : new long[] {Long.MAX_VALUE, world.seq + 1, -1, Long.MIN_VALUE}) {
            Line liar = Line.after(line);
            liar.seq = seq;
            Line next = resumed(liar, area("320724100"));
            assertEquals(1, next.snapshots, () -> "at " + seq);
            holds(next, "a", "b");
        }
    }

    @Test
    void whatHasBeenForgottenBeginsAnewAndWhoIsConnectedIsMovedOnBefore() {
        Line quiet = reader(area("320724101"));
        Line cut = reader(LiveFilter.NONE);
        Objects.requireNonNull(cut.client).closed();
        for (int i = 0; i < ChangeRing.MAX_CHANGES + 10; i++) {
            put("k" + i % 8_000, i + 10, TicketState.RECEIVED, new Place("320724100", 119.1, 34.1, null));
            if (i % 4_000 == 0) {
                world.time.pass(Duration.ofSeconds(2));
            }
        }
        world.time.pass(Duration.ofSeconds(3));
        assertEquals(1, resumed(cut, LiveFilter.NONE).snapshots);
        Line next = resumed(quiet, area("320724101"));
        assertEquals(0, next.snapshots);
        holds(next, "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"area\":\"\"}",
                "{\"area\":\"32%\"}",
                "{\"area\":\"３２０７２４\"}",
                "{\"area\":\"320724100001001000000\"}",
                "{\"unit\":\"nobody\"}",
                "{\"unit\":\"\"}",
                "{\"states\":[]}",
                "{\"categories\":[]}",
                "{\"categories\":[\"1\"]}",
                "{\"viewport\":{\"west\":2,\"south\":1,\"east\":1,\"north\":2}}",
                "{\"viewport\":{\"west\":-181,\"south\":1,\"east\":1,\"north\":2}}",
                "{\"viewport\":{\"west\":1,\"south\":1,\"east\":1e999,\"north\":2}}",
                "{\"viewport\":{\"west\":-1e999,\"south\":1,\"east\":1,\"north\":2}}"
            })
    void aFilterThatCannotBeIsRefusedAndNothingChanges(String filter) {
        assertRefused("filter-refused", "tickets", filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"states\":[\"NONE\"]}",
                "{\"states\":[null]}",
                "{\"categories\":[null]}",
                "{\"more\":1}",
                "[]",
                "\"x\"",
                "{\"viewport\":{\"west\":\"1\",\"south\":1,\"east\":1,\"north\":2}}",
                "{\"viewport\":{\"west\":1}}",
                "{\"viewport\":{\"west\":NaN,\"south\":1,\"east\":1,\"north\":2}}"
            })
    void aFilterThatIsNoneIsMalformed(String filter) {
        assertRefused("malformed", "tickets", filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notices {\"area\":\"32\"}", "totals {\"unit\":\"center\"}", "workers {\"states\":[\"DRAFT\"]}"})
    void aPartThatTheTopicDoesNotHaveIsRefused(String asked) {
        String[] parts = asked.split(" ");
        assertRefused("filter-refused", parts[0], parts[1]);
    }

    private void assertRefused(String code, String topic, String filter) {
        Line line = reader(area("320724100"));
        Objects.requireNonNull(line.client)
                .received("{\"op\":\"filter\",\"topic\":\"" + topic + "\",\"filter\":" + filter + "}");
        world.time.run();
        assertEquals(
                List.of(code),
                line.messages.stream()
                        .filter(m -> m instanceof Trouble)
                        .map(m -> ((Trouble) m).problem().code())
                        .collect(Collectors.toList()));
        put("d", 2, TicketState.RECEIVED, new Place("320724100", 119.1, 34.1, null));
        world.time.pass(Duration.ofSeconds(1));
        holds(line, "a", "b", "d");
    }
}

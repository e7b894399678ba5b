package yiwang.console.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/** Which deltas are news, which are repeated, and which tell of a gap. */
class TopicSyncTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final LiveStoreModel store = new LiveStoreModel(
            new FeedThreads(Runnable::run, timer, fault -> {
                throw new AssertionError(fault);
            }),
            FeedTimes.NORMAL);
    private final List<Topic> asked = new ArrayList<>();
    private final List<@Nullable Resume> from = new ArrayList<>();
    private final TopicSync sync = new TopicSync(Topic.TICKETS, store, (topic, at) -> {
        asked.add(topic);
        from.add(at);
    });

    @BeforeEach
    void standAtFive() {
        sync.begin();
        sync.snapshot(new Snapshot(Topic.TICKETS, 5, List.of(), true));
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** Only the last part of a long delta moves the number; every part carries things. */
    @Test
    void everyPartOfALongDeltaIsTaken() {
        sync.delta(delta(5, 5, "a"));
        sync.delta(delta(5, 5, "b"));
        sync.delta(delta(5, 8, "c"));
        for (String id : List.of("a", "b", "c")) {
            assertNotNull(store.tickets().get(id), id);
        }
        assertEquals(List.of(Topic.TICKETS), asked);
    }

    @Test
    void whatWasTakenBeforeIsDropped() {
        sync.delta(delta(5, 8, "a"));
        sync.delta(delta(4, 8, "b"));
        sync.delta(delta(5, 5, "c"));
        assertNull(store.tickets().get("b"));
        assertNull(store.tickets().get("c"));
        assertEquals(List.of(Topic.TICKETS), asked);
    }

    @Test
    void aHoleAsksForEverythingAgain() {
        sync.delta(delta(7, 8, "a"));
        assertNull(store.tickets().get("a"));
        assertEquals(List.of(Topic.TICKETS, Topic.TICKETS), asked);
    }

    /** On a new line only what was missed is asked for; what came half of a snapshot changes nothing about that. */
    @Test
    void aNewLineIsGoneOnWithFromTheNumberReached() {
        sync.snapshot(new Snapshot(Topic.TICKETS, 6, List.of(Tickets.due("a", 1, Instant.EPOCH)), true, "v"));
        sync.delta(delta(6, 8, "b"));
        sync.begin();
        sync.snapshot(new Snapshot(Topic.TICKETS, 9, List.of(), false, "v"));
        sync.resume();
        assertEquals(new Resume("v", 8), from.getLast());
        sync.delta(delta(8, 8, "c"));
        assertTrue(sync.isWaiting(), "a part is not the whole answer");
        sync.delta(new Delta(Topic.TICKETS, 8, 11, List.of(), List.of("a"), "v"));
        assertFalse(sync.isWaiting());
        sync.delta(delta(11, 12, "d"));
        assertEquals(
                List.of("b", "c", "d"),
                store.tickets().all().stream().map(TicketView::id).sorted().toList());
        sync.resume();
        assertEquals(new Resume("v", 12), from.getLast());
    }

    @Test
    void whatTheBackendDoesNotKnowAnyMoreComesWhole() {
        sync.snapshot(new Snapshot(Topic.TICKETS, 6, List.of(Tickets.due("a", 1, Instant.EPOCH)), true, "v"));
        sync.resume();
        sync.snapshot(new Snapshot(Topic.TICKETS, 2, List.of(Tickets.due("b", 1, Instant.EPOCH)), true, "w"));
        assertNull(store.tickets().get("a"));
        assertNotNull(store.tickets().get("b"));
        sync.resume();
        assertEquals(new Resume("w", 2), from.getLast());
    }

    @Test
    void aCopyOfNothingNamedIsAskedForWhole() {
        sync.resume();
        assertNull(from.getLast());
    }

    private static Delta delta(long after, long seq, String id) {
        return new Delta(Topic.TICKETS, after, seq, List.of(Tickets.due(id, 1, Instant.EPOCH)), List.of());
    }
}

package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Role;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** The live socket over the real network, while many people work at once. */
class LiveTest extends BackendStory {
    private static final int WORKERS = 8;
    private static final int EACH = 25;

    private String leader;

    @BeforeEach
    void signIn() {
        leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }

    @Test
    void readersThatComeWhileOthersWriteMissNothingAndSeeNothingTwice() {
        List<LiveReader> readers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(WORKERS)) {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                work.add(CompletableFuture.runAsync(this::takeInAndAccept, people));
            }
            for (int i = 0; i < 6; i++) {
                LiveReader reader = reader();
                readers.add(reader);
                assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0));
            }
            work.forEach(CompletableFuture::join);
        }
        long last = backend.journalSeq();
        assertEquals(WORKERS * EACH * 3, last);
        for (LiveReader reader : readers) {
            assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) == last), () -> "at " + reader.seq(Topic.TICKETS));
            assertEquals(List.of(), reader.faults());
            assertEquals(WORKERS * EACH, reader.items(Topic.TICKETS).size());
            assertTrue(reader.items(Topic.TICKETS).values().stream().allMatch(item -> item.version() == 3));
            reader.close();
        }
    }

    @Test
    void whoComesBackGetsTheSameAsWhoStayed() {
        try (LiveReader stayed = reader()) {
            LiveReader left = reader();
            takeInAndAccept();
            left.close();
            takeInAndAccept();
            try (LiveReader back = reader()) {
                long last = backend.journalSeq();
                assertTrue(stayed.await(() -> stayed.seq(Topic.TICKETS) == last));
                assertTrue(back.await(() -> back.seq(Topic.TICKETS) == last));
                Map<String, TopicItem> expected = stayed.items(Topic.TICKETS);
                assertEquals(expected, back.items(Topic.TICKETS));
                assertEquals(2 * EACH, expected.size());
            }
        }
    }

    @Test
    void aBackendStartedAgainShowsTheSameTicketsUnderTheSameEpoch() {
        takeInAndAccept();
        Map<String, TopicItem> before;
        String epoch;
        try (LiveReader reader = reader()) {
            assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) == 3L * EACH));
            before = reader.items(Topic.TICKETS);
            epoch = epoch(reader);
        }
        backend.close();
        startBackend();
        signIn();
        try (LiveReader reader = reader()) {
            assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) == 3L * EACH));
            assertEquals(before, reader.items(Topic.TICKETS));
            assertEquals(epoch, epoch(reader));
        }
    }

    @Test
    void positionsAndTotalsAreToldAndHeartbeatsNameWhatWasSent() {
        String worker = backend.session("grid-1", "town-100", Role.GRID_WORKER);
        try (LiveReader reader = reader()) {
            reader.subscribe(Topic.WORKERS);
            reader.subscribe(Topic.TOTALS);
            reader.subscribe(Topic.CHANNELS);
            backend.post(
                    "/api/v1/workers/positions",
                    "[{\"id\":\"w-0001\",\"lon\":119.15,\"lat\":34.15,\"at\":\"" + Instant.now() + "\"}]",
                    worker);
            backend.ticket();
            assertTrue(reader.await(() -> reader.items(Topic.WORKERS).get("w-0001") instanceof WorkerView w
                    && w.lon() == 119.15
                    && w.grid().equals("320724100001002")));
            assertTrue(reader.await(() -> reader.items(Topic.CHANNELS).containsKey(TestCounty.CHANNEL)));
            assertTrue(reader.await(() ->
                    reader.items(Topic.TOTALS).get("today") instanceof Totals t && t.received() == 1 && t.open() == 1));
            assertTrue(reader.await(() -> reader.messages().stream()
                    .anyMatch(m ->
                            m instanceof LiveMessage.Heartbeat h && h.seqs().size() == 4)));
            assertEquals(List.of(), reader.faults());
        }
    }

    @Test
    void whoComesBackIsToldWhatItMissedAndNothingElse() {
        String kept = backend.ticket();
        LiveMessage.Snapshot first;
        long stood;
        try (LiveReader reader = reader()) {
            assertTrue(reader.await(() -> reader.items(Topic.TICKETS).containsKey(kept)));
            first = reader.messages().stream()
                    .filter(m -> m instanceof LiveMessage.Snapshot)
                    .map(m -> (LiveMessage.Snapshot) m)
                    .findFirst()
                    .orElseThrow();
            stood = reader.seq(Topic.TICKETS); // the ticket may have come after the snapshot
        }
        String missed = backend.ticket();
        try (LiveReader reader = new LiveReader(backend.http(), backend.server(), leader)) {
            reader.say("{\"op\":\"subscribe\",\"topic\":\"tickets\",\"resume\":{\"view\":\"" + first.view()
                    + "\",\"seq\":" + stood + "}}");
            // The answer says from where it goes on; what was missed is in it, or comes right after it.
            assertTrue(reader.await(() -> deltas(reader).stream()
                    .anyMatch(delta -> delta.after() == stood && Objects.equals(first.view(), delta.view()))));
            assertTrue(reader.await(() -> deltas(reader).stream()
                    .anyMatch(delta ->
                            delta.items().stream().anyMatch(item -> item.key().equals(missed)))));
            assertTrue(reader.messages().stream().noneMatch(m -> m instanceof LiveMessage.Snapshot));
        }
    }

    @Test
    void badFramesAreAnsweredAndTheLineStays() {
        try (LiveReader reader = reader()) {
            reader.say("{\"op\":\"subscribe\",\"topic\":\"tickets\",\"more\":1}");
            assertTrue(reader.await(() -> reader.messages().stream()
                    .anyMatch(m -> m instanceof LiveMessage.Trouble t
                            && t.problem().code().equals("malformed"))));
            backend.ticket();
            assertTrue(reader.await(() -> reader.items(Topic.TICKETS).size() == 1));
        }
    }

    @Test
    void closingTheBackendEndsTheLine() {
        LiveReader reader = reader();
        assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0));
        backend.close();
        assertTrue(reader.await(() -> reader.closeCode() == 1001), () -> "closed with " + reader.closeCode());
    }

    private static List<LiveMessage.Delta> deltas(LiveReader reader) {
        return reader.messages().stream()
                .filter(message -> message instanceof LiveMessage.Delta)
                .map(message -> (LiveMessage.Delta) message)
                .toList();
    }

    private LiveReader reader() {
        LiveReader reader = new LiveReader(backend.http(), backend.server(), leader);
        reader.subscribe(Topic.TICKETS);
        return reader;
    }

    private static String epoch(LiveReader reader) {
        return reader.messages().getFirst() instanceof LiveMessage.Hello hello ? hello.epoch() : "";
    }

    private void takeInAndAccept() {
        for (int i = 0; i < EACH; i++) {
            String id = backend.ticket();
            int status = backend.command(id, 1, "accept", "{}", leader).status();
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        }
    }
}

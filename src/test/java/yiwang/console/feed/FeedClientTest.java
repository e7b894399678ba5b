package yiwang.console.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.console.feed.Freshness.State;
import yiwang.console.feed.LiveTable.Change;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

class FeedClientTest {
    private static final Instant DUE = Instant.parse("2026-06-18T06:00:00Z");
    private static final FeedTimes QUICK = new FeedTimes(
            Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(2), 3, Duration.ofMillis(5));

    /** For tests of silence: a line counts as dead after one missed heartbeat, not three. */
    private static final FeedTimes IMPATIENT =
            new FeedTimes(QUICK.retryFirst(), QUICK.retryMost(), QUICK.connectWithin(), 1, QUICK.flush());

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final List<State> states = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private ScriptedBackend backend;
    private LiveStoreModel store;
    private FeedClient feed;
    private ServerClock clock;

    private final class ScriptedTokens implements Tokens {
        private volatile String known = "first";

        @Override
        public Future<String> token() {
            return Future.succeededFuture(known);
        }

        @Override
        public void refused(String token) {
            known = backend.token;
        }
    }

    @BeforeEach
    void open() {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        backend = ScriptedBackend.started();
        store = new LiveStoreModel(new FeedThreads(timer, timer, faults::add), QUICK);
        store.freshnessProperty().addListener((property, before, now) -> {
            if (states.isEmpty() || states.getLast() != now.state()) {
                states.add(now.state());
            }
        });
        clock = new ServerClock(InstantSource.offset(InstantSource.system(), Duration.ofHours(-3)), System::nanoTime);
        feed = feed(QUICK);
    }

    private FeedClient feed(FeedTimes times) {
        return new FeedClient(
                vertx,
                backend.address(),
                new ScriptedTokens(),
                store,
                times,
                new FeedClient.Ticks(clock, System::nanoTime, new Random(1)));
    }

    @AfterEach
    void close() throws Exception {
        feed.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        backend.close();
        timer.shutdownNow();
        assertEquals(List.of(), faults);
    }

    private void live() {
        Await.until("live", () -> store.freshnessProperty().get().isRight());
    }

    private long version(String id) {
        TicketView held = store.tickets().get(id);
        return held == null ? -1 : held.version();
    }

    @Test
    void snapshotInPartsThenDeltas() {
        backend.lose(Tickets.due("a", 1, DUE), Tickets.due("b", 1, DUE), Tickets.due("c", 1, DUE));
        feed.start();
        live();
        assertEquals(3, store.tickets().all().size());
        backend.publish(Tickets.due("b", 2, DUE), Tickets.due("d", 1, DUE));
        Await.until("the delta", () -> version("b") == 2 && version("d") == 1);
        backend.send(new Delta(Topic.TICKETS, backend.seq(), backend.seq() + 1, List.of(), List.of("a")));
        Await.until("the removal", () -> version("a") == -1);
    }

    @Test
    void gapAsksForEverythingAgain() {
        feed.start();
        live();
        int before = backend.subscriptions.get();
        backend.lose(Tickets.due("lost", 1, DUE));
        backend.publish(Tickets.due("seen", 1, DUE));
        Await.until("both", () -> version("lost") == 1 && version("seen") == 1);
        assertEquals(before + 1, backend.subscriptions.get());
        assertEquals(1, backend.connections.get());
    }

    @Test
    void lossBeforeSilenceIsNoticedByHeartbeats() {
        feed.start();
        live();
        backend.lose(Tickets.due("lost", 1, DUE));
        Await.until("the lost ticket", () -> version("lost") == 1);
        assertEquals(2, backend.subscriptions.get());
    }

    @Test
    void duplicateAndLateMessagesChangeNothing() {
        feed.start();
        live();
        backend.publish(Tickets.due("a", 5, DUE));
        Await.until("version 5", () -> version("a") == 5);
        long at = backend.seq();
        int before = backend.subscriptions.get();
        backend.send(new Delta(Topic.TICKETS, at - 1, at, List.of(Tickets.due("a", 5, DUE)), List.of()));
        backend.send(new Delta(Topic.TICKETS, at - 1, at, List.of(Tickets.due("a", 4, DUE)), List.of("a")));
        backend.publish(Tickets.due("b", 1, DUE));
        Await.until("what came after", () -> version("b") == 1);
        assertEquals(5, version("a"));
        assertEquals(before, backend.subscriptions.get());
    }

    @Test
    void reorderedMessagesEndAtTheSameState() {
        feed.start();
        live();
        long at = backend.seq();
        backend.lose(Tickets.due("a", 1, DUE));
        backend.lose(Tickets.due("a", 2, DUE));
        backend.send(new Delta(Topic.TICKETS, at + 1, at + 2, List.of(Tickets.due("a", 2, DUE)), List.of()));
        backend.send(new Delta(Topic.TICKETS, at, at + 1, List.of(Tickets.due("a", 1, DUE)), List.of()));
        backend.publish(Tickets.due("b", 1, DUE));
        Await.until("the last", () -> version("b") == 1);
        assertEquals(2, version("a"));
    }

    @Test
    void unorderedTopicMayMergeMessages() {
        feed.start();
        live();
        int before = backend.subscriptions.get();
        yiwang.wire.WorkerView worker = new yiwang.wire.WorkerView("w1", "网格员 01", "center", "g", 119.3, 34.1, DUE);
        backend.send(new Delta(Topic.WORKERS, 40, 50, List.of(worker), List.of()));
        Await.until("the worker", () -> store.workers().get("w1") != null);
        assertEquals(before, backend.subscriptions.get());
    }

    @Test
    void newEpochReplacesEverythingEvenWithLowerVersions() {
        backend.lose(Tickets.due("a", 9, DUE), Tickets.due("b", 9, DUE));
        feed.start();
        live();
        backend.stop();
        backend.forget("two");
        backend.lose(Tickets.due("a", 1, DUE));
        backend.start();
        Await.until("the new journal's state", () -> version("a") == 1 && version("b") == -1);
        live();
    }

    @Test
    void restartIsOutlivedWithTheOldDataOnTheScreen() {
        backend.lose(Tickets.due("a", 1, DUE));
        feed.start();
        live();
        backend.stop();
        Await.until("down", () -> store.freshnessProperty().get().state() == State.DOWN);
        assertNotNull(store.freshnessProperty().get().retryAt());
        assertEquals(1, version("a"));
        backend.lose(Tickets.due("a", 2, DUE));
        backend.start();
        Await.until("what happened meanwhile", () -> version("a") == 2);
        live();
        assertNull(store.freshnessProperty().get().retryAt());
        assertTrue(states.containsAll(List.of(State.LIVE, State.DOWN)), states::toString);
    }

    @Test
    void silenceIsStaleAndThenANewLine() {
        feed = feed(IMPATIENT);
        feed.start();
        live();
        backend.mute = true;
        Await.until("stale", () -> states.contains(State.STALE));
        backend.mute = false;
        Await.until("a new line", () -> backend.connections.get() >= 2);
        live();
    }

    @Test
    void aLineThatIsOpenAndSaysNothingIsLeft() {
        backend.mute = true;
        feed.start();
        Await.until("a second attempt", () -> backend.connections.get() >= 2);
        backend.mute = false;
        live();
    }

    @Test
    void anEndedSessionIsRenewed() {
        feed.start();
        live();
        backend.stop();
        backend.token = "second";
        backend.start();
        Await.until("down", () -> states.contains(State.DOWN));
        live();
    }

    @Test
    void aTextThatIsNoMessageIsOutlived() {
        feed.start();
        live();
        backend.sendText("{\"kind\":");
        Await.until("a new line", () -> backend.connections.get() >= 2);
        live();
    }

    @Test
    void partsOfAnOlderSnapshotAreNotMixedIn() {
        feed.start();
        live();
        backend.publish(Tickets.due("a", 1, DUE));
        Await.until("a", () -> version("a") == 1);
        long at = backend.seq();
        backend.send(new Snapshot(Topic.TICKETS, at + 1, List.of(Tickets.due("old", 1, DUE)), false));
        backend.send(new Snapshot(Topic.TICKETS, at + 2, List.of(Tickets.due("new", 1, DUE)), true));
        Await.until("the whole one", () -> version("new") == 1);
        assertEquals(-1, version("old"));
    }

    @Test
    void theClockIsTheBackends() {
        feed.start();
        live();
        Duration off = Duration.between(clock.instant(), Instant.now()).abs();
        assertTrue(off.compareTo(Duration.ofSeconds(2)) < 0, () -> "the clock is off by " + off);
    }

    @Test
    void aReconnectTellsReadersOnlyWhatDiffers() {
        backend.lose(Tickets.due("same", 1, DUE), Tickets.due("gone", 1, DUE), Tickets.due("new", 1, DUE));
        feed.start();
        live();
        Await.until("three", () -> store.tickets().all().size() == 3);
        backend.stop();
        List<Change<TicketView>> heard = new CopyOnWriteArrayList<>();
        store.tickets().listen(heard::add);
        assertTrue(heard.getFirst().reset());
        backend.forget("one");
        backend.lose(Tickets.due("same", 1, DUE), Tickets.due("new", 2, DUE));
        backend.start();
        Await.until("the change", () -> heard.getLast().removed().contains("gone"));
        live();
        assertEquals(
                List.of("new"),
                heard.getLast().changed().stream().map(TicketView::id).toList());
    }
}

package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.Problem;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

@Timeout(60)
class LiveLineTest {
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger subscribed = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean refuses;
    private volatile boolean mute;

    private final Script script = new Script(
            (request, body) -> {
                if (request.path().equals("/api/v1/sessions")) {
                    String token = "token-" + sessions.incrementAndGet();
                    Script.say(
                            request,
                            201,
                            "{\"token\":\"" + token + "\",\"seat\":\"s\",\"unit\":\"center\",\"roles\":[]}");
                } else {
                    Script.say(request, 404, "");
                }
            },
            this::upgrade);

    private void upgrade(io.vertx.core.http.ServerWebSocketHandshake handshake) {
        if (refuses) {
            refusals.incrementAndGet();
            handshake.reject(401);
            return;
        }
        handshake.accept().onSuccess(socket -> {
            sockets.add(socket);
            socket.textMessageHandler(text -> {
                subscribed.incrementAndGet();
                if (!mute) {
                    say(snapshot(5, ticket("a", 1)));
                }
            });
        });
    }

    private LiveLine line(Duration beat) {
        Backend backend = new Backend(script.vertx(), script.uri(), 2);
        LiveLine.Listener listener = new LiveLine.Listener() {
            @Override
            public void changed(TicketView ticket) {
                if (ticket.id().equals("explosive")) {
                    throw new IllegalStateException("as a fault of ours would");
                }
                told.add(ticket.id() + ticket.version());
            }

            @Override
            public void gone(String id) {
                told.add("-" + id);
            }
        };
        LiveLine line = new LiveLine(
                script.vertx(), backend, new Offices(backend), listener, new LiveLine.Times(SOON, beat, LONG));
        script.vertx().runOnContext(go -> line.start());
        return line;
    }

    @AfterEach
    void end() {
        script.close();
    }

    private static TicketView ticket(String id, long version) {
        return Fixtures.ticket(id, version, TicketState.DISPATCHED);
    }

    private static LiveMessage snapshot(long seq, TicketView... tickets) {
        return new LiveMessage.Snapshot(Topic.TICKETS, seq, List.of(tickets), true);
    }

    private static LiveMessage delta(long after, long seq, TicketView... tickets) {
        return new LiveMessage.Delta(Topic.TICKETS, after, seq, List.of(tickets), List.of());
    }

    private void say(LiveMessage message) {
        sockets.getLast().writeTextMessage(LiveCodec.write(message));
    }

    private void untilTold(String... what) {
        Await.until("told " + List.of(what), () -> told.equals(List.of(what)));
    }

    @Test
    void snapshotAndDeltasAreTold() {
        line(LONG);
        untilTold("a1");
        say(delta(5, 6, ticket("a", 2)));
        say(new LiveMessage.Delta(Topic.TICKETS, 6, 7, List.of(), List.of("a")));
        untilTold("a1", "a2", "-a");
        assertEquals(1, subscribed.get());
    }

    @Test
    void aGapAsksForEverythingOnce() {
        line(LONG);
        untilTold("a1");
        mute = true;
        say(delta(7, 8, ticket("a", 3)));
        say(delta(8, 9, ticket("a", 4)));
        say(delta(9, 10, ticket("a", 5)));
        Await.until("asked again", () -> subscribed.get() == 2);
        say(snapshot(10, ticket("a", 5)));
        say(delta(10, 11, ticket("a", 6)));
        untilTold("a1", "a5", "a6");
        assertEquals(2, subscribed.get());
        assertEquals(1, sockets.size());
    }

    @Test
    void aClosedLineIsConnectedAgain() {
        line(LONG);
        untilTold("a1");
        sockets.getLast().close();
        Await.until("a second line", () -> subscribed.get() == 2);
        say(delta(5, 6, ticket("a", 2)));
        untilTold("a1", "a2");
        assertEquals(2, sockets.size());
        assertEquals(1, sessions.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "null",
                "{\"kind\":\"news\"}",
                "{\"kind\":\"delta\",\"topic\":\"gossip\"}",
                "{\"kind\":\"delta\",\"topic\":\"tickets\",\"after\":5,\"seq\":6,\"items\":[{\"state\":\"DREAMING\"}]}",
                "{\"kind\":\"heartbeat\"}",
            })
    void aFrameOfGarbageDoesNotKillTheLine(String frame) {
        line(LONG);
        untilTold("a1");
        sockets.getLast().writeTextMessage(frame);
        Await.until("asked again", () -> subscribed.get() == 2);
        say(delta(5, 6, ticket("a", 2)));
        untilTold("a1", "a2");
        assertEquals(1, sockets.size());
    }

    @Test
    void aFaultOfTheListenerDoesNotKillTheLine() {
        line(LONG);
        untilTold("a1");
        say(delta(5, 6, ticket("explosive", 1)));
        Await.until("asked again", () -> subscribed.get() == 2);
        say(delta(5, 6, ticket("a", 2)));
        untilTold("a1", "-explosive", "a2");
    }

    @Test
    void aRefusedSubscriptionIsAskedForAgain() {
        mute = true;
        line(LONG);
        Await.until("asked", () -> subscribed.get() == 1);
        mute = false;
        say(new LiveMessage.Trouble(new Problem("busy", "", "", List.of(), "")));
        untilTold("a1");
    }

    @Test
    void aLossIsNoticedByTheHeartbeat() {
        line(LONG);
        untilTold("a1");
        mute = true;
        LiveMessage.Heartbeat ahead = new LiveMessage.Heartbeat(Fixtures.NOON, Map.of(Topic.TICKETS, 6L), false, 1);
        say(ahead);
        say(ahead);
        Await.until("asked again", () -> subscribed.get() == 2);
        say(snapshot(6, ticket("a", 2)));
        untilTold("a1", "a2");
    }

    @Test
    void aSilentLineIsConnectedAgain() {
        line(SOON);
        Await.until("a second line", () -> sockets.size() >= 2);
        Await.until("asked on it", () -> subscribed.get() >= 2);
    }

    @Test
    void aSessionThatHasEndedIsOpenedAnew() {
        refuses = true;
        line(LONG);
        Await.until(
                "refused with its token and come back with another", () -> refusals.get() >= 2 && sessions.get() >= 2);
        refuses = false;
        untilTold("a1");
    }

    @Test
    void aClosedLineStaysClosed() {
        LiveLine line = line(LONG);
        untilTold("a1");
        AtomicInteger ended = new AtomicInteger();
        sockets.getLast().closeHandler(end -> ended.incrementAndGet());
        script.vertx().runOnContext(go -> line.close());
        Await.until("the line is down", () -> ended.get() == 1);
        assertEquals(1, sockets.size());
    }
}

package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;

/** Lines that end at the wrong moment: they are dropped, and nobody else notices. */
class ClosingLineTest {
    private final HubWorld world = new HubWorld();

    /** What a closing socket throws at. */
    enum Fails {
        FULL,
        SEND,
        SEND_AND_CLOSE
    }

    /** A good line until it is broken; then as a socket that closed a moment ago. */
    private static final class Breaking implements LiveSocket {
        final HubWorld.Line whole = new HubWorld.Line();
        Fails fails = Fails.FULL;
        boolean broken;
        int sentBroken;

        @Override
        public void ping() {
            whole.ping();
        }

        @Override
        public void send(byte[] message) {
            if (broken) {
                sentBroken++;
                throw new IllegalStateException("closed");
            }
            whole.send(message);
        }

        @Override
        public boolean isFull() {
            if (broken && fails == Fails.FULL) {
                throw new IllegalStateException("closed");
            }
            return whole.isFull();
        }

        @Override
        public void close(int code, String reason) {
            whole.close(code, reason);
            if (broken && fails == Fails.SEND_AND_CLOSE) {
                throw new IllegalStateException("closed");
            }
        }
    }

    private final HubWorld.Line before = new HubWorld.Line();
    private final Breaking breaking = new Breaking();
    private final HubWorld.Line after = new HubWorld.Line();

    private LiveClient connect(Fails fails) {
        breaking.fails = fails;
        world.connect(before, Topic.TICKETS);
        LiveClient client = world.hub.connect(breaking, Locale.CHINESE);
        breaking.whole.client = client;
        client.received("{\"op\":\"subscribe\",\"topic\":\"tickets\"}");
        world.connect(after, Topic.TICKETS);
        assertEquals(3, world.hub.clients());
        return client;
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotBeToldTheNewsIsDroppedAndTheOthersHearOn(Fails fails) {
        LiveClient client = connect(fails);
        breaking.broken = true;
        world.publish("a", 1);
        assertDoesNotThrow(world.time::run);
        assertEquals(2, world.hub.clients());
        assertEquals(1011, breaking.whole.closeCode);
        int tried = breaking.sentBroken;
        world.publish("b", 1);
        assertDoesNotThrow(() -> world.time.pass(Duration.ofMillis(60)));
        world.publish("c", 1);
        assertDoesNotThrow(() -> world.time.pass(Duration.ofSeconds(5)));
        assertEquals(Map.of("a", 1L, "b", 1L, "c", 1L), before.versions);
        assertEquals(before.versions, after.versions);
        assertEquals(tried, breaking.sentBroken, "nothing is sent to a line that is dropped");
        client.closed();
        world.time.run();
        assertEquals(2, world.hub.clients(), "its own end is not counted a second time");
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotBeToldTheHeartbeatIsDroppedAndTheOthersHeartsBeatOn(Fails fails) {
        connect(fails);
        breaking.broken = true;
        assertDoesNotThrow(() -> world.time.pass(Duration.ofSeconds(7)));
        assertEquals(2, world.hub.clients());
        assertEquals(3, beats(before));
        assertEquals(3, beats(after));
    }

    @Test
    void aLineThatDoesNotCloseKeepsNobodyFromTheGoodBye() {
        connect(Fails.SEND_AND_CLOSE);
        breaking.broken = true;
        world.hub.close();
        assertDoesNotThrow(world.time::run);
        assertEquals(List.of(1001, 1001, 1001), List.of(before.closeCode, breaking.whole.closeCode, after.closeCode));
        assertEquals(0, world.hub.clients());
    }

    private static long beats(HubWorld.Line line) {
        return line.messages.stream()
                .filter(message -> message instanceof LiveMessage.Heartbeat)
                .count();
    }

    /** A socket whose end has come; {@code closed} tells whether it says so yet. */
    private static ServerWebSocket socket(boolean closed, List<String> asked) {
        return (ServerWebSocket) Proxy.newProxyInstance(
                ServerWebSocket.class.getClassLoader(),
                new Class<?>[] {ServerWebSocket.class},
                (proxy, method, args) -> {
                    asked.add(method.getName());
                    return switch (method.getName()) {
                        case "isClosed" -> closed;
                        case "writeQueueFull" -> throw new IllegalStateException("WebSocket is closed");
                        default -> Future.failedFuture("closed");
                    };
                });
    }

    @Test
    void aLineThatIsClosedIsNotFullAndTakesNothing() {
        List<String> asked = new ArrayList<>();
        LiveSocket line = new LiveRoutes.Line(socket(true, asked));
        assertFalse(line.isFull());
        assertDoesNotThrow(() -> line.send(new byte[] {1}));
        assertDoesNotThrow(() -> line.close(1001, "going away"));
        assertFalse(asked.contains("writeFrame"), asked::toString);
    }

    @Test
    void aLineThatClosesWhileItIsAskedIsNotFull() {
        List<String> asked = new ArrayList<>();
        LiveSocket line = new LiveRoutes.Line(socket(false, asked));
        assertFalse(line.isFull());
        assertTrue(asked.contains("writeQueueFull"));
        assertDoesNotThrow(() -> line.send(new byte[] {1}));
    }
}

package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yiwang.Await;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;

@Timeout(60)
class FieldSimulationTest {
    private static final Duration QUICK = Duration.ofMillis(5);
    private static final FieldSimulation.Tempo TEMPO = new FieldSimulation.Tempo(
            3, QUICK, QUICK, QUICK, new LiveLine.Times(QUICK, Duration.ofMinutes(5), Duration.ofMinutes(5)));

    private final List<JsonObject> intakes = new CopyOnWriteArrayList<>();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger positions = new AtomicInteger();
    private final Script script = new Script(this::answer, this::upgrade);
    private volatile int intakeStatus = 201;

    private final FieldSimulation simulation = new FieldSimulation(
            script.vertx(),
            script.uri(),
            () -> Fixtures.NOON,
            IntStream.range(0, 5).mapToObj(i -> Fixtures.message("N-" + i)).toList(),
            1,
            TEMPO);

    private void answer(HttpServerRequest request, Buffer body) {
        String path = request.path().substring("/api/v1/".length());
        String reply = "{}";
        switch (path) {
            case "sessions" -> reply = new JsonObject(body).put("token", "t").toString();
            case "categories" ->
                reply = "[{\"code\":\"02-001\",\"lead\":\"town\",\"urgency\":\"C\",\"response\":\"1"
                        + " UH\",\"dispose\":\"24 UH\"}]";
            case "units" -> reply = "[{\"id\":\"center\"},{\"id\":\"town-100\"}]";
            case "workers" -> reply = workers();
            case "workers/positions" -> positions.incrementAndGet();
            case "intake" -> {
                intakes.add(new JsonObject(body));
                Script.say(request, intakeStatus, "{\"id\":\"i\",\"number\":\"n\",\"version\":1,\"repeated\":false}");
                return;
            }
            default -> {}
        }
        Script.say(request, 200, reply);
    }

    private static String workers() {
        return IntStream.range(0, 20)
                .mapToObj(
                        i -> "{\"id\":\"w" + i
                                + "\",\"name\":\"n\",\"unit\":\"u\",\"grid\":\"g\",\"lon\":119,\"lat\":34,\"at\":\"2026-03-02T04:00:00Z\"}")
                .toList()
                .toString();
    }

    private void upgrade(ServerWebSocketHandshake handshake) {
        handshake.accept().onSuccess(socket -> {
            sockets.add(socket);
            socket.textMessageHandler(text -> socket.writeTextMessage(LiveCodec.write(new LiveMessage.Snapshot(
                    Topic.TICKETS, 1, List.of(Fixtures.ticket("a", 9, TicketState.EVALUATING)), true))));
        });
    }

    @AfterEach
    void end() {
        simulation.close();
        script.close();
    }

    @Test
    void aCountyComesToLife() {
        Script.await(simulation.start());
        assertTrue(intakes.size() >= 3, "backlog: " + intakes);
        for (int i = 0; i < 3; i++) {
            assertTrue(intakes.get(i).containsKey("receivedAt"), "the backlog has its age");
        }
        Await.until("the file is through twice", () -> intakes.size() >= 13);
        List<String> numbers =
                intakes.stream().map(intake -> intake.getString("sourceNo")).toList();
        assertEquals(numbers.size(), new HashSet<>(numbers).size(), "" + numbers);
        Await.until("workers walk", () -> positions.get() > 3);
        assertEquals(1, sockets.size());
    }

    @Test
    void anEmptyCountyIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FieldSimulation(script.vertx(), script.uri(), () -> Fixtures.NOON, List.of(), 1));
    }

    @Test
    void refusedReportsDoNotEndIt() {
        intakeStatus = 422;
        Script.await(simulation.start());
        Await.until("it goes on", () -> intakes.size() > 10);
    }

    @Test
    void onceClosedItIsSilent() {
        Script.await(simulation.start());
        Await.until("it is on the line", () -> sockets.size() == 1);
        AtomicInteger ended = new AtomicInteger();
        sockets.getFirst().closeHandler(down -> ended.incrementAndGet());
        simulation.close();
        Await.until("the line is down", () -> ended.get() == 1);
        int before = intakes.size();
        Script.await(script.vertx().timer(100, java.util.concurrent.TimeUnit.MILLISECONDS));
        assertTrue(intakes.size() - before <= 8, "only what was under way");
        assertEquals(1, sockets.size());
    }
}

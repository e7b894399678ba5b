package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;
import yiwang.wire.Intake;

@Timeout(60)
class MessagePlayerTest {
    private static final String TAKEN = "{\"id\":\"i\",\"number\":\"n\",\"version\":1,\"repeated\":false}";
    private static final String AGAIN = TAKEN.replace("false", "true");
    private static final String NO =
            "{\"code\":\"unknown-place\",\"title\":\"t\",\"detail\":\"no such place\",\"args\":[],\"id\":\"x\"}";
    private static final MessagePlayer.Patience HASTY =
            new MessagePlayer.Patience(4, Duration.ofMillis(1), Duration.ofMillis(4));
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(250);

    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();

    /** What the backend does at the n-th sight of a source number; n from 1. */
    private interface Reaction {
        void react(HttpServerRequest request, int nth, String sourceNo);
    }

    private Script script(Reaction reaction) {
        return new Script((request, body) -> {
            String no = new JsonObject(body).getString("sourceNo");
            int nth = sent.computeIfAbsent(no, any -> new AtomicInteger()).incrementAndGet();
            reaction.react(request, nth, no);
        });
    }

    private MessagePlayer player(Script script, int atOnce) {
        return player(script, atOnce, MessagePlayerTest::intake);
    }

    private MessagePlayer player(Script script, int atOnce, Function<Message, Intake> toIntake) {
        Backend backend = new Backend(script.vertx(), script.uri(), atOnce, ANSWER_WITHIN);
        return new MessagePlayer(script.vertx(), backend, atOnce, toIntake, refusals::add, HASTY);
    }

    private static Intake intake(Message m) {
        return new Intake("s", m.sourceNo(), m.channel(), m.kind(), null, m.text(), null, null, null, null, null, null);
    }

    private static List<Message> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> Fixtures.message("" + i)).toList();
    }

    private MessagePlayer.Count play(int count, int atOnce, Reaction reaction) {
        try (Script script = script(reaction)) {
            return Script.await(player(script, atOnce).play(messages(count), Pace.MAX));
        }
    }

    private Map<String, Integer> timesSent() {
        return sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get()));
    }

    @Test
    void everyKindOfAnswerIsCountedOnceAndNothingIsSentAgainAfterIt() {
        MessagePlayer.Count count = play(90, 8, (request, nth, no) -> {
            switch (Integer.parseInt(no) % 3) {
                case 0 -> Script.say(request, 201, TAKEN);
                case 1 -> Script.say(request, 200, AGAIN);
                default -> Script.say(request, 422, NO);
            }
        });
        assertEquals(new MessagePlayer.Count(30, 30, 30, 0), count);
        assertEquals(90, sent.size());
        assertEquals(
                90, timesSent().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Collections.nCopies(30, "line 7: unknown-place no such place"), refusals);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void aBusyBackendIsTriedAgain(int status) {
        MessagePlayer.Count count =
                play(20, 4, (request, nth, no) -> Script.say(request, nth < 3 ? status : 201, nth < 3 ? NO : TAKEN));
        assertEquals(new MessagePlayer.Count(20, 0, 0, 0), count);
        assertTrue(timesSent().values().stream().allMatch(times -> times == 3), "" + timesSent());
        assertEquals(List.of(), refusals);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 413, 500})
    void aDecisionIsTheLastWord(int status) {
        MessagePlayer.Count count = play(3, 2, (request, nth, no) -> Script.say(request, status, "<html>"));
        assertEquals(new MessagePlayer.Count(0, 0, 3, 0), count);
        assertEquals(Collections.nCopies(3, "line 7: HTTP " + status), refusals);
        assertEquals(
                3, timesSent().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aDroppedConnectionIsTriedAgain() {
        MessagePlayer.Count count = play(10, 3, (request, nth, no) -> {
            if (nth == 1) {
                request.connection().close();
            } else {
                Script.say(request, 201, TAKEN);
            }
        });
        assertEquals(10, count.accepted());
        assertEquals(10, count.total());
    }

    @Test
    void aRequestThatIsNeverAnsweredIsTriedAgain() {
        MessagePlayer.Count count = play(4, 4, (request, nth, no) -> {
            if (nth > 1) {
                Script.say(request, 200, AGAIN);
            }
        });
        assertEquals(new MessagePlayer.Count(0, 4, 0, 0), count);
        assertTrue(timesSent().values().stream().allMatch(times -> times == 2), "" + timesSent());
    }

    @Test
    void aMessageIsGivenUpAfterItsTriesAndTheOthersGoOn() {
        MessagePlayer.Count count = play(
                40,
                2,
                (request, nth, no) -> Script.say(request, no.equals("3") ? 503 : 201, no.equals("3") ? NO : TAKEN));
        assertEquals(new MessagePlayer.Count(39, 0, 0, 1), count);
        assertEquals(4, timesSent().get("3"));
        assertEquals(List.of("line 7: no answer: HTTP 503"), refusals);
    }

    @Test
    void aBackendThatAnswersNothingIsGivenUpAsAWhole() {
        MessagePlayer.Count count = play(1_000, 2, (request, nth, no) -> Script.say(request, 503, NO));
        assertEquals(new MessagePlayer.Count(0, 0, 0, 1_000), count);
        assertTrue(sent.size() <= 3, "sent " + sent.size());
        assertTrue(refusals.size() <= 4, "" + refusals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "[]"})
    void anAnswerThatCannotBeReadIsCountedAndNotAskedForAgain(String body) {
        MessagePlayer.Count count = play(2, 2, (request, nth, no) -> Script.say(request, 200, body));
        assertEquals(new MessagePlayer.Count(0, 0, 0, 2), count);
        assertTrue(timesSent().values().stream().allMatch(times -> times == 1), "" + timesSent());
    }

    @Test
    void neverMoreThanAllowedAreUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Script script = new Script((request, body) -> {})) {
            Script busy = new Script((request, body) -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                script.vertx().setTimer(3, timer -> {
                    underWay.decrementAndGet();
                    Script.say(request, 201, TAKEN);
                });
            });
            try (busy) {
                MessagePlayer.Count count = Script.await(player(busy, 5).play(messages(200), Pace.MAX));
                assertEquals(200, count.accepted());
            }
        }
        assertEquals(5, most.get());
    }

    @Test
    void aMessageThatCannotBeSaidIsRefusedAndTheOthersGoOn() {
        try (Script script = script((request, nth, no) -> Script.say(request, 201, TAKEN))) {
            MessagePlayer player = player(script, 2, message -> {
                if (message.sourceNo().equals("1")) {
                    throw new IllegalArgumentException("unspeakable");
                }
                return intake(message);
            });
            assertEquals(new MessagePlayer.Count(4, 0, 1, 0), Script.await(player.play(messages(5), Pace.MAX)));
        }
    }

    @Test
    void nothingToPlayIsDoneAtOnce() {
        assertEquals(0, play(0, 2, (request, nth, no) -> {}).total());
    }

    @Test
    void aMessageIsSentWhenItIsDueAlsoWhileAnEarlierOneWaits() {
        try (Script script = script((request, nth, no) -> {
            if (no.equals("1") || sent.containsKey("1")) {
                Script.say(request, no.equals("0") && nth == 1 ? 503 : 201, TAKEN);
            }
        })) {
            Backend backend = new Backend(script.vertx(), script.uri(), 2, Duration.ofSeconds(15));
            MessagePlayer player =
                    new MessagePlayer(script.vertx(), backend, 2, MessagePlayerTest::intake, refusals::add, HASTY);
            player.play(messages(2), new Pace(3_000));
            Await.until("the second is sent although the first has no answer", () -> sent.containsKey("1"));
            player.stop();
        }
    }

    @Test
    void stoppingEndsAPlayThatWaitsForItsNextMessage() {
        try (Script script = script((request, nth, no) -> Script.say(request, 201, TAKEN))) {
            MessagePlayer player = player(script, 2);
            var played = player.play(messages(10), new Pace(1));
            Await.until("the first is taken", () -> player.count().accepted() == 1);
            player.stop();
            assertEquals(new MessagePlayer.Count(1, 0, 0, 0), Script.await(played));
        }
    }

    @Test
    void stoppingGivesUpWhatWaitsForAnotherTry() {
        try (Script script = script((request, nth, no) -> Script.say(request, 503, NO))) {
            Backend backend = new Backend(script.vertx(), script.uri(), 2, ANSWER_WITHIN);
            MessagePlayer player = new MessagePlayer(
                    script.vertx(),
                    backend,
                    2,
                    MessagePlayerTest::intake,
                    refusals::add,
                    new MessagePlayer.Patience(9, Duration.ofHours(1), Duration.ofHours(1)));
            var played = player.play(messages(10), Pace.MAX);
            Await.until("two are busy", () -> sent.size() == 2 && player.trouble() != null);
            player.stop();
            MessagePlayer.Count count = Script.await(played);
            assertEquals(new MessagePlayer.Count(0, 0, 0, 2), count);
            assertNotNull(player.trouble());
        }
    }

    @Test
    void anUnreachableBackendIsSaidSo() {
        Script gone = new Script((HttpServerRequest request, Buffer body) -> {});
        var uri = gone.uri();
        gone.close();
        try (Script script = new Script((request, body) -> {})) {
            Backend backend = new Backend(script.vertx(), uri, 2, ANSWER_WITHIN);
            MessagePlayer player =
                    new MessagePlayer(script.vertx(), backend, 2, MessagePlayerTest::intake, refusals::add, HASTY);
            assertEquals(5, Script.await(player.play(messages(5), Pace.MAX)).unanswered());
            assertTrue(String.valueOf(player.trouble()).contains("refused"), player.trouble());
        }
    }
}

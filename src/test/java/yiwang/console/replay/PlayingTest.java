package yiwang.console.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.console.command.Outcome;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.replay.ReplayState.Phase;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.TicketView;

/** What is shown is what was at the time that is shown with it, whatever is pressed and however slowly the backend answers. */
class PlayingTest {
    private static final Instant FROM = FakeDesk.NOW.minus(Duration.ofHours(16)); // over midnight in Shanghai

    private final FakeDesk desk = new FakeDesk();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        desk.close();
    }

    private Replay begin(FakePast past, Instant at) {
        Replay replay = new Replay(desk.parts(Runnable::run), past, at, () -> Locale.ENGLISH, nanos::get);
        replay.seek(at);
        return replay;
    }

    private static Map<String, TicketView> shown(Replay replay) {
        Map<String, TicketView> shown = new TreeMap<>();
        replay.parts().live().tickets().all().forEach(ticket -> shown.put(ticket.id(), ticket));
        return shown;
    }

    private static Map<String, Long> versions(Map<String, TicketView> tickets) {
        Map<String, Long> versions = new TreeMap<>();
        tickets.forEach((id, ticket) -> versions.put(id, ticket.version()));
        return versions;
    }

    private static ReplayState state(Replay replay) {
        return replay.stateProperty().get();
    }

    private void pass(Replay replay, long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
        replay.beat();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsPressedNothingIsShownEarlyOrLate(long seed) {
        Random random = new Random(seed);
        FakePast past = FakePast.of(random, FROM, 600);
        Replay replay = begin(past, FROM.plus(Duration.ofHours(1)));
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            switch (random.nextInt(40)) {
                case 0 -> replay.seek(FROM.plusSeconds(random.nextInt(18 * 3_600) - 3_600L));
                case 1 -> replay.setRunning(true);
                case 2 -> replay.setRunning(false);
                case 3 -> replay.setPace(Replay.PACES.get(random.nextInt(Replay.PACES.size())));
                case 4 -> past.slow(random.nextInt(3) == 0);
                case 5 -> past.down(random.nextInt(4) == 0);
                case 6, 7, 8 -> past.answer();
                default -> pass(replay, random.nextInt(200));
            }
            replay.beat();
            ReplayState now = state(replay);
            if (now.phase() != Phase.LOADING && now.trouble() == null) {
                assertEquals(versions(past.open(now.at())), versions(shown(replay)), () -> "at " + now);
                assertEquals(
                        past.totals(now.at()), replay.parts().live().totals().get("today"), () -> "at " + now);
                compared++;
            }
        }
        assertTrue(compared > 500, () -> "seldom ready");
    }

    @Test
    void itRunsAtItsPaceAndStopsAtThePresent() {
        FakePast past = FakePast.of(new Random(1), FROM, 50);
        Replay replay = begin(past, FROM.plusSeconds(60));
        replay.setPace(600);
        assertEquals(Phase.PAUSED, state(replay).phase(), "it begins standing still");
        replay.setRunning(true);
        pass(replay, 1_000);
        pass(replay, 1_000);
        assertEquals(FROM.plusSeconds(60 + 1_200), state(replay).at());
        for (int i = 0; i < 120; i++) {
            pass(replay, 1_000);
        }
        assertEquals(Phase.ENDED, state(replay).phase());
        assertEquals(FakeDesk.NOW, state(replay).at());
        replay.seek(FakeDesk.NOW.plusSeconds(99));
        assertEquals(FakeDesk.NOW, state(replay).at(), "there is no future");
    }

    @Test
    void timeWaitsForTheBackendAndGoesOnWhereItStood() {
        FakePast past = FakePast.of(new Random(2), FROM, 300);
        Replay replay = begin(past, FROM.plusSeconds(60));
        past.slow(true);
        replay.setPace(600);
        replay.setRunning(true);
        for (int i = 0; i < 30; i++) {
            pass(replay, 1_000);
        }
        assertEquals(Phase.WAITING, state(replay).phase());
        Instant stood = state(replay).at();
        pass(replay, 60_000);
        assertEquals(stood, state(replay).at());
        past.slow(false);
        assertTrue(past.answer());
        pass(replay, 100);
        pass(replay, 1_000);
        assertEquals(Phase.PLAYING, state(replay).phase());
        assertTrue(state(replay).at().isAfter(stood));
        assertTrue(state(replay).at().isBefore(stood.plusSeconds(1_300)), "what was waited for is not made up for");
    }

    @Test
    void anAnswerToWhatIsNoLongerAskedIsNotShown() {
        FakePast past = FakePast.of(new Random(3), FROM, 300);
        Replay replay = begin(past, FROM.plusSeconds(60));
        past.slow(true);
        replay.seek(FROM.plusSeconds(3_600));
        past.slow(false);
        replay.seek(FROM.plusSeconds(7_200));
        past.answer();
        assertEquals(FROM.plusSeconds(7_200), state(replay).at());
        assertEquals(past.open(FROM.plusSeconds(7_200)), shown(replay));
    }

    @Test
    void aBackendThatDoesNotAnswerIsSaidAndAskedAgain() {
        FakePast past = FakePast.of(new Random(4), FROM, 300);
        past.down(true);
        Replay replay = begin(past, FROM.plusSeconds(3_600));
        assertNotNull(state(replay).trouble());
        assertEquals(Map.of(), shown(replay));
        past.down(false);
        pass(replay, 3_000);
        assertNull(state(replay).trouble());
        assertEquals(past.open(FROM.plusSeconds(3_600)), shown(replay));
    }

    @Test
    void aTimeThatStandsStillAsksForItselfAloneAndAgainUntilItIsThere() {
        FakePast past = FakePast.of(new Random(6), FROM, 300);
        past.down(true);
        Replay replay =
                new Replay(desk.parts(Runnable::run), past, FROM.plusSeconds(7_200), () -> Locale.ENGLISH, nanos::get);
        replay.stayStill();
        replay.seek(FROM.plusSeconds(7_200));
        assertNotNull(state(replay).trouble());
        past.down(false);
        for (int i = 0; i < 100; i++) {
            pass(replay, 1_000);
        }
        assertEquals(Phase.PAUSED, state(replay).phase());
        assertEquals(FROM.plusSeconds(7_200), state(replay).at());
        assertEquals(past.open(FROM.plusSeconds(7_200)), shown(replay));
        assertEquals(0, past.stepsAsked());
    }

    @Test
    void nothingIsDoneInThePast() {
        FakePast past = FakePast.of(new Random(5), FROM, 300);
        Replay replay = begin(past, FROM.plusSeconds(7_200));
        AtomicReference<Outcome<CommandAnswer>> outcome = new AtomicReference<>();
        replay.parts().commands().send("t1", 1, Verb.SIGN, Map.of(), outcome::set);
        assertInstanceOf(Outcome.Refused.class, outcome.get());
        assertEquals(
                Freshness.State.REPLAY,
                replay.parts().live().freshnessProperty().get().state());
        assertEquals(state(replay).at(), replay.parts().now().instant(), "rooms count from the same time");
    }
}

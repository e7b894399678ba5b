package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.CategoryView;
import yiwang.wire.Intake;

class CitizensTest {
    private static final Instant BEGAN = Fixtures.NOON;
    private static final Places NOWHERE = new Places(Buffer.buffer("{}"));
    private static final CategoryView LAMPS =
            new CategoryView("02-001", "", "", "", "", "town", Urgency.C, "1 UH", "24 UH");

    private static Citizens citizens(int messages, int backlog, Instant began) {
        List<Message> all = IntStream.range(0, messages)
                .mapToObj(i -> Fixtures.message("N-" + i))
                .toList();
        return new Citizens(all, Map.of("02-001", LAMPS), NOWHERE, new SplittableRandom(1), began, backlog);
    }

    private static String plain(Message message) {
        return message.sourceNo().substring(0, message.sourceNo().indexOf('-', 2));
    }

    @Test
    void theyGoOnWhereTheBacklogEnds() {
        Citizens citizens = citizens(5, 3, BEGAN);
        assertEquals(
                List.of("N-0", "N-1", "N-2"),
                citizens.backlog().stream().map(Message::sourceNo).toList());
        assertEquals(
                List.of("N-3", "N-4", "N-0", "N-1", "N-2", "N-3"),
                IntStream.range(0, 6).mapToObj(i -> plain(citizens.next())).toList());
    }

    @Test
    void aBacklogLongerThanTheFileIsTheFile() {
        Citizens citizens = citizens(5, 240, BEGAN);
        assertEquals(5, citizens.backlog().size());
        assertEquals("N-0", plain(citizens.next()));
    }

    @Test
    void noNumberComesTwiceInThreeDaysAndNoneIsTooLong() {
        Citizens citizens = citizens(381, 240, BEGAN);
        Set<String> numbers = new HashSet<>();
        citizens.backlog().forEach(message -> numbers.add(message.sourceNo()));
        for (int i = 0; i < 28_800; i++) {
            String number = citizens.next().sourceNo();
            assertTrue(numbers.add(number), number);
            assertTrue(number.length() <= 64, number);
        }
    }

    @Test
    void aDemoStartedAgainSaysTheBacklogUnderTheSameNumbersAndLiveMattersUnderNewOnes() {
        Citizens first = citizens(5, 3, BEGAN);
        Citizens second = citizens(5, 3, BEGAN.plusSeconds(60));
        assertEquals(first.backlog(), second.backlog());
        assertNotEquals(first.next().sourceNo(), second.next().sourceNo());
    }

    @Test
    void whatComesInLiveHasNoTimeOfItsOwn() {
        Citizens citizens = citizens(5, 3, BEGAN);
        assertNull(citizens.fresh(citizens.next()).receivedAt());
    }

    @Test
    void aMatterWithoutAPointNamesItsTown() {
        Citizens citizens = citizens(5, 3, BEGAN);
        Intake intake = citizens.fresh(citizens.next());
        assertNull(intake.lon());
        assertEquals("320724100", intake.place());
    }

    @Test
    void theBacklogIsOldEnoughWithinWhatTheIntakeTakesAndMostlyInsideItsLimit() {
        Citizens citizens = citizens(1_000, 1_000, BEGAN);
        int over = 0;
        for (Message message : citizens.backlog()) {
            Duration age = Duration.between(
                    Objects.requireNonNull(citizens.old(message).receivedAt()), BEGAN);
            assertTrue(age.compareTo(Duration.ofMinutes(11)) >= 0 && age.compareTo(Duration.ofDays(30)) <= 0, "" + age);
            over += age.compareTo(Duration.ofDays(1)) > 0 ? 1 : 0;
        }
        assertTrue(over > 40 && over < 110, "over their limit: " + over);
    }
}

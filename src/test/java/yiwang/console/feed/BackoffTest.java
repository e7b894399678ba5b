package yiwang.console.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(15);

    @Property
    void everyWaitIsInTheUpperHalfOfADoublingSpanAndASuccessBeginsAgain(
            @ForAll long seed, @ForAll @IntRange(max = 40) int failures) {
        Backoff backoff = new Backoff(FIRST, MOST, new Random(seed));
        long span = FIRST.toMillis();
        for (int i = 0; i <= failures; i++) {
            requireWithin(backoff.next(), span);
            span = Math.min(2 * span, MOST.toMillis());
        }
        backoff.reset();
        requireWithin(backoff.next(), FIRST.toMillis());
    }

    private static void requireWithin(Duration wait, long span) {
        assertTrue(wait.toMillis() >= span / 2 && wait.toMillis() <= span, () -> wait + " of " + span + " ms");
    }
}

package yiwang.server.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is to be told while the store refuses it. */
class UntilToldTest {
    private static final Instant BEGIN = Instant.parse("2026-02-13T06:00:00Z");

    private Instant now = BEGIN;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private final UntilTold until = new UntilTold(
            (millis, task) -> {
                waits.add(millis);
                waiting.add(() -> {
                    now = now.plusMillis(millis);
                    task.run();
                });
            },
            () -> now);
    private int attempts;

    private Supplier<CompletableFuture<Boolean>> goodFrom(int attempt) {
        return () -> ++attempts >= attempt
                ? CompletableFuture.completedFuture(true)
                : CompletableFuture.failedFuture(new IllegalStateException("busy"));
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void isTriedAgainAfterWaitsThatDoubleUntilItIsWritten() {
        until.tell(BEGIN.plus(Duration.ofDays(1)), goodFrom(4));
        runAll();
        assertEquals(4, attempts);
        assertEquals(List.of(1_000L, 2_000L, 4_000L), waits);
    }

    @Test
    void waitsAMinuteAtMostAndGivesUpWhenItIsTooLateToTell() {
        Instant end = BEGIN.plus(Duration.ofMinutes(10));
        until.tell(end, goodFrom(Integer.MAX_VALUE));
        runAll();
        assertEquals(List.of(1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L), waits.subList(0, 7));
        assertTrue(waits.stream().allMatch(wait -> wait <= 60_000L));
        assertEquals(waits.size() + 1, attempts);
        assertTrue(now.isBefore(end));
    }
}

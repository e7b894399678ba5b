package yiwang.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRulesTest {
    private static final ClockRules RULES = ClockResource.rules();

    private static Instant at(String time) {
        return LocalDateTime.parse(time).toInstant(ClockRules.ZONE);
    }

    private static String due(String start, String limit, Pause... pauses) {
        return wall(RULES.due(TimeLimit.parse(limit), at(start), List.of(pauses), DutyWindows.ANY));
    }

    private static String wall(Deadline deadline) {
        Instant due = Objects.requireNonNull(deadline.dueAt());
        return LocalDateTime.ofInstant(due, ClockRules.ZONE).toString();
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), at(to));
    }

    /** The table of domain.md 4.5. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-28T15:00, 2 WD, 2025-09-30T15:00",
        "2025-09-30T16:00, 3 WD, 2025-10-11T16:00",
        "2026-02-13T17:00, 5 WD, 2026-02-27T17:00",
        "2026-02-14T19:30, 4 WH, 2026-02-24T12:00",
        "2026-01-01T09:00, 2 WH, 2026-01-04T10:00",
        "2026-05-09T11:30, 1 WD, 2026-05-11T11:30",
        "2026-10-10T17:59, 1 WH, 2026-10-12T08:59",
        "2025-01-26T13:00, 1 WD, 2025-01-27T12:00",
        "2026-02-14T19:30, 4 UH, 2026-02-14T23:30"
    })
    void theNineVectorsHold(String start, String limit, String due) {
        assertEquals(due, due(start, limit));
    }

    @ParameterizedTest
    @CsvSource({
        // a limit used up at the end of a window is due there
        "2026-03-02T08:00, 4 WH, 2026-03-02T12:00",
        "2026-03-02T08:00, 1 WD, 2026-03-02T18:00",
        "2026-03-06T14:00, 4 WH, 2026-03-06T18:00",
        // a start at the end of a window counts from the next one
        "2026-03-02T12:00, 0.25 WH, 2026-03-02T14:15",
        "2026-03-06T18:00, 0.25 WH, 2026-03-09T08:15",
        // seconds, fractions and the second they are rounded to
        "2026-03-02T11:59:30, 0.25 WH, 2026-03-02T14:14:30",
        "2026-03-02T08:00, 0.3333 WH, 2026-03-02T08:20",
        "2026-03-02T08:00, 0.125 WD, 2026-03-02T09:00",
        // years end, and leap days
        "2024-12-31T17:00, 2 WH, 2025-01-02T09:00",
        "2025-12-31T17:00, 2 WH, 2026-01-04T09:00",
        "2024-02-28T10:00, 2 WD, 2024-03-01T10:00",
        "2024-02-28T10:00, 2 ND, 2024-03-01T10:00",
        "2025-02-28T10:00, 1.5 ND, 2025-03-01T22:00",
        "2026-12-31T23:30, 1 NH, 2027-01-01T00:30"
    })
    void edgesAreAsTheContractSays(String start, String limit, String due) {
        assertEquals(due, due(start, limit));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T16:00, 2 WH, false",
        "2026-12-31T16:01, 2 WH, true",
        "2023-12-29T17:00, 4 WH, true",
        "2027-06-01T09:00, 1 WH, true",
        "2026-12-31T16:01, 30 ND, false"
    })
    void aDueTimeBeyondThePublishedCalendarIsProvisional(String start, String limit, boolean provisional) {
        Deadline deadline = RULES.due(TimeLimit.parse(limit), at(start), List.of(), DutyWindows.ANY);
        assertEquals(provisional, deadline.provisional());
    }

    @Test
    void anUnpublishedYearGoesByTheWeekday() {
        assertEquals("2027-01-04T09:00", due("2027-01-01T17:00", "2 WH"));
    }

    @ParameterizedTest
    @CsvSource({
        // an hour of work lost; of a night nothing; of a lunch break with an hour at either end two
        "4 WH, 2026-03-02T10:00, 2026-03-02T11:00, 2026-03-02T15:00",
        "4 WH, 2026-03-01T10:00, 2026-03-02T08:00, 2026-03-02T12:00",
        "4 WH, 2026-03-02T11:00, 2026-03-02T15:00, 2026-03-02T16:00",
        "4 UH, 2026-03-02T10:00, 2026-03-02T11:00, 2026-03-02T13:00",
        "4 UH, 2026-03-02T07:00, 2026-03-02T08:30, 2026-03-02T12:30",
        "4 ND, 2026-03-03T10:00, 2026-03-05T10:00, 2026-03-08T08:00"
    })
    void pausesPushTheDueTimeBack(String limit, String from, String to, String due) {
        assertEquals(due, due("2026-03-02T08:00", limit, pause(from, to)));
    }

    @Test
    void timeInTwoPausesIsTakenOffOnce() {
        Pause first = pause("2026-03-02T09:00", "2026-03-02T10:30");
        Pause second = pause("2026-03-02T10:00", "2026-03-02T11:00");
        assertEquals("2026-03-02T12:00", due("2026-03-02T08:00", "2 WH", first, second));
        assertEquals("2026-03-02T12:00", due("2026-03-02T08:00", "2 WH", second, first));
    }

    @Test
    void aPauseThatBeginsWhenTheLimitIsUsedUpMovesNothing() {
        assertEquals(
                "2026-03-02T10:00", due("2026-03-02T08:00", "2 WH", pause("2026-03-02T10:00", "2026-03-05T10:00")));
        Pause open = new Pause(at("2026-03-02T10:00"), null);
        assertEquals("2026-03-02T10:00", due("2026-03-02T08:00", "2 UH", open));
    }

    @Test
    void anOpenPauseLeavesNoDueTimeUntilItIsResumed() {
        TimeLimit limit = TimeLimit.parse("4 WH");
        Instant start = at("2026-03-02T08:00");
        List<Pause> pauses = List.of(new Pause(at("2026-03-02T09:00"), null));
        Deadline suspended = RULES.due(limit, start, pauses, DutyWindows.ANY);
        assertNull(suspended.dueAt());
        assertTrue(suspended.isSuspended());
        assertEquals(Step.Kind.SUSPENDED, suspended.derivation().getLast().kind());
        Deadline ifNow = RULES.dueIfResumed(limit, start, pauses, DutyWindows.ANY, at("2026-03-03T10:00"));
        assertFalse(ifNow.isSuspended());
        assertEquals("2026-03-03T15:00", wall(ifNow));
        Usage usage = RULES.usage(limit, start, at("2026-03-09T10:00"), pauses, DutyWindows.ANY);
        assertEquals(Duration.ofHours(3), usage.left());
        assertEquals(0.25, usage.share());
    }

    @Test
    void usageGoesOnAfterTheDueTime() {
        Usage usage = RULES.usage(
                TimeLimit.parse("4 WH"), at("2026-02-13T17:00"), at("2026-02-24T12:00"), List.of(), DutyWindows.ANY);
        assertEquals(Duration.ofHours(13), usage.used());
        assertEquals(Duration.ofHours(-9), usage.left());
        assertEquals(3.25, usage.share());
    }

    @Test
    void nothingIsUsedBeforeTheStart() {
        assertEquals(
                Duration.ZERO,
                RULES.elapsed(
                        LimitType.UH, at("2026-03-02T08:00"), at("2026-03-01T08:00"), List.of(), DutyWindows.ANY));
    }

    @Test
    void aFarPauseIsPassedInOneStride() {
        assertEquals(
                "9998-01-01T09:00", due("2026-03-02T08:00", "1 WH", pause("2026-03-02T08:00", "9998-01-01T00:00")));
    }
}

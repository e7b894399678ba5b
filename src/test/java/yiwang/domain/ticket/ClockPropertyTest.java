package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.clock.LimitType;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.clock.WorkCalendar;

/** Invariant 6 of domain.md 4.4, for any limit, pauses and extensions. */
class ClockPropertyTest {
    private static final ClockBook RULES = Tickets.CLOCKS;
    private static final ClockRules OTHER = new ClockRules(
            WorkCalendar.of(List.of()),
            DutyWindows.parse("w", List.of("unit\tfrom\tto\twindows", "*\t01-01\t12-31\t09:00-17:00")));
    private static final Instant FROM = Instant.parse("2024-02-01T00:00:00Z");

    @Property(tries = 500)
    void theDueTimeIsAFunctionOfWhatIsKept(
            @ForAll LimitType type,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll @LongRange(min = 0, max = 60_000_000) long start,
            @ForAll @LongRange(min = 0, max = 2_000_000) long pauseAfter,
            @ForAll @LongRange(min = 0, max = 2_000_000) long pauseFor,
            @ForAll LimitType moreType,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        Instant at = FROM.plusSeconds(start);
        Clock clock = Clock.starting("dispose", 0, limit(type, amount), "a", at, RULES);
        Instant first = clock.dueAt();
        Instant pause = at.plusSeconds(pauseAfter);
        Clock paused = clock.paused(pause);
        assertEquals(first, paused.dueAt(), "nothing is moved before it goes on");
        Clock resumed = paused.resumed(pause.plusSeconds(pauseFor), RULES);
        assertFalse(resumed.dueAt().isBefore(first));
        if (type.isContinuous()) {
            assertEquals(
                    pause.isBefore(first) ? Duration.ofSeconds(pauseFor) : Duration.ZERO,
                    Duration.between(first, resumed.dueAt()));
        }
        Clock extended = resumed.extended(limit(moreType, more), at, RULES);
        assertTrue(extended.dueAt().isAfter(resumed.dueAt()));
        for (Clock one : List.of(clock, paused, resumed, extended, extended.stopped(first, RULES))) {
            Clock read = ClockText.parse(ClockText.of(List.of(one))).getFirst();
            assertEquals(one, read);
            assertEquals(one.dueAt(), read.recomputed(RULES).at());
            assertEquals(one.provisional(), read.recomputed(RULES).provisional());
        }
        assertEquals(extended.dueAt(), extended.explained(RULES).getLast().dueAt(), "what is explained is what holds");
        assertEquals(1, extended.used(RULES, extended.dueAt()), 1e-9);
    }

    /** A clock goes on by the calendar it started by; only where that knew nothing of a year it is settled by the new. */
    @Property(tries = 200)
    void aNewCalendarNeverMovesARunningClock(
            @ForAll LimitType type,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll @LongRange(min = 0, max = 60_000_000) long start,
            @ForAll @LongRange(min = 0, max = 2_000_000) long later) {
        ClockRules old = RULES.inForce();
        ClockBook changed = ClockBook.of(OTHER, List.of(old.calendar()), List.of(old.windows()));
        Clock clock = Clock.starting("dispose", 0, limit(type, amount), "a", FROM.plusSeconds(start), RULES);
        Instant at = clock.startedAt().plusSeconds(later);
        assertEquals(clock.dueAt(), clock.stopped(at, changed).dueAt());
        assertEquals(clock.dueAt(), clock.paused(at).dueAt());
        assertEquals(clock, clock.resumed(at, changed), "what does not stand still is not resumed");
        assertEquals(clock.explained(RULES), clock.explained(changed));
        Instant on = at.plusSeconds(later);
        ClockBook by = clock.provisional() ? changed : RULES;
        assertEquals(clock.paused(at).resumed(on, by), clock.paused(at).resumed(on, changed));
        assertEquals(clock.extended(limit(type, amount), at, by), clock.extended(limit(type, amount), at, changed));
    }

    /** What a county has lost can only be counted by what it has. */
    @Property(tries = 50)
    void aClockWhoseCalendarIsLostBearsTheOneItIsCountedBy(
            @ForAll LimitType type,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll @LongRange(min = 0, max = 60_000_000) long start) {
        ClockBook lost = ClockBook.of(OTHER);
        Clock clock = Clock.starting("dispose", 0, limit(type, amount), "a", FROM.plusSeconds(start), RULES);
        assertFalse(clock.isKnown(lost));
        Instant at = clock.startedAt().plusSeconds(60);
        Clock resumed = clock.paused(at).resumed(at.plusSeconds(60), lost);
        assertTrue(resumed.isKnown(lost));
        assertEquals(resumed.dueAt(), resumed.recomputed(lost).at());
    }

    private static TimeLimit limit(LimitType type, int quarters) {
        return new TimeLimit(type, new BigDecimal(quarters).multiply(new BigDecimal("0.25")));
    }
}

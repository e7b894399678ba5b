package yiwang.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every clock: against a count of minutes, and against itself. */
class ClockPropertyTest {
    private static final ClockRules RULES = ClockResource.rules();
    private static final int MINUTES_FROM_2023_TO_2027 = 4 * 365 * 24 * 60 + 60 * 24 * 60;

    private final MinuteOracle oracle;

    ClockPropertyTest() throws IOException {
        oracle = new MinuteOracle();
    }

    /** A pause by when it begins after the start and how long it takes, in minutes. */
    record Break(int after, int minutes) {
        Pause after(LocalDateTime start) {
            LocalDateTime from = start.plusMinutes(after);
            return new Pause(instant(from), instant(from.plusMinutes(minutes)));
        }

        LocalDateTime[] around(LocalDateTime start) {
            return new LocalDateTime[] {
                start.plusMinutes(after), start.plusMinutes(after).plusMinutes(minutes)
            };
        }
    }

    /** From December 2023, which has no calendar, to the end of 2027, which has none either; often where it is tricky. */
    @Provide
    Arbitrary<LocalDateTime> starts() {
        Arbitrary<LocalDateTime> anywhere = Arbitraries.integers()
                .between(0, MINUTES_FROM_2023_TO_2027)
                .map(minutes -> LocalDateTime.parse("2023-12-01T00:00").plusMinutes(minutes));
        Arbitrary<LocalDate> days = Arbitraries.of(
                        "2024-02-04",
                        "2024-02-09",
                        "2025-01-26",
                        "2025-04-27",
                        "2025-09-28",
                        "2025-09-30",
                        "2025-12-31",
                        "2026-01-02",
                        "2026-02-13",
                        "2026-02-14",
                        "2026-02-23",
                        "2026-05-09",
                        "2026-10-10",
                        "2026-12-31")
                .map(LocalDate::parse);
        Arbitrary<Integer> minutes =
                Arbitraries.of(0, 479, 480, 481, 600, 719, 720, 721, 840, 900, 1079, 1080, 1081, 1439);
        return Arbitraries.oneOf(
                anywhere,
                Combinators.combine(days, minutes)
                        .as((day, minute) -> day.atStartOfDay().plusMinutes(minute)));
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        Arbitrary<Integer> quarters = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 800), Arbitraries.integers().between(1, 60));
        return Combinators.combine(Arbitraries.of(LimitType.class), quarters)
                .as((type, amount) -> new TimeLimit(type, BigDecimal.valueOf(amount * 25L, 2)));
    }

    @Provide
    Arbitrary<Break> breaks() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3_000, 30_000),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 300),
                                Arbitraries.integers().between(0, 30_000)))
                .as(Break::new);
    }

    @Property(tries = 2_000)
    void theCountOfMinutesAgrees(
            @ForAll("starts") LocalDateTime start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @Size(max = 4) List<@From("breaks") Break> breaks) {
        List<LocalDateTime[]> counted =
                breaks.stream().map(each -> each.around(start)).toList();
        boolean continuous = limit.type().isContinuous();
        LocalDateTime expected = oracle.due(continuous, start, limit.length().toMinutes(), counted);
        Deadline deadline = RULES.due(limit, instant(start), pauses(breaks, start), DutyWindows.ANY);
        assertEquals(expected, LocalDateTime.ofInstant(dueAt(deadline), ClockRules.ZONE));
        assertEquals(
                !continuous && (start.getYear() < 2024 || expected.getYear() > 2026 || start.getYear() > 2026),
                deadline.provisional());
    }

    @Property(tries = 500)
    void theCountOfElapsedMinutesAgrees(
            @ForAll("starts") LocalDateTime start,
            @ForAll LimitType type,
            @ForAll @IntRange(max = 60_000) int later,
            @ForAll @Size(max = 4) List<@From("breaks") Break> breaks) {
        List<LocalDateTime[]> counted =
                breaks.stream().map(each -> each.around(start)).toList();
        LocalDateTime now = start.plusMinutes(later);
        long expected = oracle.elapsed(type.isContinuous(), start, now, counted);
        Duration elapsed = RULES.elapsed(type, instant(start), instant(now), pauses(breaks, start), DutyWindows.ANY);
        assertEquals(Duration.ofMinutes(expected), elapsed);
    }

    @Property
    void theCalendarAgreesOnEveryDay(@ForAll @IntRange(max = 1_600) int days) {
        LocalDate date = LocalDate.of(2023, 11, 1).plusDays(days);
        assertEquals(oracle.works(date), RULES.calendar().isWorkday(date));
    }

    @Property
    void whenDueTheWholeLimitIsUsedAndNotBefore(
            @ForAll("starts") LocalDateTime start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @Size(max = 4) List<@From("breaks") Break> breaks) {
        List<Pause> pauses = pauses(breaks, start);
        Instant due = dueAt(RULES.due(limit, instant(start), pauses, DutyWindows.ANY));
        assertEquals(limit.length(), RULES.elapsed(limit.type(), instant(start), due, pauses, DutyWindows.ANY));
        Duration before = RULES.elapsed(limit.type(), instant(start), due.minusNanos(1), pauses, DutyWindows.ANY);
        assertEquals(limit.length().minusNanos(1), before);
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(max = 20_000) int later,
            @ForAll("limits") TimeLimit limit) {
        Instant early = dueAt(RULES.due(limit, instant(start), List.of(), DutyWindows.ANY));
        Instant late = dueAt(RULES.due(limit, instant(start.plusMinutes(later)), List.of(), DutyWindows.ANY));
        assertFalse(late.isBefore(early));
    }

    /** Due times of parts in a row are due times of the whole, so they also grow with the amount. */
    @Property
    void aLimitInTwoPartsIsTheWhole(
            @ForAll("starts") LocalDateTime start,
            @ForAll("limits") TimeLimit first,
            @ForAll @IntRange(min = 1, max = 800) int quarters,
            @ForAll @Size(max = 3) List<@From("breaks") Break> breaks) {
        TimeLimit second = new TimeLimit(first.type(), BigDecimal.valueOf(quarters * 25L, 2));
        TimeLimit whole = new TimeLimit(first.type(), first.amount().add(second.amount()));
        List<Pause> pauses = pauses(breaks, start);
        Instant between = dueAt(RULES.due(first, instant(start), pauses, DutyWindows.ANY));
        Instant parts = dueAt(RULES.due(second, between, pauses, DutyWindows.ANY));
        assertEquals(dueAt(RULES.due(whole, instant(start), pauses, DutyWindows.ANY)), parts);
        assertTrue(parts.isAfter(between));
    }

    /** What a pause takes away in counted time is what the due time moves by in counted time. */
    @Property
    void aPauseCostsTheWorkingTimeInIt(
            @ForAll("starts") LocalDateTime start, @ForAll("limits") TimeLimit limit, @ForAll("breaks") Break pause) {
        List<Pause> pauses = pauses(List.of(pause), start);
        Instant without = dueAt(RULES.due(limit, instant(start), List.of(), DutyWindows.ANY));
        Instant with = dueAt(RULES.due(limit, instant(start), pauses, DutyWindows.ANY));
        Pause clipped = pauses.getFirst();
        Instant from = clipped.from().isBefore(instant(start)) ? instant(start) : clipped.from();
        Duration lost = from.isBefore(without)
                ? RULES.elapsed(limit.type(), from, Objects.requireNonNull(clipped.to()), List.of(), DutyWindows.ANY)
                : Duration.ZERO;
        assertEquals(lost, RULES.elapsed(limit.type(), without, with, List.of(), DutyWindows.ANY));
    }

    /** The steps tell the whole story: counted time adds up, and everything stands in the order of time. */
    @Property
    void theDerivationAddsUp(
            @ForAll("starts") LocalDateTime start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @Size(max = 4) List<@From("breaks") Break> breaks) {
        Deadline deadline = RULES.due(limit, instant(start), pauses(breaks, start), DutyWindows.ANY);
        List<Step> steps = deadline.derivation();
        assertEquals(Step.Kind.STARTED, steps.getFirst().kind());
        assertEquals(Step.Kind.DUE, steps.getLast().kind());
        assertEquals(deadline.dueAt(), steps.getLast().from());
        assertEquals(limit.length(), steps.stream().map(Step::counted).reduce(Duration.ZERO, Duration::plus));
        for (int i = 1; i < steps.size(); i++) {
            assertFalse(steps.get(i).from().isBefore(steps.get(i - 1).from()), steps::toString);
        }
    }

    private static List<Pause> pauses(List<Break> breaks, LocalDateTime start) {
        return breaks.stream().map(each -> each.after(start)).toList();
    }

    private static Instant dueAt(Deadline deadline) {
        return Objects.requireNonNull(deadline.dueAt());
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ClockRules.ZONE);
    }
}

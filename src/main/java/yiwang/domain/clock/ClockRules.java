package yiwang.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * When limits run out. Nothing here asks what time it is; the same arguments give the same answer with the same
 * {@link #calendar} and {@link #windows}, whose versions stand in each {@link Deadline}.
 *
 * <p>A unit without windows of its own, {@link DutyWindows#ANY} among them, has those of everybody.
 */
public record ClockRules(WorkCalendar calendar, DutyWindows windows) {
    /** China Standard Time; China has had no summer time since 1991. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Duration WITHOUT_END = Duration.ofSeconds(Long.MAX_VALUE);

    /** The due time of a clock; none while a pause that began before it is open. */
    public Deadline due(TimeLimit limit, Instant start, List<Pause> pauses, String unit) {
        List<Pause> apart = Pause.inOrder(pauses, start);
        Course course = Course.follow(time(limit.type(), unit), start, limit.length(), apart, Instant.MAX);
        List<Step> derivation = new Derivation(this, unit, start, course, apart).steps(limit.type());
        return new Deadline(
                limit,
                start,
                course.usedUpAt(),
                derivation.stream().anyMatch(step -> step.kind() == Step.Kind.UNPUBLISHED),
                calendar.version(),
                windows.version(),
                derivation);
    }

    /** The due time without the reasons for it: what a clock that starts, goes on or is extended keeps. */
    public Due reckon(TimeLimit limit, Instant start, List<Pause> pauses, String unit) {
        Course course = Course.follow(
                time(limit.type(), unit), start, limit.length(), Pause.inOrder(pauses, start), Instant.MAX);
        Instant due = course.usedUpAt();
        return new Due(due, due != null && !limit.type().isContinuous() && leavesPublishedYears(start, due));
    }

    /** When so much counted time is over, without pauses; for those who ask often and show no derivation. */
    public Instant usedUpAt(LimitType type, Duration length, Instant start, String unit) {
        Course course = Course.follow(time(type, unit), start, length, List.of(), Instant.MAX);
        return Objects.requireNonNull(course.usedUpAt(), "without pauses a limit ends");
    }

    /** The due time a clock would have if an open pause ended {@code now}; what a screen shows of a suspended clock. */
    public Deadline dueIfResumed(TimeLimit limit, Instant start, List<Pause> pauses, String unit, Instant now) {
        List<Pause> ended = pauses.stream().map(pause -> pause.resumedAt(now)).toList();
        return due(limit, start, ended, unit);
    }

    /** Counted time from {@code start} to {@code now}; nothing before the start. It does not stop at any due time. */
    public Duration elapsed(LimitType type, Instant start, Instant now, List<Pause> pauses, String unit) {
        return Course.follow(time(type, unit), start, WITHOUT_END, Pause.inOrder(pauses, start), now)
                .used();
    }

    /** How much of a limit is used at {@code now}. */
    public Usage usage(TimeLimit limit, Instant start, Instant now, List<Pause> pauses, String unit) {
        return new Usage(elapsed(limit.type(), start, now, pauses, unit), limit.length());
    }

    /** How long a unit works on a day; nothing on a day off. */
    public Duration workOn(LocalDate date, String unit) {
        int minutes = windows.on(date, unit).stream().mapToInt(Window::minutes).sum();
        return calendar.isWorkday(date) ? Duration.ofMinutes(minutes) : Duration.ZERO;
    }

    private boolean leavesPublishedYears(Instant start, Instant due) {
        Instant lastCounted = due.isAfter(start) ? due.minusNanos(1) : due;
        return IntStream.rangeClosed(
                        Days.dateOf(start).getYear(), Days.dateOf(lastCounted).getYear())
                .anyMatch(year -> !calendar.isPublished(year));
    }

    private CountedTime time(LimitType type, String unit) {
        return type.isContinuous() ? CountedTime.ALWAYS : CountedTime.onDuty(calendar, windows, unit);
    }
}

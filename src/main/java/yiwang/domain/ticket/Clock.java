package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.Deadline;
import yiwang.domain.clock.Due;
import yiwang.domain.clock.Pause;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.profile.ClockLine;

/**
 * A time limit on a ticket or on one of its tasks, with everything its due time was computed from, so that the same due
 * time can be computed again and explained. {@code dueAt} is fixed by the event that starts, resumes or extends it; a later
 * calendar, profile or category list never moves it (domain.md 4.4, invariant 6). It goes on by the calendar and the windows
 * it started by; one whose due time is provisional, for want of a year's notice, is settled by those in force when it is
 * next counted. Immutable.
 *
 * @param kind as the profile names it; a stage of an item is {@code stage:guard}
 * @param task number of the task it is for, 0 for the ticket itself
 * @param unit whose duty windows count
 * @param pauses at most one of them open, the last
 * @param extensions in the order in which they were granted
 * @param stoppedAt when it ended for good, or null
 * @param dueAt as long as a pause is open, when it would have been due without that pause
 * @param provisional whether a year without a published calendar lies on the way to it
 */
public record Clock(
        String kind,
        int task,
        TimeLimit limit,
        String unit,
        Instant startedAt,
        List<Pause> pauses,
        List<Extension> extensions,
        @Nullable Instant stoppedAt,
        Instant dueAt,
        boolean provisional,
        String calendarVersion,
        String windowsVersion) {
    static final String STAGE = ClockLine.STAGE + ":";

    public Clock {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** Time granted on top of the limit, counted from when the clock would have been due. */
    public record Extension(Instant at, TimeLimit by) {}

    static Clock starting(String kind, int task, TimeLimit limit, String unit, Instant at, ClockBook book) {
        ClockRules rules = book.inForce();
        Due due = reckon(limit, unit, at, List.of(), List.of(), rules);
        return new Clock(
                kind,
                task,
                limit,
                unit,
                at,
                List.of(),
                List.of(),
                null,
                at(due),
                due.provisional(),
                rules.calendar().version(),
                rules.windows().version());
    }

    /** Whether it is for a stage of the item on the way to the whole. */
    public boolean isStage() {
        return kind.startsWith(STAGE);
    }

    boolean isOfCard() {
        return kind.equals(ClockLine.SUPERVISION);
    }

    /** Whether it has not ended; it may stand still. */
    public boolean isOpen() {
        return stoppedAt == null;
    }

    /** Whether it stands still until somebody resumes it. */
    public boolean isPaused() {
        return isOpen() && pausedAt() != null;
    }

    /** Whether time counts against it. */
    public boolean isRunning() {
        return isOpen() && pausedAt() == null;
    }

    /** When the open pause began, or null when there is none. */
    public @Nullable Instant pausedAt() {
        return !pauses.isEmpty() && pauses.getLast().isOpen() ? pauses.getLast().from() : null;
    }

    /** What of it a countdown shows. */
    public Countdown countdown() {
        return new Countdown(startedAt, dueAt, stoppedAt != null ? stoppedAt : pausedAt());
    }

    /** The due time computed anew from what is kept here; with the rules it was made by it is {@link #dueAt}. */
    public Due recomputed(ClockBook book) {
        return reckon(limit, unit, startedAt, closedPauses(), extensions, rules(book));
    }

    /** Whether the rules its due time was made by are in this book. */
    public boolean isKnown(ClockBook book) {
        return book.knows(calendarVersion, windowsVersion);
    }

    private ClockRules rules(ClockBook book) {
        return book.of(calendarVersion, windowsVersion);
    }

    /** The reasons for the due time: of the limit itself and of each extension after it. */
    public List<Deadline> explained(ClockBook book) {
        ClockRules rules = rules(book);
        List<Deadline> chain = new ArrayList<>();
        chain.add(rules.due(limit, startedAt, pauses, unit));
        for (Extension extension : extensions) {
            Instant from = chain.getLast().dueAt();
            if (from == null) {
                break;
            }
            chain.add(rules.due(extension.by(), from, pauses, unit));
        }
        return List.copyOf(chain);
    }

    /** Share of the time allowed that had counted at {@code now}: 0 at the start, 1 when due, above when over. */
    public double used(ClockBook book, Instant now) {
        ClockRules rules = rules(book);
        Instant until = stoppedAt == null ? now : stoppedAt;
        Instant from = startedAt;
        Duration counted = Duration.ZERO;
        Duration allowed = Duration.ZERO;
        boolean reached = false;
        for (TimeLimit part : parts()) {
            Instant due = at(rules.reckon(part, from, closedPauses(), unit));
            boolean last = allowed.plus(part.length()).equals(allowed());
            if (!reached) {
                reached = last || !until.isAfter(due);
                counted = counted.plus(reached ? rules.elapsed(part.type(), from, until, pauses, unit) : part.length());
            }
            allowed = allowed.plus(part.length());
            from = due;
        }
        return counted.toMillis() / (double) allowed.toMillis();
    }

    private List<TimeLimit> parts() {
        return Stream.concat(Stream.of(limit), extensions.stream().map(Extension::by))
                .toList();
    }

    private Duration allowed() {
        return parts().stream().map(TimeLimit::length).reduce(Duration.ZERO, Duration::plus);
    }

    Clock paused(Instant at) {
        return isRunning()
                ? with(
                        limit,
                        Stream.concat(pauses.stream(), Stream.of(new Pause(at, null)))
                                .toList(),
                        extensions,
                        null,
                        null)
                : this;
    }

    Clock resumed(Instant at, ClockBook book) {
        return isPaused()
                ? with(limit, pauses.stream().map(pause -> pause.resumedAt(at)).toList(), extensions, null, book)
                : this;
    }

    /** What stood still when it ended stood still until then. */
    Clock stopped(Instant at, ClockBook book) {
        if (!isOpen()) {
            return this;
        }
        Clock last = resumed(at, book);
        return last.with(limit, last.pauses, extensions, at, null);
    }

    Clock extended(TimeLimit by, Instant at, ClockBook book) {
        return with(
                limit,
                pauses,
                Stream.concat(extensions.stream(), Stream.of(new Extension(at, by)))
                        .toList(),
                stoppedAt,
                book);
    }

    /** The same clock with another limit from the same start. */
    Clock limitedTo(TimeLimit other, ClockBook book) {
        return with(other, pauses, extensions, stoppedAt, book);
    }

    /** {@code book} null keeps the due time. */
    private Clock with(
            TimeLimit newLimit,
            List<Pause> newPauses,
            List<Extension> newExtensions,
            @Nullable Instant newStop,
            @Nullable ClockBook book) {
        ClockRules rules = book == null ? null : provisional ? book.inForce() : rules(book);
        Due due = rules == null
                ? new Due(dueAt, provisional)
                : reckon(newLimit, unit, startedAt, closed(newPauses), newExtensions, rules);
        return new Clock(
                kind,
                task,
                newLimit,
                unit,
                startedAt,
                newPauses,
                newExtensions,
                newStop,
                at(due),
                due.provisional(),
                rules == null ? calendarVersion : rules.calendar().version(),
                rules == null ? windowsVersion : rules.windows().version());
    }

    private List<Pause> closedPauses() {
        return closed(pauses);
    }

    private static List<Pause> closed(List<Pause> pauses) {
        return pauses.stream().filter(pause -> !pause.isOpen()).toList();
    }

    private static Due reckon(
            TimeLimit limit,
            String unit,
            Instant start,
            List<Pause> closed,
            List<Extension> extensions,
            ClockRules rules) {
        Due due = rules.reckon(limit, start, closed, unit);
        for (Extension extension : extensions) {
            Due later = rules.reckon(extension.by(), at(due), closed, unit);
            due = new Due(later.at(), due.provisional() || later.provisional());
        }
        return due;
    }

    private static Instant at(Due due) {
        return Objects.requireNonNull(due.at(), "only an open pause holds a due time up");
    }
}

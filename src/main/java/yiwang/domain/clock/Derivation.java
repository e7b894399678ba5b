package yiwang.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the course of a clock day by day. Days of the same kind in a row become one step when they count whole; what a
 * pause covers wholly is told by the pause alone.
 */
final class Derivation {
    private final ClockRules rules;
    private final String unit;
    private final Instant start;
    private final Course course;
    private final List<Pause> pauses;
    private final List<Step> steps = new ArrayList<>();
    private boolean lastIsWhole;

    Derivation(ClockRules rules, String unit, Instant start, Course course, List<Pause> pauses) {
        this.rules = rules;
        this.unit = unit;
        this.start = start;
        this.course = course;
        this.pauses = pauses;
    }

    /** The steps in the order of time. */
    List<Step> steps(LimitType type) {
        tellFirst();
        if (type.isContinuous()) {
            course.counted()
                    .forEach(span ->
                            steps.add(new Step(Step.Kind.COUNTED, span.from(), span.to(), span.length(), 0, null)));
        } else {
            tellYears();
            tellDays();
        }
        tellPauses();
        steps.sort(Comparator.comparing(Step::from));
        steps.addFirst(Step.moment(Step.Kind.STARTED, start));
        steps.addLast(Step.moment(course.usedUpAt() == null ? Step.Kind.SUSPENDED : Step.Kind.DUE, end()));
        return steps;
    }

    /** The due time, or where the open pause begins. */
    private Instant end() {
        return course.usedUpAt() == null ? pauses.getLast().from() : course.usedUpAt();
    }

    private LocalDate lastDay() {
        return Days.dateOf(end().isAfter(start) ? end().minusNanos(1) : end());
    }

    private void tellFirst() {
        if (!course.counted().isEmpty() && course.counted().getFirst().from().isAfter(start)) {
            steps.add(Step.moment(
                    Step.Kind.COUNTS_FROM, course.counted().getFirst().from()));
        }
    }

    private void tellPauses() {
        for (Pause pause : pauses) {
            if (pause.to() != null && pause.from().isBefore(end())) {
                steps.add(new Step(Step.Kind.PAUSED, pause.from(), pause.to(), Duration.ZERO, 0, null));
            }
        }
    }

    private void tellYears() {
        int first = Days.dateOf(start).getYear();
        for (int year = first; year <= lastDay().getYear(); year++) {
            boolean knownBefore = year == first || rules.calendar().isPublished(year - 1);
            if (knownBefore && !rules.calendar().isPublished(year)) {
                Instant from = Days.start(LocalDate.of(year, 1, 1));
                steps.add(Step.moment(Step.Kind.UNPUBLISHED, from.isBefore(start) ? start : from));
            }
        }
    }

    private void tellDays() {
        Iterator<Span> spans = course.counted().iterator();
        Span span = spans.hasNext() ? spans.next() : null;
        LocalDate last = lastDay();
        for (LocalDate date = Days.dateOf(start); !date.isAfter(last); date = after(date)) {
            Instant end = Days.start(date.plusDays(1));
            CalendarDay day = rules.calendar().day(date);
            List<Span> ofDay = new ArrayList<>();
            while (span != null && span.from().isBefore(end)) {
                ofDay.add(span);
                span = spans.hasNext() ? spans.next() : null;
            }
            if (!ofDay.isEmpty()) {
                tellWork(date, day, ofDay);
            } else if (!day.isWorkday() && pauseOver(date) == null) {
                Step.Kind kind = day.kind() == CalendarDay.Kind.DAY_OFF ? Step.Kind.DAY_OFF : Step.Kind.WEEKEND;
                Instant begin = Days.start(date);
                Instant from = begin.isBefore(start) ? start : begin;
                add(new Step(kind, from, end, Duration.ZERO, 1, day.holiday()), true);
            }
        }
    }

    private void tellWork(LocalDate date, CalendarDay day, List<Span> spans) {
        Step.Kind kind = day.kind() == CalendarDay.Kind.MAKE_UP ? Step.Kind.MAKE_UP : Step.Kind.COUNTED;
        Duration counted = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        Instant from = spans.getFirst().from();
        Instant to = spans.getLast().to();
        add(new Step(kind, from, to, counted, 1, day.holiday()), counted.equals(rules.workOn(date, unit)));
    }

    /** Joins a whole day to whole days of the same kind right before it. */
    private void add(Step step, boolean whole) {
        Step last = steps.isEmpty() ? step : steps.getLast();
        boolean follows = Days.dateOf(last.to().minusNanos(1)).plusDays(1).equals(Days.dateOf(step.from()));
        boolean same = last.kind() == step.kind() && Objects.equals(last.holiday(), step.holiday());
        steps.add(whole && lastIsWhole && follows && same ? steps.removeLast().joined(step) : step);
        lastIsWhole = whole;
    }

    private LocalDate after(LocalDate date) {
        LocalDate next = date.plusDays(1);
        Pause over = pauseOver(date);
        LocalDate resumed = over == null || over.to() == null ? next : Days.dateOf(over.to());
        return resumed.isAfter(next) ? resumed : next;
    }

    /** The pause that covers a day wholly, or null. */
    private @Nullable Pause pauseOver(LocalDate date) {
        Instant begin = Days.start(date);
        Instant end = Days.start(date.plusDays(1));
        for (Pause pause : pauses) {
            if (!pause.from().isAfter(begin)
                    && (pause.to() == null || !pause.to().isBefore(end))) {
                return pause;
            }
        }
        return null;
    }
}

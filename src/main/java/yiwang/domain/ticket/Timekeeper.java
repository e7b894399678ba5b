package yiwang.domain.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.LimitType;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.profile.ClockLimit;
import yiwang.domain.profile.ClockLine;
import yiwang.domain.profile.Profile;

/**
 * What one event does to the clocks of a ticket, by the clock lines of its profile: it compares the ticket before and after
 * and starts, stops, pauses and resumes. Lives within one method call.
 */
final class Timekeeper {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final Set<TicketState> UNITS = Set.of(TicketState.DISPATCHED, TicketState.IN_PROGRESS);
    private static final int DECIMALS = 4;
    private static final BigDecimal HOUR_SECONDS =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final KnownCodes known;
    private final ClockBook rules;
    private final Profile profile;
    private final Ticket after;
    private final Instant now;
    private final List<Clock> clocks;

    private Timekeeper(KnownCodes known, Ticket after, Instant now) {
        this.known = known;
        this.rules = known.clocks();
        this.profile = known.profiles().of(after.course().profile());
        this.after = after;
        this.now = now;
        this.clocks = new ArrayList<>(after.clocks());
    }

    /** The clocks of a ticket that has just been made; they count from when the matter was received. */
    static List<Clock> first(KnownCodes known, Ticket made) {
        Timekeeper keeper = new Timekeeper(known, made, made.receivedAt());
        keeper.startByState();
        return List.copyOf(keeper.clocks);
    }

    /** The clocks after an event that made {@code after} of {@code before}. */
    static List<Clock> next(KnownCodes known, Ticket before, Ticket after, Instant now) {
        Timekeeper keeper = new Timekeeper(known, after, now);
        if (before.urgency() != after.urgency()) {
            keeper.recount(before.urgency());
        }
        if (before.state() != after.state()) {
            keeper.follow(before);
            keeper.startByState();
        }
        keeper.tasks(before);
        keeper.cards(before);
        return List.copyOf(keeper.clocks);
    }

    /** Which line of a profile a clock goes by; null when the loop was changed for one without it. */
    static @Nullable ClockLine line(Profile profile, Clock clock) {
        return profile.clock(clock.isStage() ? ClockLine.STAGE : clock.kind());
    }

    private void each(Predicate<Clock> which, UnaryOperator<Clock> change) {
        clocks.replaceAll(clock -> clock.isOpen() && which.test(clock) ? change.apply(clock) : clock);
    }

    /** A pause that began before this event ends where the clock may run; one that began with it stays. */
    private void follow(Ticket before) {
        TicketState state = after.state();
        List<Clock> stoodStill =
                before.clocks().stream().filter(Clock::isPaused).toList();
        each(clock -> true, clock -> {
            ClockLine line = line(profile, clock);
            if (line == null || !line.holds(state)) {
                return clock.stopped(now, rules);
            }
            if (line.paused().contains(state)) {
                return clock.paused(now);
            }
            return stoodStill.contains(clock) ? clock.resumed(now, rules) : clock;
        });
    }

    private void startByState() {
        for (ClockLine line : profile.clocks()) {
            if (line.starts().contains(after.state())) {
                boolean handling = UNITS.stream().anyMatch(line.starts()::contains);
                String lead = handling ? after.lead() : null;
                String unit = lead == null ? KnownCodes.CENTER : lead;
                if (!isContact(line.kind()) || !hadContact(unit)) {
                    start(line, 0, unit);
                }
            }
        }
    }

    private boolean hadContact(String unit) {
        return clocks.stream()
                .anyMatch(clock -> isContact(clock.kind()) && clock.unit().equals(unit));
    }

    private static boolean isContact(String kind) {
        return kind.equals(ClockLine.CONTACT);
    }

    /** Unless it is there already: what is sent to another unit keeps the time it has used. */
    private void start(ClockLine line, int task, String unit) {
        limits(line, after.urgency()).forEach((kind, limit) -> {
            boolean there = clocks.stream()
                    .anyMatch(clock -> clock.isOpen()
                            && clock.task() == task
                            && clock.kind().equals(kind));
            if (!there) {
                clocks.add(Clock.starting(kind, task, limit, unit, now, rules));
            }
        });
    }

    private void tasks(Ticket before) {
        if (before.course().tasks().equals(after.course().tasks()) && before.state() == after.state()) {
            return;
        }
        for (Task task : after.course().tasks()) {
            boolean isNew = before.course().tasks().stream().noneMatch(old -> old.number() == task.number());
            ClockLine line = profile.clock(task.kind());
            if (!task.isOpen()) {
                each(clock -> clock.task() == task.number(), clock -> clock.stopped(now, rules));
            } else if (isNew && line != null && line.begin() == ClockLine.Begin.TASK) {
                Clock parent = line.limit().source() == ClockLimit.Source.PARENT ? dispose() : null;
                start(line, task.number(), parent == null ? task.unit() : parent.unit());
            }
        }
    }

    private void cards(Ticket before) {
        Predicate<Clock> ofCard =
                clock -> line(profile, clock) instanceof ClockLine line && line.begin() == ClockLine.Begin.CARD;
        boolean given = after.card() > 0 && after.card() != before.card();
        boolean answered = after.course().cardAnswered() && !before.course().cardAnswered();
        if (given || answered || after.card() < before.card()) {
            each(ofCard, clock -> clock.stopped(now, rules));
        }
        if (given && after.state().isOpen()) {
            String lead = after.lead();
            profile.clocks().stream()
                    .filter(line -> line.begin() == ClockLine.Begin.CARD)
                    .forEach(line -> start(line, 0, lead == null ? KnownCodes.CENTER : lead));
        }
    }

    /** What the new class changes is counted from the same start by the new limit; the old clock is kept, ended. */
    private void recount(Urgency old) {
        for (Clock clock : List.copyOf(clocks)) {
            ClockLine line = line(profile, clock);
            if (!clock.isOpen() || line == null || line.limit().source() == ClockLimit.Source.PARENT) {
                continue;
            }
            TimeLimit was = limits(line, old).get(clock.kind());
            TimeLimit is = limits(line, after.urgency()).get(clock.kind());
            if (was != null && is != null && !was.equals(is)) {
                boolean whole = clock.limit().equals(was);
                TimeLimit part = after.urgency() == Urgency.A ? clock.limit().withoutBreaks() : clock.limit();
                clocks.set(clocks.indexOf(clock), clock.stopped(now, rules));
                clocks.add(clock.limitedTo(whole ? is : part, rules));
            }
        }
    }

    private Map<String, TimeLimit> limits(ClockLine line, Urgency urgency) {
        Limits item = known.limits(after.category(), urgency);
        return switch (line.limit().source()) {
            case FIXED -> one(line, line.limit().of(urgency));
            case RESPONSE -> one(line, item.response());
            case DISPOSE -> one(line, item.dispose());
            case PARENT -> one(line, left(item));
            case STAGES ->
                item.stages().stream()
                        .collect(Collectors.toMap(
                                stage -> Clock.STAGE + stage.name(),
                                Limits.Stage::limit,
                                (a, b) -> a,
                                LinkedHashMap::new));
        };
    }

    private static Map<String, TimeLimit> one(ClockLine line, @Nullable TimeLimit limit) {
        return limit == null ? Map.of() : Map.of(line.kind(), limit);
    }

    private @Nullable Clock dispose() {
        return clocks.stream()
                .filter(clock -> clock.isOpen() && clock.kind().equals(ClockLine.DISPOSE))
                .findFirst()
                .orElse(null);
    }

    /** What the matter has left, never more; the least there is when it has nothing left. */
    private TimeLimit left(Limits item) {
        Clock parent = dispose();
        if (parent == null) {
            return item.dispose();
        }
        if (parent.startedAt().equals(now) && parent.extensions().isEmpty()) {
            return parent.limit();
        }
        LimitType type = parent.limit().type().isContinuous() ? LimitType.UH : LimitType.WH;
        Duration left = rules.inForce().elapsed(type, now, parent.dueAt(), List.of(), parent.unit());
        BigDecimal hours = BigDecimal.valueOf(left.toSeconds()).divide(HOUR_SECONDS, DECIMALS, RoundingMode.DOWN);
        return new TimeLimit(type, hours.max(LEAST).min(MOST));
    }

    /** The clocks with those paused that a suspension would pause. */
    static List<Clock> paused(Case in) {
        return in.ticket().clocks().stream()
                .map(clock -> line(in.profile(), clock) instanceof ClockLine line
                                && !line.paused().isEmpty()
                        ? clock.paused(in.now())
                        : clock)
                .toList();
    }

    /** The clocks and one more for handling it again: half the first limit, never under four working hours (T20). */
    static List<Clock> again(Case in) {
        Ticket ticket = in.ticket();
        Clock first = ticket.clocks().stream()
                .filter(clock -> clock.kind().equals(ClockLine.DISPOSE))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return ticket.clocks();
        }
        TimeLimit half = first.limit().times(new BigDecimal("0.5"));
        TimeLimit least = new TimeLimit(LimitType.WH, BigDecimal.valueOf(4));
        TimeLimit limit = half.length().compareTo(least.length()) < 0 ? least : half;
        String lead = ticket.lead();
        Clock clock = Clock.starting(
                ClockLine.DISPOSE,
                0,
                limit,
                lead == null ? KnownCodes.CENTER : lead,
                in.now(),
                in.known().clocks());
        return Stream.concat(ticket.clocks().stream(), Stream.of(clock)).toList();
    }

    /** The clocks with the time granted on top of what the unit has for handling. */
    static List<Clock> extended(Case in, TimeLimit by) {
        return in.ticket().clocks().stream()
                .map(clock -> clock.isOpen() && clock.kind().equals(ClockLine.DISPOSE)
                        ? clock.extended(by, in.now(), in.known().clocks())
                        : clock)
                .toList();
    }

    /** The clocks after a stage was reported reached; a {@code report} is asked for again. */
    static List<Clock> reached(Case in, String stage) {
        ClockBook rules = in.known().clocks();
        List<Clock> clocks = new ArrayList<>();
        for (Clock clock : in.ticket().clocks()) {
            boolean reached = isOpen(clock, stage);
            clocks.add(reached ? clock.stopped(in.now(), rules) : clock);
            if (reached && stage.equals("report")) {
                clocks.add(Clock.starting(clock.kind(), 0, clock.limit(), clock.unit(), in.now(), rules));
            }
        }
        return clocks;
    }

    /** Whether a stage of this name is asked for. */
    static boolean isOpenStage(Ticket ticket, String stage) {
        return ticket.clocks().stream().anyMatch(clock -> isOpen(clock, stage));
    }

    private static boolean isOpen(Clock clock, String stage) {
        boolean named = clock.kind().equals(Clock.STAGE + stage) || isContact(stage) && isContact(clock.kind());
        return clock.isOpen() && named;
    }
}

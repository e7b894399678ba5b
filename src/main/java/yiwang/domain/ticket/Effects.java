package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.domain.code.CategoryCode;

/** What a line of the transition table can set besides the state. */
final class Effects {
    private static final Duration SHORTEST_REWORK = Duration.ofHours(4);

    private record Context(Ticket ticket, TicketCommand command, Actor actor, KnownCodes known, Instant now) {}

    private interface Effect {
        void apply(Context in, SortedMap<String, String> sets);
    }

    private static final Map<String, Effect> BY_NAME = Map.ofEntries(
            Map.entry("category", Effects::category),
            Map.entry("lead", (in, sets) -> sets.put(Field.LEAD.key(), in.command.detail("unit"))),
            Map.entry("first-responder", (in, sets) -> {
                if (in.ticket.firstResponder() == null) {
                    sets.put(Field.FIRST_RESPONDER.key(), in.command.detail("unit"));
                }
            }),
            Map.entry("clear-lead", (in, sets) -> sets.put(Field.LEAD.key(), "")),
            Map.entry(
                    "count-return",
                    (in, sets) -> sets.put(
                            Field.RETURNED_BY.key(),
                            Stream.concat(in.ticket.returnedBy().stream(), Stream.of(in.actor.unit()))
                                    .collect(Collectors.joining(",")))),
            Map.entry(
                    "count-rework", (in, sets) -> sets.put(Field.REWORK.key(), String.valueOf(in.ticket.rework() + 1))),
            Map.entry("stop-clock", (in, sets) -> sets.put(Field.CLOCK_STOP.key(), in.now.toString())),
            Map.entry("restart-clock", Effects::restartClock),
            Map.entry("grade", Effects::grade),
            Map.entry("raise-card", (in, sets) -> sets.put(Field.CARD.key(), in.command.detail("level"))),
            Map.entry("clear-card", (in, sets) -> sets.put(Field.CARD.key(), "0")));

    private Effects() {}

    static void requireKnown(List<String> names) {
        names.forEach(name -> {
            if (!BY_NAME.containsKey(name)) {
                throw new IllegalArgumentException("there is no effect " + name);
            }
        });
    }

    static void apply(
            Transition transition,
            Ticket ticket,
            TicketCommand command,
            Actor actor,
            KnownCodes known,
            Instant now,
            SortedMap<String, String> sets) {
        Context in = new Context(ticket, command, actor, known, now);
        for (String name : transition.effects()) {
            Effect effect = BY_NAME.get(name);
            if (effect != null) {
                effect.apply(in, sets);
            }
        }
    }

    /** A new class never moves a clock that runs; only a matter that nobody had classified gets its limit now. */
    private static void category(Context in, SortedMap<String, String> sets) {
        CategoryCode category = new CategoryCode(in.command.detail("category"));
        sets.put(Field.CATEGORY.key(), category.value());
        sets.put(Field.CONFIDENCE.key(), "1.0");
        if (in.ticket.category().equals(CategoryCode.UNCLASSIFIED)) {
            sets.put(Field.URGENCY.key(), in.known.urgency(category).name());
            Instant due = in.ticket.clock().startedAt().plus(in.known.limit(category));
            sets.put(Field.CLOCK_DUE.key(), due.toString());
        }
    }

    /** Half the original limit, never under four hours (domain.md 4.3, T20). */
    private static void restartClock(Context in, SortedMap<String, String> sets) {
        Duration half = in.ticket.clock().limit().dividedBy(2);
        Duration limit = half.compareTo(SHORTEST_REWORK) < 0 ? SHORTEST_REWORK : half;
        sets.put(Field.CLOCK_START.key(), in.now.toString());
        sets.put(Field.CLOCK_DUE.key(), in.now.plus(limit).toString());
        sets.put(Field.CLOCK_STOP.key(), "");
    }

    private static void grade(Context in, SortedMap<String, String> sets) {
        sets.put(Field.GRADE.key(), in.command.detail("grade"));
        sets.put(Field.SOLVED.key(), String.valueOf(in.command.detail("solved").equals("yes")));
    }
}

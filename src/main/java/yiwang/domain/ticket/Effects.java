package yiwang.domain.ticket;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.domain.clock.LimitType;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.profile.Profile;

/** What a line of the transition table can set besides the state; each with or without an argument. */
final class Effects {
    private static final String USUAL = "usual";

    private interface Effect {
        void apply(Case in, String argument, SortedMap<String, String> sets);
    }

    private static final Map<String, Effect> BY_NAME = Map.ofEntries(
            Map.entry("profile", Effects::profile),
            Map.entry(
                    "choose-profile",
                    (in, none, sets) -> put(
                            sets,
                            Field.PROFILE,
                            in.known().profiles().named(in.said("profile")).key())),
            Map.entry("mark", (in, mark, sets) -> mark(in, sets, mark, true)),
            Map.entry("unmark", (in, mark, sets) -> mark(in, sets, mark, false)),
            Map.entry("mark-unit", (in, mark, sets) -> mark(in, sets, mark + ":" + in.said("unit"), true)),
            Map.entry("category", Effects::category),
            Map.entry("urgency", (in, none, sets) -> put(sets, Field.URGENCY, in.said("urgency"))),
            Map.entry("lead", (in, none, sets) -> {
                put(sets, Field.LEAD, in.said("unit"));
                put(sets, Field.DISPATCHED_AT, in.now());
            }),
            Map.entry(
                    "sample-end",
                    (in, none, sets) -> mark(
                            in,
                            sets,
                            EndSample.MARK,
                            EndSample.isDrawn(in.ticket().id()))),
            Map.entry(
                    "own-lead",
                    (in, none, sets) -> put(sets, Field.LEAD, in.actor().unit())),
            Map.entry("clear-lead", (in, none, sets) -> put(sets, Field.LEAD, "")),
            Map.entry("first-responder", Effects::firstResponder),
            Map.entry("new-first-responder", (in, none, sets) -> put(sets, Field.FIRST_RESPONDER, in.said("unit"))),
            Map.entry("task", Effects::task),
            Map.entry(
                    "safeguard",
                    (in, none, sets) -> add(
                            in,
                            sets,
                            "safeguard",
                            in.known().fallback(in.ticket().division()))),
            Map.entry("co-handlers", Effects::coHandlers),
            Map.entry("end-task", Effects::endTask),
            Map.entry("end-tasks", (in, none, sets) -> tasks(in, sets, open -> open.as(Task.State.DONE))),
            Map.entry("void-tasks", (in, none, sets) -> tasks(in, sets, open -> open.as(Task.State.VOID))),
            Map.entry("ask", Effects::ask),
            Map.entry("clear-request", (in, none, sets) -> put(sets, Field.REQUEST, "")),
            Map.entry("count-return", Effects::countReturn),
            Map.entry(
                    "count-rework",
                    (in, none, sets) -> put(sets, Field.REWORK, in.ticket().rework() + 1)),
            Map.entry(
                    "count-attempt",
                    (in, none, sets) ->
                            put(sets, Field.ATTEMPTS, in.ticket().course().attempts() + 1)),
            Map.entry(
                    "count-reopen",
                    (in, none, sets) ->
                            put(sets, Field.REOPENED, in.ticket().course().reopened() + 1)),
            Map.entry("pause-clock", (in, none, sets) -> put(sets, Field.CLOCKS, ClockText.of(Timekeeper.paused(in)))),
            Map.entry("rework-clock", (in, none, sets) -> put(sets, Field.CLOCKS, ClockText.of(Timekeeper.again(in)))),
            Map.entry("extend-clock", Effects::extendClock),
            Map.entry(
                    "reach-stage",
                    (in, none, sets) ->
                            put(sets, Field.CLOCKS, ClockText.of(Timekeeper.reached(in, in.said("reached"))))),
            Map.entry("clear-resume", (in, none, sets) -> put(sets, Field.RESUME_AT, "")),
            Map.entry("suspend", Effects::suspend),
            Map.entry("consult", (in, none, sets) -> {
                put(sets, Field.INVITED, in.said("units"));
                put(sets, Field.HEARD, "");
            }),
            Map.entry("position", (in, none, sets) -> {
                TreeSet<String> heard = new TreeSet<>(in.ticket().course().heard());
                heard.add(in.actor().unit());
                put(sets, Field.HEARD, String.join(",", heard));
            }),
            Map.entry("end-consult", (in, none, sets) -> put(sets, Field.INVITED, "")),
            Map.entry("grade", (in, none, sets) -> {
                put(sets, Field.GRADE, in.said("grade"));
                put(sets, Field.SOLVED, in.said("solved").equals("yes"));
            }),
            Map.entry("transfer", (in, none, sets) -> put(sets, Field.TRANSFERRED_TO, in.said("target"))),
            Map.entry("clear-transfer", (in, none, sets) -> put(sets, Field.TRANSFERRED_TO, "")),
            Map.entry("merge", Effects::merge),
            Map.entry("absorb", Effects::absorb),
            Map.entry("raise-card", (in, none, sets) -> {
                put(sets, Field.CARD, in.said("level"));
                put(sets, Field.CARD_ANSWERED, false);
                put(sets, Field.CARD_BY, Objects.requireNonNull(Issuer.of(in.actor()), "only who may gives a card"));
            }),
            Map.entry("answer-card", (in, none, sets) -> put(sets, Field.CARD_ANSWERED, true)),
            Map.entry("clear-card", Effects::clearCard),
            Map.entry(
                    "attach",
                    (in, none, sets) -> put(
                            sets,
                            Field.ATTACHED,
                            in.ticket().course().attached().and(in.said("file"), Long.parseLong(in.said("size"))))),
            Map.entry("relocate", (in, none, sets) -> {
                put(sets, Field.GRID, in.said("grid"));
                put(sets, Field.DIVISION, in.said("division"));
            }),
            Map.entry("climb", (in, none, sets) -> LadderRules.climb(in, sets)),
            Map.entry("acknowledge", (in, none, sets) -> LadderRules.acknowledge(in, sets)));

    private Effects() {}

    static void requireKnown(List<String> names) {
        names.forEach(name -> {
            if (!BY_NAME.containsKey(Conditions.name(name))) {
                throw new IllegalArgumentException("there is no effect " + name);
            }
        });
    }

    static void apply(List<String> names, Case in, SortedMap<String, String> sets) {
        for (String name : names) {
            Effect effect = BY_NAME.get(Conditions.name(name));
            if (effect != null) {
                effect.apply(in, Conditions.argument(name), sets);
            }
        }
    }

    private static void put(SortedMap<String, String> sets, Field field, Object value) {
        sets.put(field.key(), value.toString());
    }

    /** Another loop for a matter that turns out to be of another sort; {@code usual} is the one its kind begins with. */
    private static void profile(Case in, String id, SortedMap<String, String> sets) {
        Profile next = id.equals(USUAL)
                ? in.known().profiles().forKind(in.ticket().kind())
                : in.known().profiles().newest(id);
        put(sets, Field.PROFILE, next.key());
    }

    private static void mark(Case in, SortedMap<String, String> sets, String mark, boolean set) {
        String already = sets.get(Field.MARKS.key());
        TreeSet<String> marks = new TreeSet<>(
                already == null
                        ? in.ticket().course().marks()
                        : Stream.of(already.split(","))
                                .filter(m -> !m.isEmpty())
                                .toList());
        if (set ? marks.add(mark) : marks.remove(mark)) {
            put(sets, Field.MARKS, String.join(",", marks));
        }
    }

    /** A matter that nobody had classified gets the class of its item; a class that somebody gave it stays. */
    private static void category(Case in, String none, SortedMap<String, String> sets) {
        CategoryCode category = new CategoryCode(in.said("category"));
        put(sets, Field.CATEGORY, category.value());
        put(sets, Field.CONFIDENCE, "1.0");
        if (in.ticket().category().equals(CategoryCode.UNCLASSIFIED)) {
            put(sets, Field.URGENCY, in.known().urgency(category).name());
        }
    }

    private static void firstResponder(Case in, String none, SortedMap<String, String> sets) {
        if (in.ticket().firstResponder() == null) {
            put(sets, Field.FIRST_RESPONDER, in.said("unit"));
        }
    }

    private static List<Task> tasks(Case in, SortedMap<String, String> sets) {
        String already = sets.get(Field.TASKS.key());
        return new ArrayList<>(already == null ? in.ticket().course().tasks() : Task.parse(already));
    }

    private static void tasks(Case in, SortedMap<String, String> sets, UnaryOperator<Task> open) {
        List<Task> before = tasks(in, sets);
        List<Task> after = before.stream()
                .map(task -> task.isOpen() ? open.apply(task) : task)
                .toList();
        if (!after.equals(before)) {
            put(sets, Field.TASKS, Task.text(after));
        }
    }

    /** For the unit that was named, or for the place's own when none was. */
    private static void task(Case in, String kind, SortedMap<String, String> sets) {
        String named = in.said("unit");
        add(in, sets, kind, named.isEmpty() ? in.known().fallback(in.ticket().division()) : named);
    }

    private static void add(Case in, SortedMap<String, String> sets, String kind, String unit) {
        List<Task> all = tasks(in, sets);
        boolean already = all.stream()
                .anyMatch(task ->
                        task.isOpen() && task.kind().equals(kind) && task.unit().equals(unit));
        if (!already) {
            all.add(new Task(all.size() + 1, kind, unit, Task.State.OPEN));
            put(sets, Field.TASKS, Task.text(all));
        }
    }

    /** The lead is never its own co-handler. */
    private static void coHandlers(Case in, String none, SortedMap<String, String> sets) {
        String lead = in.said("unit").isEmpty() ? String.valueOf(in.ticket().lead()) : in.said("unit");
        for (String unit : in.said("coUnits").split(",")) {
            if (!unit.isEmpty() && !unit.equals(lead)) {
                add(in, sets, "co-handle", unit);
            }
        }
    }

    private static void endTask(Case in, String none, SortedMap<String, String> sets) {
        int number = Integer.parseInt(in.said("task"));
        tasks(in, sets, task -> task.number() == number ? task.as(Task.State.DONE) : task);
    }

    private static void ask(Case in, String kind, SortedMap<String, String> sets) {
        String amount = in.said("amount") + in.said("days");
        Request request = new Request(
                kind,
                in.actor().id(),
                in.actor().unit(),
                amount.isEmpty() ? 0 : Integer.parseInt(amount),
                in.said("days").isEmpty() ? in.said("type") : LimitType.ND.name(),
                in.ticket().version() + 1);
        put(sets, Field.REQUEST, request.text());
    }

    /** It counts for the unit that asked to send it back, not for who let it. */
    private static void countReturn(Case in, String none, SortedMap<String, String> sets) {
        Request request = asked(in);
        put(
                sets,
                Field.RETURNED_BY,
                Stream.concat(in.ticket().returnedBy().stream(), Stream.of(request.unit()))
                        .collect(Collectors.joining(",")));
    }

    private static Request asked(Case in) {
        Request request = in.ticket().course().request();
        if (request == null) {
            throw new IllegalStateException("the table lets this happen without a request");
        }
        return request;
    }

    private static void extendClock(Case in, String none, SortedMap<String, String> sets) {
        Request request = asked(in);
        TimeLimit by = new TimeLimit(LimitType.valueOf(request.measure()), BigDecimal.valueOf(request.amount()));
        put(sets, Field.CLOCKS, ClockText.of(Timekeeper.extended(in, by)));
        put(sets, Field.EXTENSIONS, in.ticket().course().extensions() + 1);
    }

    private static void suspend(Case in, String none, SortedMap<String, String> sets) {
        put(sets, Field.RESUME_AT, in.now().plus(Duration.ofDays(asked(in).amount())));
    }

    private static void merge(Case in, String none, SortedMap<String, String> sets) {
        Ticket other = in.others().find(in.said("into"));
        if (other == null) {
            throw new IllegalStateException("a guard has found it before");
        }
        put(sets, Field.MERGED_INTO, other.id());
    }

    /** What the card was about is over: the ladder begins anew. */
    private static void clearCard(Case in, String none, SortedMap<String, String> sets) {
        if (in.ticket().card() > 0) {
            put(sets, Field.CARD, 0);
            put(sets, Field.CARD_ANSWERED, false);
            put(sets, Field.CARD_BY, "");
        }
        LadderRules.newRound(in, sets);
    }

    private static void absorb(Case in, String none, SortedMap<String, String> sets) {
        put(
                sets,
                Field.ABSORBED,
                Stream.concat(in.ticket().course().absorbed().stream(), Stream.of(in.said("number")))
                        .collect(Collectors.joining(",")));
    }
}

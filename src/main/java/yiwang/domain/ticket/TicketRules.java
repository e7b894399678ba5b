package yiwang.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.escalation.Ladders;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Decision.Elsewhere;
import yiwang.domain.ticket.Refusal.Code;

/** Decides what a command does to a ticket, by the transition table. Pure; may be used from any thread. */
public final class TicketRules {
    private static final int MAX_DETAIL = 4_000;

    private final TransitionTable table;
    private final VerbBook verbs;
    private final KnownCodes known;
    private final LadderRules ladder;

    /** Rules by this table and this book, for a county with these lists and these ladders. */
    public TicketRules(TransitionTable table, VerbBook verbs, KnownCodes known, Ladders ladders) {
        this.ladder = new LadderRules(ladders);
        this.table = table;
        this.verbs = verbs;
        this.known = known;
    }

    /**
     * Whether a verb is open to somebody now.
     *
     * @param refusal why not, or null when it may be asked (its details are still checked then)
     */
    public record Offer(Verb verb, @Nullable Refusal refusal) {}

    /** The first event of a ticket, from what was reported and how it was classified. */
    public Made register(String id, Actor actor, Instant now, Map<Field, String> reported) {
        SortedMap<String, String> sets = new TreeMap<>();
        String kind = reported.getOrDefault(Field.KIND, TicketKind.HELP.name());
        sets.put(
                Field.PROFILE.key(),
                known.profiles().forKind(TicketKind.valueOf(kind)).key());
        reported.forEach((field, value) -> sets.put(field.key(), value));
        sets.put(Field.STATE.key(), TicketState.RECEIVED.name());
        Making first = new Making(null, id, now, sets);
        first.clocks(Timekeeper.first(known, first.ticket()));
        ladder.begin(first, now);
        return first.made(Verb.REGISTER, actor, new TreeMap<>());
    }

    /** What follows by itself on a ticket that has just been registered: nothing, or its acceptance. */
    public List<Made> follow(Ticket registered, Instant now) {
        TicketCommand made = new TicketCommand(Verb.REGISTER, registered.version(), Map.of());
        Case first = new Case(registered, made, Actor.SYSTEM, known, Others.NONE, now);
        Verb next = table.of(Verb.REGISTER).stream()
                .filter(line -> Conditions.hold(line.when(), first))
                .findFirst()
                .map(Transition::then)
                .orElse(null);
        if (next == null) {
            return List.of();
        }
        TicketCommand following = new TicketCommand(next, registered.version(), Map.of());
        return switch (walk(
                new Case(registered, following, Actor.SYSTEM, known, Others.NONE, now), new ArrayList<>())) {
            case Decision.Done done -> done.made();
            case Decision.Refused(Refusal refusal) ->
                throw new IllegalStateException("the table accepts what a gate refuses: " + refusal);
        };
    }

    /** What nobody does by hand and is due first: a step of the ladder, or the end of a suspension; else nothing. */
    public List<Made> wake(Ticket ticket, Instant now) {
        Made step = climb(ticket, now);
        if (step != null) {
            return List.of(step);
        }
        Instant wakes = ticket.wakesAt();
        if (ticket.state() != TicketState.SUSPENDED || wakes == null || wakes.isAfter(now)) {
            return List.of();
        }
        TicketCommand resume = new TicketCommand(Verb.RESUME, ticket.version(), Map.of());
        return decide(ticket, resume, Actor.SYSTEM, Others.NONE, now) instanceof Decision.Done done
                ? done.made()
                : List.of();
    }

    private @Nullable Made climb(Ticket ticket, Instant now) {
        TicketCommand due = ladder.due(ticket, now);
        if (due == null) {
            return null;
        }
        Case in = new Case(ticket, due, Actor.SYSTEM, known, Others.NONE, now);
        return event(in, line(in));
    }

    /**
     * What {@code command} does: events in order, or why not. Steps of the ladder that were due before come first: they
     * belong to what was true before the command. They make nothing stale that was decided on what people did.
     */
    public Decision decide(Ticket ticket, TicketCommand command, Actor actor, Others others, Instant now) {
        if (!ticket.course().steps().isCurrent(command.expectedVersion(), ticket.version())) {
            return Decision.refuse(Code.STALE_VERSION, ticket.version(), command.expectedVersion());
        }
        List<Made> events = new ArrayList<>();
        Ticket latest = ticket;
        for (Made late = climb(latest, now); late != null; late = climb(latest, now)) {
            events.add(late);
            latest = late.ticket();
        }
        Case first = new Case(latest, command, actor, known, others, now);
        Refusal refusal = firstRefusal(first);
        return refusal == null ? walk(first, events) : new Decision.Refused(refusal);
    }

    /** What the rules do to another ticket because of what has happened to one. */
    public Made elsewhere(Ticket ticket, Elsewhere deed, Instant now) {
        TicketCommand command = new TicketCommand(deed.verb(), ticket.version(), deed.details());
        Case in = new Case(ticket, command, Actor.SYSTEM, known, Others.NONE, now);
        return event(in, line(in));
    }

    /** Every verb of the ticket's state, each open to {@code actor} or with the reason why not. */
    public List<Offer> offers(Ticket ticket, Actor actor, Instant now) {
        return table.from(ticket.state()).stream()
                .map(verb -> new Offer(verb, standingRefusal(ticket, verb, actor, now)))
                .toList();
    }

    /** The loop a ticket is in. */
    public Profile profile(Ticket ticket) {
        return known.profiles().of(ticket.course().profile());
    }

    /** The calendars and the windows by which clocks are counted. */
    public ClockBook clocks() {
        return known.clocks();
    }

    private Decision walk(Case first, List<Made> events) {
        Case in = first;
        @Nullable Verb next = first.command().verb();
        while (next != null) {
            Transition line = line(in);
            Made made = event(in, line);
            Ticket after = made.ticket();
            Refusal gate = gateRefusal(in.ticket(), line, after);
            if (gate != null) {
                return new Decision.Refused(gate);
            }
            events.add(made);
            next = line.then();
            if (next != null) {
                TicketCommand following = new TicketCommand(next, after.version(), Map.of());
                in = new Case(after, following, Actor.SYSTEM, known, first.others(), first.now());
            }
        }
        return new Decision.Done(events, elsewhere(first, events.getLast().event()));
    }

    /** The ticket that carries on keeps who had reported this one: every reporter is revisited (domain.md 4.3, T28). */
    private static List<Elsewhere> elsewhere(Case first, TicketEvent last) {
        String into = last.sets().get(Field.MERGED_INTO.key());
        return into == null || into.isEmpty()
                ? List.of()
                : List.of(new Elsewhere(
                        into,
                        Verb.ABSORB,
                        Map.of("number", first.ticket().number().value())));
    }

    private @Nullable Refusal firstRefusal(Case in) {
        Verb verb = in.command().verb();
        List<Transition> lines = table.of(verb);
        if (lines.stream().allMatch(line -> line.roles().isEmpty())) {
            return Refusal.of(Code.AUTOMATIC_ONLY, verb.key());
        }
        if (lines.stream().noneMatch(line -> line.from().contains(in.ticket().state()))) {
            return Refusal.of(Code.WRONG_STATE, verb.key(), in.ticket().state());
        }
        Refusal refusal = Stream.<@Nullable Refusal>of(tooLong(in.command()), verbs.firstRefusal(in.command(), known))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        List<Transition> possible = possible(in);
        if (possible.isEmpty()) {
            return refusal != null
                    ? refusal
                    : Refusal.of(Code.WRONG_STATE, verb.key(), in.ticket().state());
        }
        Transition line = possible.getFirst();
        if (!in.actor().isAny(line.roles())) {
            return notYourRole(line);
        }
        return refusal != null ? refusal : Guards.firstRefusal(line.guards(), in);
    }

    private static @Nullable Refusal tooLong(TicketCommand command) {
        return command.details().entrySet().stream()
                .filter(detail -> detail.getValue().length() > MAX_DETAIL)
                .findFirst()
                .map(detail -> Refusal.of(
                        Code.TOO_LONG,
                        detail.getKey(),
                        MAX_DETAIL,
                        detail.getValue().length()))
                .orElse(null);
    }

    /** Refusals that hold whatever the details are: role, unit and what the ticket has behind it. */
    private @Nullable Refusal standingRefusal(Ticket ticket, Verb verb, Actor actor, Instant now) {
        Case in = new Case(ticket, new TicketCommand(verb, ticket.version(), Map.of()), actor, known, Others.NONE, now);
        @Nullable Refusal first = null;
        for (Transition line : table.of(verb)) {
            if (!line.from().contains(ticket.state()) || !Conditions.canHold(line.when(), in)) {
                continue;
            }
            Refusal refusal = standingRefusal(in, line);
            if (refusal == null) {
                return null;
            }
            first = first == null ? refusal : first;
        }
        return first != null ? first : Refusal.of(Code.WRONG_STATE, verb.key(), ticket.state());
    }

    private @Nullable Refusal standingRefusal(Case in, Transition line) {
        if (!in.actor().isAny(line.roles())) {
            return notYourRole(line);
        }
        Refusal refusal = Guards.firstRefusal(Guards.standing(line.guards()), in);
        return refusal != null || !isGated(line)
                ? refusal
                : Gates.standingRefusal(
                        in.profile(), in.ticket(), target(line, in.ticket(), in.profile()), line.verb());
    }

    private @Nullable Refusal gateRefusal(Ticket before, Transition line, Ticket after) {
        Profile profile = profile(after);
        return isGated(line) ? Gates.firstRefusal(profile, after, target(line, before, profile)) : null;
    }

    private static boolean isGated(Transition line) {
        return line.to() == TicketState.CLOSED || line.guards().contains("gates");
    }

    private static Refusal notYourRole(Transition transition) {
        String roles = String.join(
                " ", transition.roles().stream().map(Enum::name).sorted().toList());
        return Refusal.of(Code.NOT_YOUR_ROLE, transition.verb().key(), roles);
    }

    private List<Transition> possible(Case in) {
        return table.of(in.command().verb()).stream()
                .filter(line -> isPossible(line, in))
                .toList();
    }

    private static boolean isPossible(Transition line, Case in) {
        return line.from().contains(in.ticket().state()) && Conditions.hold(line.when(), in);
    }

    private Transition line(Case in) {
        return table.of(in.command().verb()).stream()
                .filter(line -> isPossible(line, in))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the table leads " + in.command().verb().key() + " nowhere from "
                                + in.ticket().state()));
    }

    private Made event(Case in, Transition line) {
        SortedMap<String, String> sets = new TreeMap<>();
        Effects.apply(line.effects(), in, sets);
        Ticket ticket = in.ticket();
        Profile profile = known.profiles()
                .of(sets.getOrDefault(Field.PROFILE.key(), ticket.course().profile()));
        TicketState target = target(line, ticket, profile);
        if (target != ticket.state()) {
            sets.put(Field.STATE.key(), target.name());
            if (target.isOpen() != ticket.state().isOpen()) {
                sets.put(Field.CLOSED_AT.key(), target.isOpen() ? "" : in.now().toString());
            }
        }
        Making making = new Making(ticket, ticket.id(), in.now(), sets);
        Ticket after = making.ticket();
        List<Clock> clocks = Timekeeper.next(known, ticket, after, in.now());
        if (!clocks.equals(after.clocks())) {
            making.clocks(clocks);
        }
        ladder.settle(in, line.verb(), target, making);
        return making.made(line.verb(), in.actor(), new TreeMap<>(in.command().details()));
    }

    private static TicketState target(Transition line, Ticket ticket, Profile profile) {
        if (line.next()) {
            return profile.after(ticket.state(), profile.isSampled(ticket.id(), ticket.urgency()));
        }
        return line.to() == null ? ticket.state() : line.to();
    }
}

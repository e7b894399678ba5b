package yiwang.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal.Code;

/** Decides what a command does to a ticket, by the transition table. Pure; may be used from any thread. */
public final class TicketRules {
    private static final int MAX_DETAIL = 4_000;

    private final TransitionTable table;
    private final KnownCodes known;

    /** Rules by this table, for a county with these lists. */
    public TicketRules(TransitionTable table, KnownCodes known) {
        this.table = table;
        this.known = known;
    }

    /**
     * Whether a verb is open to somebody now.
     *
     * @param refusal why not, or null when it may be asked (its details are still checked then)
     */
    public record Offer(Verb verb, @Nullable Refusal refusal) {}

    /** What the first event of a ticket sets, from what was reported and how it was classified. */
    public TicketEvent register(String id, Actor actor, Instant now, Map<Field, String> reported) {
        SortedMap<String, String> sets = new TreeMap<>();
        reported.forEach((field, value) -> sets.put(field.key(), value));
        sets.put(Field.STATE.key(), TicketState.RECEIVED.name());
        return new TicketEvent(id, 1, Verb.REGISTER, actor.id(), actor.unit(), now, new TreeMap<>(), sets);
    }

    /** What {@code command} does: events in order, or why not. */
    public Decision decide(Ticket ticket, TicketCommand command, Actor actor, Instant now) {
        if (command.expectedVersion() != ticket.version()) {
            return Decision.refuse(Code.STALE_VERSION, ticket.version(), command.expectedVersion());
        }
        Refusal refusal = firstRefusal(ticket, command, actor);
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        List<TicketEvent> events = new ArrayList<>();
        Ticket latest = ticket;
        Verb verb = command.verb();
        TicketCommand asked = command;
        Actor hand = actor;
        while (verb != null) {
            Transition transition = transition(verb);
            TicketEvent event = event(latest, transition, asked, hand, now);
            events.add(event);
            latest = Ticket.after(latest, event);
            verb = transition.then();
            asked = new TicketCommand(command.verb(), latest.version(), Map.of());
            hand = Actor.SYSTEM;
        }
        return new Decision.Done(events);
    }

    /** Every verb of the ticket's state, each open to {@code actor} or with the reason why not. */
    public List<Offer> offers(Ticket ticket, Actor actor) {
        return table.from(ticket.state()).stream()
                .map(t -> new Offer(t.verb(), standingRefusal(ticket, t, actor)))
                .toList();
    }

    private @Nullable Refusal firstRefusal(Ticket ticket, TicketCommand command, Actor actor) {
        Transition transition = table.of(command.verb());
        if (transition == null || (transition.roles().isEmpty())) {
            return new Refusal(Code.AUTOMATIC_ONLY, List.of(command.verb().key()));
        }
        if (!transition.from().contains(ticket.state())) {
            return new Refusal(
                    Code.WRONG_STATE,
                    List.of(command.verb().key(), ticket.state().name()));
        }
        if (!actor.isAny(transition.roles())) {
            return notYourRole(transition);
        }
        for (Map.Entry<String, String> detail : command.details().entrySet()) {
            if (detail.getValue().length() > MAX_DETAIL) {
                return new Refusal(
                        Code.TOO_LONG,
                        List.of(
                                detail.getKey(),
                                "" + MAX_DETAIL,
                                "" + detail.getValue().length()));
            }
        }
        return Guards.firstRefusal(transition.guards(), ticket, command, actor, known);
    }

    /** Refusals that hold whatever the details are: role and unit. */
    private @Nullable Refusal standingRefusal(Ticket ticket, Transition transition, Actor actor) {
        if (!actor.isAny(transition.roles())) {
            return notYourRole(transition);
        }
        List<String> standing =
                transition.guards().stream().filter(Guards.STANDING::contains).toList();
        return Guards.firstRefusal(
                standing, ticket, new TicketCommand(transition.verb(), ticket.version(), Map.of()), actor, known);
    }

    private static Refusal notYourRole(Transition transition) {
        String roles = String.join(
                " ", transition.roles().stream().map(Enum::name).sorted().toList());
        return new Refusal(Code.NOT_YOUR_ROLE, List.of(transition.verb().key(), roles));
    }

    private TicketEvent event(Ticket ticket, Transition transition, TicketCommand command, Actor actor, Instant now) {
        SortedMap<String, String> sets = new TreeMap<>();
        if (transition.to() != null) {
            sets.put(Field.STATE.key(), transition.to().name());
        }
        Effects.apply(transition, ticket, command, actor, known, now, sets);
        return new TicketEvent(
                ticket.id(),
                ticket.version() + 1,
                transition.verb(),
                actor.id(),
                actor.unit(),
                now,
                new TreeMap<>(command.details()),
                sets);
    }

    private Transition transition(Verb verb) {
        Transition transition = table.of(verb);
        if (transition == null) {
            throw new IllegalStateException("the table names no " + verb.key());
        }
        return transition;
    }
}

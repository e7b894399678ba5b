package yiwang.domain.ticket;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.profile.Gate;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Refusal.Code;

/** Whether what a profile requires before a state holds of a ticket (domain.md 4.3, profile table; 4.4, invariant 7). */
final class Gates {
    /** A gate that the verb itself fulfils is not held against it beforehand. */
    private static final Map<Verb, Set<Gate>> FULFILS = Map.of(
            Verb.VERIFY, Set.of(Gate.VERIFIED, Gate.NO_OPEN_CARD, Gate.CARD_ANSWERED),
            Verb.REVISIT, Set.of(Gate.REVISITED),
            Verb.FILE, Set.of(Gate.FILED));

    private Gates() {}

    /** The first gate on the way to {@code target} that does not hold; null when the way is free. */
    static @Nullable Refusal firstRefusal(Profile profile, Ticket ticket, TicketState target) {
        return firstRefusal(profile, ticket, target, Set.of());
    }

    /** The same before {@code verb} is done. */
    static @Nullable Refusal standingRefusal(Profile profile, Ticket ticket, TicketState target, Verb verb) {
        return firstRefusal(profile, ticket, target, FULFILS.getOrDefault(verb, Set.of()));
    }

    private static @Nullable Refusal firstRefusal(
            Profile profile, Ticket ticket, TicketState target, Set<Gate> fulfilled) {
        boolean cleared = fulfilled.contains(Gate.NO_OPEN_CARD);
        Refusal unfinished = target == TicketState.CLOSED ? unfinished(ticket, cleared) : null;
        if (unfinished != null) {
            return unfinished;
        }
        return profile.gatesBefore(target).stream()
                .filter(gate -> !fulfilled.contains(gate) && !holds(gate, profile, ticket))
                .findFirst()
                .map(gate -> Refusal.of(Code.GATE_OPEN, gate.key()))
                .orElse(null);
    }

    /** What no profile can waive: nothing is closed over somebody's open task, card or request. */
    private static @Nullable Refusal unfinished(Ticket ticket, boolean cleared) {
        Request request = ticket.course().request();
        if (ticket.course().hasOpenTask()) {
            return Refusal.of(Code.TASK_OPEN);
        }
        if (ticket.card() > 0 && !cleared) {
            return Refusal.of(Code.CARD_OPEN);
        }
        return request == null ? null : Refusal.of(Code.REQUEST_OPEN, request.kind());
    }

    private static boolean holds(Gate gate, Profile profile, Ticket ticket) {
        Course course = ticket.course();
        return switch (gate) {
            case NO_OPEN_CARD -> ticket.card() == 0;
            case CARD_ANSWERED -> ticket.card() == 0 || course.cardAnswered();
            case REVISITED -> ticket.grade() > 0 || course.attempts() >= profile.limit(Profile.Limit.REVISIT_ATTEMPTS);
            case VERIFIED -> course.is("verified") || !profile.isSampled(ticket.id(), ticket.urgency());
            case FILED -> course.is("filed");
            case NO_OPEN_TASK -> !course.hasOpenTask();
            case ENFORCED -> course.is("enforced");
        };
    }
}

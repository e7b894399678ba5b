package yiwang.domain.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import yiwang.domain.ticket.Happened.What;

/** What an event means to the ladder, read off what it sets and says. Lives within one event. */
final class Happenings {
    private static final int DISSATISFIED = 2;
    /** What a unit asks for or takes note of is not yet a deed. */
    private static final Set<Verb> NO_DEEDS = Set.of(Verb.SIGN, Verb.RETURN, Verb.ACKNOWLEDGE, Verb.ANSWER_CARD);

    private final Case in;
    private final Verb verb;
    private final Map<String, String> sets;
    private final TicketState target;
    private Happened now;

    private Happenings(Case in, Verb verb, Map<String, String> sets, TicketState target) {
        this.in = in;
        this.verb = verb;
        this.sets = sets;
        this.target = target;
        this.now = in.ticket().course().happened();
    }

    /** What has happened to a matter that has just been registered. */
    static Happened registered(Urgency urgency, Instant receivedAt, Instant now) {
        Happened first = Happened.NOTHING.only(What.COMPLAINED, receivedAt);
        return urgency == Urgency.A ? first.only(What.URGENT, now) : first;
    }

    /** What has happened after an event that sets {@code sets} and leads to {@code target}. */
    static Happened after(Case in, Verb verb, Map<String, String> sets, TicketState target) {
        Happenings happenings = new Happenings(in, verb, sets, target);
        happenings.owner();
        happenings.urgency();
        happenings.card();
        happenings.judgement();
        return happenings.now;
    }

    private void owner() {
        Instant at = in.now();
        if (sets.containsKey(Field.LEAD.key())) {
            now = now.without(What.SIGNED).without(What.HANDLED);
        }
        if (verb == Verb.REWORK || verb == Verb.REOPEN) {
            now = now.without(What.HANDLED);
        }
        if (verb == Verb.SIGN) {
            now = now.only(What.SIGNED, at);
        } else if (in.actor().unit().equals(in.ticket().lead()) && !NO_DEEDS.contains(verb)) {
            now = now.once(What.HANDLED, at);
        }
        boolean stays = target == TicketState.CONSULTING || target == TicketState.OWNERSHIP_UNDETERMINED;
        if (target == TicketState.OWNERSHIP_UNDETERMINED) {
            now = now.once(What.UNDETERMINED, at);
        } else if (!stays) {
            now = now.without(What.UNDETERMINED);
        }
    }

    private void urgency() {
        String urgency = sets.get(Field.URGENCY.key());
        boolean was = in.ticket().urgency() == Urgency.A;
        boolean is = urgency == null ? was : urgency.equals(Urgency.A.name());
        boolean returned = sets.containsKey(Field.RETURNED_BY.key());
        if (!is) {
            now = now.without(What.URGENT);
        } else if (!was || returned) {
            now = now.only(What.URGENT, in.now());
        }
        if (returned) {
            now = now.again(What.RETURNED, in.now());
        }
    }

    private void card() {
        String card = sets.get(Field.CARD.key());
        if (card != null) {
            now = now.without(What.ANSWERED);
            now = card.equals("0") ? now.without(What.CARD) : now.only(What.CARD, in.now());
        }
        if (verb == Verb.ANSWER_CARD) {
            now = now.only(What.ANSWERED, in.now());
        }
    }

    private void judgement() {
        String grade = verb == Verb.REVISIT ? sets.get(Field.GRADE.key()) : null;
        if (grade != null && Integer.parseInt(grade) <= DISSATISFIED) {
            now = now.again(What.DISSATISFIED, in.now());
        }
        if (verb == Verb.ABSORB) {
            now = now.again(What.COMPLAINED, in.now());
        }
        if (in.said("found").equals("false-report")) {
            now = now.once(What.FALSE_REPORT, in.now());
        } else if (in.said("found").equals("harm")) {
            now = now.once(What.HARM, in.now());
        }
    }
}

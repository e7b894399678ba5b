package yiwang.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.escalation.LadderBook;
import yiwang.domain.escalation.WorkTimes;
import yiwang.domain.escalation.policy.LadderResource;
import yiwang.domain.profile.ProfileBook;
import yiwang.domain.ticket.Refusal.Code;

/** Tickets in every state, made by the rules themselves, and a county with two units and one item. */
final class Tickets {
    static final Instant START = Instant.parse("2026-02-14T01:00:00Z");
    static final TimeLimit LIMIT = TimeLimit.parse("24 UH");
    static final Limits LIMITS =
            new Limits(TimeLimit.parse("4 WH"), LIMIT, List.of(new Limits.Stage("guard", TimeLimit.parse("2 UH"))));
    static final ClockBook CLOCKS = ClockBook.of(ClockResource.rules());
    static final ProfileBook PROFILES = ProfileBook.shipped();
    static final KnownCodes KNOWN = new KnownCodes() {
        @Override
        public boolean isUnit(String unit) {
            return Set.of(CENTER, "a", "a1", "b", "c", "town").contains(unit);
        }

        @Override
        public boolean isCategory(CategoryCode category) {
            return category.value().equals("01-001");
        }

        @Override
        public Limits limits(CategoryCode category, Urgency urgency) {
            return urgency == Urgency.A ? LIMITS.withoutBreaks() : LIMITS;
        }

        @Override
        public ClockBook clocks() {
            return CLOCKS;
        }

        @Override
        public Urgency urgency(CategoryCode category) {
            return Urgency.B;
        }

        @Override
        public boolean isBelow(String unit, String above) {
            return unit.equals("a1") && above.equals("a");
        }

        @Override
        public String fallback(DivisionCode place) {
            return "town";
        }

        @Override
        public ProfileBook profiles() {
            return PROFILES;
        }
    };
    static final LadderBook LADDERS = LadderBook.of(LadderResource.policy(), new WorkTimes(ClockResource.rules()));
    static final TicketRules RULES = new TicketRules(TransitionTable.shipped(), VerbBook.shipped(), KNOWN, LADDERS);

    private static final VerbBook BOOK = VerbBook.shipped();

    /** Answers with which the rules are content, by the name or else by the kind of what is asked. */
    private static final Map<String, String> ANSWERS = Map.of(
            "coUnits", "b",
            "task", "1",
            "amount", "8",
            "days", "3",
            "contacted", "yes",
            "solved", "no",
            "policeNo", "JQ-1",
            "outcome", "continue",
            "confirmed", "yes");

    /** Who grants what another has asked for. */
    static final Actor LEADER =
            new Actor("leader", KnownCodes.CENTER, Set.of(Role.SHIFT_LEADER, Role.COMMANDER, Role.VERIFIER));

    private static final Map<TicketState, List<Verb>> WAYS = ways();

    private Tickets() {}

    /** Somebody who is everything, for unit {@code unit}. */
    static Actor everybody(String unit) {
        Set<Role> roles = new HashSet<>(Set.of(Role.values()));
        roles.remove(Role.SYSTEM);
        return new Actor("seat", unit, roles);
    }

    static TicketEvent registered(Map<Field, String> more) {
        return registered("t", more);
    }

    static TicketEvent registered(String id, Map<Field, String> more) {
        Map<Field, String> fields = new HashMap<>(Map.of(
                Field.NUMBER,
                "320724-260214-000123-" + CheckDigit.of("320724260214000123"),
                Field.CATEGORY,
                "01-001",
                Field.DIVISION,
                "320724100001",
                Field.RECEIVED_AT,
                START.toString()));
        fields.putAll(more);
        return RULES.register(id, Actor.SYSTEM, START, fields).event();
    }

    /** The events that bring a ticket of unit a to {@code state}. */
    static List<TicketEvent> to(TicketState state) {
        List<TicketEvent> events = new ArrayList<>(List.of(registered(Map.of())));
        for (Verb verb : WAYS.getOrDefault(state, List.of())) {
            Actor actor = verb == Verb.GRANT ? LEADER : null;
            Ticket ticket = Ticket.replay(events);
            events.addAll(done(actor == null ? decide(ticket, verb) : decide(ticket, verb, actor, answers(verb))));
        }
        return events;
    }

    private static Map<TicketState, List<Verb>> ways() {
        Map<TicketState, List<Verb>> ways = new EnumMap<>(TicketState.class);
        List<Verb> line = List.of(
                Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.FEED_BACK, Verb.VERIFY, Verb.REVISIT, Verb.EVALUATE);
        List<TicketState> states = List.of(
                TicketState.RECEIVED,
                TicketState.TO_DISPATCH,
                TicketState.DISPATCHED,
                TicketState.IN_PROGRESS,
                TicketState.VERIFYING,
                TicketState.REVISITING,
                TicketState.EVALUATING,
                TicketState.CLOSED);
        for (int i = 0; i < states.size(); i++) {
            ways.put(states.get(i), line.subList(0, i));
        }
        ways.put(TicketState.PRECHECK, List.of(Verb.SEND_TO_PRECHECK));
        ways.put(TicketState.OWNERSHIP_UNDETERMINED, List.of(Verb.ACCEPT, Verb.UNDETERMINED));
        ways.put(TicketState.SUSPENDED, List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.SUSPEND, Verb.GRANT));
        ways.put(TicketState.CONSULTING, List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.CONSULT));
        ways.put(TicketState.TRANSFERRED, List.of(Verb.TRANSFER));
        return ways;
    }

    static Ticket in(TicketState state) {
        return Ticket.replay(to(state));
    }

    /** What this verb asks for, answered well. */
    static Map<String, String> answers(Verb verb) {
        Map<String, String> answers = new HashMap<>();
        BOOK.of(verb).stream()
                .filter(ask -> !ask.optional() || verb == Verb.REVISIT || verb == Verb.MERGE)
                .forEach(ask -> answers.put(ask.name(), answer(ask)));
        answers.computeIfPresent("unit", (name, unit) -> verb == Verb.SUB_DISPATCH ? "a1" : unit);
        return answers;
    }

    private static String answer(Ask ask) {
        String named = ANSWERS.get(ask.name());
        if (named != null) {
            return named;
        }
        return switch (ask.kind()) {
            case TEXT, REF -> "理由";
            case VERSION -> "1";
            case TICKET -> "other";
            case UNIT -> "a";
            case UNITS -> "b,c";
            case ITEM -> "01-001";
            case PROFILE -> "haimen-6step";
            case YES_NO -> "yes";
            case GRADE -> "4";
            case LEVEL -> "1";
            case NUMBER -> "5";
            case HASH -> "0".repeat(64);
            case SIZE -> "1000";
            case CHOICE -> ask.name().equals("type") ? "WH" : ask.choices().getFirst();
        };
    }

    /** As whoever may do it: the handling unit for what is its own, the center for the rest. */
    static Decision decide(Ticket ticket, Verb verb) {
        return decide(ticket, verb, everybody(unitFor(ticket, verb)), answers(verb));
    }

    static String unitFor(Ticket ticket, Verb verb) {
        boolean own = Set.of(
                        Verb.SIGN,
                        Verb.RETURN,
                        Verb.EXTEND,
                        Verb.SUSPEND,
                        Verb.SUB_DISPATCH,
                        Verb.ENFORCE,
                        Verb.ANSWER_CARD,
                        Verb.FEED_BACK)
                .contains(verb);
        return own && ticket.lead() != null ? ticket.lead() : KnownCodes.CENTER;
    }

    static Decision decide(Ticket ticket, Verb verb, Actor actor, Map<String, String> details) {
        return decide(ticket, verb, actor, details, START.plusSeconds(60));
    }

    static Decision decide(Ticket ticket, Verb verb, Actor actor, Map<String, String> details, Instant now) {
        return RULES.decide(ticket, new TicketCommand(verb, ticket.version(), details), actor, Tickets::find, now);
    }

    static Ticket after(Ticket ticket, Verb verb) {
        return with(ticket, decide(ticket, verb));
    }

    static Ticket after(Ticket ticket, Verb verb, Actor actor) {
        return after(ticket, verb, actor, answers(verb));
    }

    static Ticket after(Ticket ticket, Verb verb, Actor actor, Map<String, String> details) {
        return with(ticket, decide(ticket, verb, actor, details));
    }

    /** The ticket with what was decided. */
    static Ticket with(Ticket ticket, Decision decision) {
        Ticket latest = ticket;
        for (TicketEvent event : done(decision)) {
            latest = Ticket.after(latest, event);
        }
        return latest;
    }

    private static @Nullable Ticket find(String id) {
        return id.equals("other") ? Ticket.after(null, registered("other", Map.of())) : null;
    }

    static List<TicketEvent> done(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> done.events();
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    static Code refused(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> throw new AssertionError(done.events());
            case Decision.Refused(Refusal refusal) -> refusal.code();
        };
    }
}

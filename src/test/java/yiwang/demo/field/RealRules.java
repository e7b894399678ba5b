package yiwang.demo.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.Cases;
import yiwang.domain.escalation.LadderBook;
import yiwang.domain.profile.ProfileBook;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Decision;
import yiwang.domain.ticket.Field;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.Others;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.TicketRules;
import yiwang.domain.ticket.TransitionTable;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.domain.ticket.VerbBook;

/** The shipped rules of the domain, for a county with three units, a quarter of an hour for 04-001 and a day for everything else. */
final class RealRules {
    private static final ClockBook CLOCKS = ClockBook.of(ClockResource.rules());
    private static final ProfileBook PROFILES = ProfileBook.shipped();
    private static final Set<String> UNITS = Set.of("center", "dept-zhujian", "town-100");
    private static final KnownCodes KNOWN = new KnownCodes() {
        @Override
        public boolean isUnit(String unit) {
            return UNITS.contains(unit);
        }

        @Override
        public boolean isCategory(CategoryCode category) {
            return !category.equals(CategoryCode.UNCLASSIFIED);
        }

        @Override
        public Limits limits(CategoryCode category, Urgency urgency) {
            String dispose = category.value().equals("04-001") ? "0.25 UH" : "24 UH";
            return new Limits(TimeLimit.parse("0.25 UH"), TimeLimit.parse(dispose), List.of());
        }

        @Override
        public ClockBook clocks() {
            return CLOCKS;
        }

        @Override
        public Urgency urgency(CategoryCode category) {
            return Urgency.C;
        }

        @Override
        public boolean isBelow(String unit, String above) {
            return false;
        }

        @Override
        public String fallback(DivisionCode place) {
            return "town-100";
        }

        @Override
        public ProfileBook profiles() {
            return PROFILES;
        }
    };
    private static final TicketRules RULES = new TicketRules(
            TransitionTable.shipped(), VerbBook.shipped(), KNOWN, LadderBook.of(Cases.POLICY, Cases.HOURS));

    private RealRules() {}

    /** A ticket as the intake registers it. */
    static Ticket received(String id, String category, String division, Instant receivedAt, Instant now) {
        Map<Field, String> reported = new EnumMap<>(Field.class);
        DivisionCode county = new DivisionCode("320724");
        reported.put(
                Field.NUMBER,
                TicketNumber.of(county, LocalDate.of(2026, 3, 2), 1).value());
        reported.put(Field.TITLE, "路灯不亮 " + id);
        reported.put(Field.TEXT, "路灯不亮三天了");
        reported.put(Field.CATEGORY, category);
        reported.put(Field.DIVISION, division);
        reported.put(Field.RECEIVED_AT, receivedAt.toString());
        return RULES.register(id, Actor.SYSTEM, now, reported).ticket();
    }

    /** The ticket after everything that nobody does by hand and that is due. */
    static Ticket woken(Ticket ticket, Instant now) {
        Ticket latest = ticket;
        List<Made> due = RULES.wake(latest, now);
        while (!due.isEmpty()) {
            latest = due.getLast().ticket();
            due = RULES.wake(latest, now);
        }
        return latest;
    }

    /** The ticket after a step of the field, with the rights of the session that does it; fails when it may not. */
    static Ticket act(Ticket ticket, Step step, Instant now) {
        Decision decision = decide(ticket, step.unit(), step.verb(), step.details(), now);
        if (!(decision instanceof Decision.Done done)) {
            throw new AssertionError(step + " on " + ticket.state() + " led by " + ticket.lead() + ": " + decision);
        }
        return done.made().getLast().ticket();
    }

    static Decision decide(Ticket ticket, String unit, Verb verb, Map<String, String> details, Instant now) {
        Actor actor = new Actor("field-" + unit, unit, Offices.rolesOf(unit));
        return RULES.decide(ticket, new TicketCommand(verb, ticket.version(), details), actor, Others.NONE, now);
    }
}

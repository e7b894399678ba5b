package yiwang.domain.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.ticket.Refusal.Code;

/** Tickets in every state, made by the rules themselves, and a county with two units and one item. */
final class Tickets {
    static final Instant START = Instant.parse("2026-02-14T01:00:00Z");
    static final Duration LIMIT = Duration.ofHours(24);
    static final KnownCodes KNOWN = new KnownCodes() {
        @Override
        public boolean isUnit(String unit) {
            return Set.of(CENTER, "a", "b").contains(unit);
        }

        @Override
        public boolean isCategory(CategoryCode category) {
            return category.value().equals("01-001");
        }

        @Override
        public Duration limit(CategoryCode category) {
            return LIMIT;
        }

        @Override
        public Urgency urgency(CategoryCode category) {
            return Urgency.B;
        }
    };
    static final TicketRules RULES = new TicketRules(table(), KNOWN);

    /** Details with which every verb of this state machine is content. */
    static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry("category", "01-001"),
            Map.entry("unit", "a"),
            Map.entry("reason", "理由"),
            Map.entry("lawBasis", "三定方案"),
            Map.entry("reply", "已办"),
            Map.entry("text", "备注"),
            Map.entry("contacted", "yes"),
            Map.entry("true", "yes"),
            Map.entry("solved", "no"),
            Map.entry("grade", "4"),
            Map.entry("level", "1"));

    private Tickets() {}

    static TransitionTable table() {
        try (InputStream in = Objects.requireNonNull(TransitionTable.class.getResourceAsStream("transitions.tsv"))) {
            return TransitionTable.parse(
                    "transitions.tsv",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who is everything, for unit {@code unit}. */
    static Actor everybody(String unit) {
        Set<Role> roles = new HashSet<>(Set.of(Role.values()));
        roles.remove(Role.SYSTEM);
        return new Actor("seat", unit, roles);
    }

    static TicketEvent registered(Map<Field, String> more) {
        Map<Field, String> fields = new HashMap<>(Map.of(
                Field.NUMBER,
                "320724-260214-000123-" + CheckDigit.of("320724260214000123"),
                Field.CATEGORY,
                "01-001",
                Field.DIVISION,
                "320724100001",
                Field.RECEIVED_AT,
                START.toString(),
                Field.CLOCK_START,
                START.toString(),
                Field.CLOCK_DUE,
                START.plus(LIMIT).toString()));
        fields.putAll(more);
        return RULES.register("t", Actor.SYSTEM, START, fields);
    }

    /** The events that bring a ticket of unit a to {@code state}. */
    static List<TicketEvent> to(TicketState state) {
        List<TicketEvent> events = new ArrayList<>(List.of(registered(Map.of())));
        Map<TicketState, List<Verb>> way = Map.of(
                TicketState.RECEIVED, List.of(),
                TicketState.TO_DISPATCH, List.of(Verb.ACCEPT),
                TicketState.DISPATCHED, List.of(Verb.ACCEPT, Verb.DISPATCH),
                TicketState.IN_PROGRESS, List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN),
                TicketState.VERIFYING, List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.FEED_BACK),
                TicketState.REVISITING, List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.FEED_BACK, Verb.VERIFY),
                TicketState.EVALUATING,
                        List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.FEED_BACK, Verb.VERIFY, Verb.REVISIT),
                TicketState.CLOSED,
                        List.of(
                                Verb.ACCEPT,
                                Verb.DISPATCH,
                                Verb.SIGN,
                                Verb.FEED_BACK,
                                Verb.VERIFY,
                                Verb.REVISIT,
                                Verb.CLOSE));
        for (Verb verb : Objects.requireNonNull(way.get(state), state.name())) {
            events.addAll(done(decide(Ticket.replay(events), verb)));
        }
        return events;
    }

    static Ticket in(TicketState state) {
        return Ticket.replay(to(state));
    }

    /** As whoever may do it: the handling unit for what is its own, the center for the rest. */
    static Decision decide(Ticket ticket, Verb verb) {
        boolean own = Set.of(Verb.SIGN, Verb.RETURN, Verb.FEED_BACK).contains(verb);
        String unit = own && ticket.lead() != null ? ticket.lead() : KnownCodes.CENTER;
        return decide(ticket, verb, everybody(unit), DETAILS);
    }

    static Decision decide(Ticket ticket, Verb verb, Actor actor, Map<String, String> details) {
        return RULES.decide(ticket, new TicketCommand(verb, ticket.version(), details), actor, START.plusSeconds(60));
    }

    static List<TicketEvent> done(Decision decision) {
        return switch (decision) {
            case Decision.Done(List<TicketEvent> events) -> events;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    static Code refused(Decision decision) {
        return switch (decision) {
            case Decision.Done(List<TicketEvent> events) -> throw new AssertionError(events);
            case Decision.Refused(Refusal refusal) -> refusal.code();
        };
    }
}

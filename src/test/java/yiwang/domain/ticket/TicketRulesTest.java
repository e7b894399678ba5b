package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.ticket.Refusal.Code;

class TicketRulesTest {
    /** verb: the states it may be asked in, and where it leads (= stays). Written by hand from the paper, not read from the table. */
    private static final Map<Verb, Map<TicketState, String>> LEADS = leads("""
        reclassify   RECEIVED=same TO_DISPATCH=same
        accept       RECEIVED=TO_DISPATCH
        dispatch     TO_DISPATCH=DISPATCHED
        sign         DISPATCHED=IN_PROGRESS
        return       DISPATCHED=TO_DISPATCH IN_PROGRESS=TO_DISPATCH
        feed-back    IN_PROGRESS=VERIFYING
        verify       VERIFYING=REVISITING
        rework       VERIFYING=IN_PROGRESS REVISITING=IN_PROGRESS
        revisit      REVISITING=EVALUATING
        close        EVALUATING=CLOSED
        supervise    RECEIVED=same TO_DISPATCH=same DISPATCHED=same IN_PROGRESS=same VERIFYING=same REVISITING=same EVALUATING=same
        cancel-card  RECEIVED=same TO_DISPATCH=same DISPATCHED=same IN_PROGRESS=same VERIFYING=same REVISITING=same EVALUATING=same
        note         RECEIVED=same TO_DISPATCH=same DISPATCHED=same IN_PROGRESS=same VERIFYING=same REVISITING=same EVALUATING=same
        """);

    private static final List<TicketState> STATES = List.of(
            TicketState.RECEIVED,
            TicketState.TO_DISPATCH,
            TicketState.DISPATCHED,
            TicketState.IN_PROGRESS,
            TicketState.VERIFYING,
            TicketState.REVISITING,
            TicketState.EVALUATING,
            TicketState.CLOSED);

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(Verb.values()).flatMap(verb -> STATES.stream().map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbLeadsWhereThePaperSaysOrIsRefused(Verb verb, TicketState state) {
        Ticket ticket = Tickets.in(state);
        if (verb == Verb.CANCEL_CARD && state.isOpen()) {
            ticket = Ticket.after(
                    ticket, Tickets.done(Tickets.decide(ticket, Verb.SUPERVISE)).getFirst());
        }
        String leads = LEADS.getOrDefault(verb, Map.of()).get(state);
        Decision decision = Tickets.decide(ticket, verb);
        if (leads != null) {
            Ticket after = ticket;
            for (TicketEvent event : Tickets.done(decision)) {
                after = Ticket.after(after, event);
            }
            assertEquals(leads.equals("same") ? state : TicketState.valueOf(leads), after.state());
        } else {
            Code expected = LEADS.containsKey(verb) ? Code.WRONG_STATE : Code.AUTOMATIC_ONLY;
            assertEquals(expected, Tickets.refused(decision));
        }
    }

    @Test
    void whatFollowsByItselfIsDoneByTheRules() {
        List<TicketEvent> events = Tickets.done(Tickets.decide(Tickets.in(TicketState.RECEIVED), Verb.ACCEPT));
        assertEquals(
                List.of(Verb.ACCEPT, Verb.QUEUE),
                events.stream().map(TicketEvent::verb).toList());
        assertEquals(
                List.of("seat", "system"),
                events.stream().map(TicketEvent::actor).toList());
        assertEquals(List.of(2L, 3L), events.stream().map(TicketEvent::version).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "reclassify, DISPATCHER", "reclassify, HANDLER", "accept, ACCEPTOR", "accept, HANDLER", "accept, WALL",
        "dispatch, DISPATCHER", "dispatch, VERIFIER", "sign, HANDLER", "sign, SHIFT_LEADER", "verify, VERIFIER",
        "verify, HANDLER", "close, SHIFT_LEADER", "close, SUPERVISOR", "supervise, SUPERVISOR", "supervise, VERIFIER",
        "note, GRID_WORKER", "note, WALL"
    })
    void onlyWhoIsOnDutyForAVerbMayAskIt(String key, Role role) {
        Map<String, Set<Role>> may = Map.of(
                "reclassify", Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER),
                "accept", Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER),
                "dispatch", Set.of(Role.DISPATCHER, Role.SHIFT_LEADER),
                "sign", Set.of(Role.HANDLER),
                "verify", Set.of(Role.VERIFIER, Role.SHIFT_LEADER),
                "close", Set.of(Role.SHIFT_LEADER, Role.VERIFIER),
                "supervise", Set.of(Role.SUPERVISOR, Role.SHIFT_LEADER, Role.COMMANDER),
                "note", Set.of(Role.GRID_WORKER, Role.ACCEPTOR));
        Verb verb = verb(key);
        TicketState state =
                LEADS.getOrDefault(verb, Map.of()).keySet().iterator().next();
        String unit = verb == Verb.SIGN ? "a" : KnownCodes.CENTER;
        Decision decision =
                Tickets.decide(Tickets.in(state), verb, new Actor("s", unit, Set.of(role)), Tickets.DETAILS);
        if (may.getOrDefault(key, Set.of()).contains(role)) {
            Tickets.done(decision);
        } else {
            assertEquals(Code.NOT_YOUR_ROLE, Tickets.refused(decision));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TO_DISPATCH | dispatch   | unit      | nobody   | UNKNOWN_UNIT
        TO_DISPATCH | dispatch   | unit      |          | UNKNOWN_UNIT
        RECEIVED    | reclassify | category  | 14-999   | UNKNOWN_CATEGORY
        RECEIVED    | reclassify | category  | nonsense | UNKNOWN_CATEGORY
        IN_PROGRESS | return     | reason    |          | DETAIL_MISSING
        IN_PROGRESS | return     | lawBasis  | '  '     | DETAIL_MISSING
        IN_PROGRESS | feed-back  | reply     |          | DETAIL_MISSING
        IN_PROGRESS | feed-back  | contacted |          | DETAIL_MISSING
        IN_PROGRESS | feed-back  | true      | maybe    | DETAIL_INVALID
        REVISITING  | revisit    | grade     | 6        | DETAIL_INVALID
        REVISITING  | revisit    | grade     |          | DETAIL_INVALID
        REVISITING  | revisit    | solved    | perhaps  | DETAIL_MISSING
        VERIFYING   | rework     | reason    |          | DETAIL_MISSING
        RECEIVED    | supervise  | level     | 0        | DETAIL_INVALID
        RECEIVED    | note       | text      |          | DETAIL_MISSING
        """)
    void aDetailThatIsMissingOrWrongIsNamed(
            TicketState state, String key, String detail, @Nullable String value, Code code) {
        Map<String, String> details = new HashMap<>(Tickets.DETAILS);
        details.remove(detail);
        if (value != null) {
            details.put(detail, value);
        }
        Ticket ticket = Tickets.in(state);
        String unit = Set.of("return", "feed-back").contains(key) ? "a" : KnownCodes.CENTER;
        assertEquals(code, Tickets.refused(Tickets.decide(ticket, verb(key), Tickets.everybody(unit), details)));
    }

    @Test
    void aDecisionOnAnOlderVersionIsStaleWhateverItIs() {
        Ticket ticket = Tickets.in(TicketState.RECEIVED);
        for (Verb verb : Verb.values()) {
            TicketCommand command = new TicketCommand(verb, ticket.version() - 1, Tickets.DETAILS);
            Decision decision = Tickets.RULES.decide(ticket, command, Tickets.everybody("center"), Tickets.START);
            assertEquals(Code.STALE_VERSION, Tickets.refused(decision));
        }
    }

    @Test
    void anUnclassifiedMatterIsNotAcceptedAndGetsItsLimitWhenClassified() {
        Ticket ticket = Ticket.after(null, Tickets.registered(Map.of(Field.CATEGORY, "00-000")));
        assertEquals(Code.UNKNOWN_CATEGORY, Tickets.refused(Tickets.decide(ticket, Verb.ACCEPT)));
        Ticket after = Ticket.after(
                ticket, Tickets.done(Tickets.decide(ticket, Verb.RECLASSIFY)).getFirst());
        assertEquals("01-001", after.category().value());
        assertEquals(Urgency.B, after.urgency());
        assertEquals(Tickets.LIMIT, after.clock().limit());
    }

    @Test
    void theHandlerCannotCheckItsOwnWorkButTheCenterCan() {
        Ticket ticket = Tickets.in(TicketState.VERIFYING);
        assertEquals(
                Code.OWN_WORK,
                Tickets.refused(Tickets.decide(ticket, Verb.VERIFY, Tickets.everybody("a"), Tickets.DETAILS)));
        Tickets.done(Tickets.decide(ticket, Verb.VERIFY, Tickets.everybody("b"), Tickets.DETAILS));
    }

    @Test
    void aUnitReturnsOnceAndTheFirstResponderStays() {
        Ticket ticket = Tickets.in(TicketState.DISPATCHED);
        ticket = Ticket.after(
                ticket, Tickets.done(Tickets.decide(ticket, Verb.RETURN)).getFirst());
        assertNull(ticket.lead());
        assertEquals("a", ticket.firstResponder());
        assertEquals(List.of("a"), ticket.returnedBy());
        assertTrue(ticket.clock().isRunning(), "the clock keeps running");
        ticket = Ticket.after(
                ticket, Tickets.done(Tickets.decide(ticket, Verb.DISPATCH)).getFirst());
        assertEquals(Code.RETURN_LIMIT, Tickets.refused(Tickets.decide(ticket, Verb.RETURN)));
    }

    @Test
    void feedbackStopsTheClockAndReworkStartsAHalfOne() {
        Ticket ticket = Tickets.in(TicketState.VERIFYING);
        assertNotNull(ticket.clock().stoppedAt());
        ticket = Ticket.after(
                ticket, Tickets.done(Tickets.decide(ticket, Verb.REWORK)).getFirst());
        assertTrue(ticket.clock().isRunning());
        assertEquals(Duration.ofHours(12), ticket.clock().limit());
        assertEquals(1, ticket.rework());
    }

    @Test
    void cardsRiseByOneExceptByTheCommanderAndKeepATicketFromClosing() {
        Ticket ticket = Tickets.in(TicketState.EVALUATING);
        Actor supervisor = new Actor("s", "center", Set.of(Role.SUPERVISOR));
        Map<String, String> red = new HashMap<>(Tickets.DETAILS);
        red.put("level", "3");
        assertEquals(Code.CARD_STEP, Tickets.refused(Tickets.decide(ticket, Verb.SUPERVISE, supervisor, red)));
        Actor commander = new Actor("c", "center", Set.of(Role.COMMANDER));
        ticket = Ticket.after(
                ticket,
                Tickets.done(Tickets.decide(ticket, Verb.SUPERVISE, commander, red))
                        .getFirst());
        assertEquals(3, ticket.card());
        assertEquals(Code.CARD_OPEN, Tickets.refused(Tickets.decide(ticket, Verb.CLOSE)));
        ticket = Ticket.after(
                ticket, Tickets.done(Tickets.decide(ticket, Verb.CANCEL_CARD)).getFirst());
        assertEquals(0, ticket.card());
        assertEquals(Code.CARD_STEP, Tickets.refused(Tickets.decide(ticket, Verb.CANCEL_CARD)));
        Tickets.done(Tickets.decide(ticket, Verb.CLOSE));
    }

    @Test
    void whatIsOfferedIsExactlyWhatCanBeDoneWithGoodDetails() {
        for (TicketState state : STATES) {
            for (Role role : Role.values()) {
                for (String unit : List.of("center", "a")) {
                    Actor actor = new Actor("s", unit, Set.of(role));
                    Ticket ticket = Tickets.in(state);
                    for (TicketRules.Offer offer : Tickets.RULES.offers(ticket, actor)) {
                        Decision decision = Tickets.decide(ticket, offer.verb(), actor, Tickets.DETAILS);
                        boolean done = decision instanceof Decision.Done;
                        assertEquals(offer.refusal() == null, done, state + " " + offer + " " + actor);
                    }
                }
            }
        }
    }

    private static Verb verb(String key) {
        return Arrays.stream(Verb.values())
                .filter(v -> v.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Verb, Map<TicketState, String>> leads(String text) {
        Map<Verb, Map<TicketState, String>> all = new EnumMap<>(Verb.class);
        text.lines().forEach(line -> {
            String[] words = line.trim().split("\\s+");
            Map<TicketState, String> to = new EnumMap<>(TicketState.class);
            Arrays.stream(words)
                    .skip(1)
                    .map(word -> word.split("="))
                    .forEach(p -> to.put(TicketState.valueOf(p[0]), p[1]));
            all.put(verb(words[0]), to);
        });
        return all;
    }
}

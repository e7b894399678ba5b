package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.ticket.Refusal.Code;

class TicketRulesTest {
    /** verb: the states it may be asked in, and where it leads (= stays). Written by hand from the paper, not read from the table. */
    private static final Map<Verb, Map<TicketState, String>> LEADS = leads("""
        self-handle      RECEIVED=CLOSED
        send-to-precheck RECEIVED=PRECHECK
        precheck         PRECHECK=TO_DISPATCH
        reclassify       RECEIVED=same PRECHECK=same TO_DISPATCH=same OWNERSHIP_UNDETERMINED=same
        choose-profile   RECEIVED=same PRECHECK=same
        accept           RECEIVED=TO_DISPATCH
        confirm          RECEIVED=TO_DISPATCH
        dispatch         TO_DISPATCH=DISPATCHED
        sign             DISPATCHED=IN_PROGRESS
        add-co-handler   DISPATCHED=same IN_PROGRESS=same
        return           DISPATCHED=same IN_PROGRESS=same
        sub-dispatch     IN_PROGRESS=same
        extend           IN_PROGRESS=same
        suspend          IN_PROGRESS=same
        propose-end      IN_PROGRESS=same CONSULTING=same VERIFYING=same REVISITING=same
        resume           SUSPENDED=IN_PROGRESS
        undetermined     TO_DISPATCH=OWNERSHIP_UNDETERMINED DISPATCHED=OWNERSHIP_UNDETERMINED
        designate        OWNERSHIP_UNDETERMINED=DISPATCHED
        consult          OWNERSHIP_UNDETERMINED=CONSULTING DISPATCHED=CONSULTING IN_PROGRESS=CONSULTING
        conclude         CONSULTING=IN_PROGRESS
        enforce          IN_PROGRESS=same
        feed-back        IN_PROGRESS=VERIFYING
        verify           VERIFYING=REVISITING
        rework           VERIFYING=IN_PROGRESS REVISITING=IN_PROGRESS
        revisit          REVISITING=EVALUATING
        evaluate         EVALUATING=CLOSED
        transfer         *=TRANSFERRED
        transfer-back    TRANSFERRED=RECEIVED
        merge            RECEIVED=MERGED PRECHECK=MERGED TO_DISPATCH=MERGED OWNERSHIP_UNDETERMINED=MERGED DISPATCHED=MERGED IN_PROGRESS=MERGED
        void             RECEIVED=VOIDED PRECHECK=VOIDED
        withdraw         RECEIVED=WITHDRAWN PRECHECK=WITHDRAWN TO_DISPATCH=WITHDRAWN OWNERSHIP_UNDETERMINED=WITHDRAWN DISPATCHED=WITHDRAWN
        reopen           CLOSED=IN_PROGRESS
        supervise        *=same
        cancel-card      *=same
        set-urgency      *=same
        instruct         *=same
        set-legacy       *=same
        whistle          *=same
        note             *=same
        attach           *=same
        """);

    private static final List<TicketState> STATES = List.of(
            TicketState.RECEIVED,
            TicketState.PRECHECK,
            TicketState.TO_DISPATCH,
            TicketState.OWNERSHIP_UNDETERMINED,
            TicketState.DISPATCHED,
            TicketState.IN_PROGRESS,
            TicketState.SUSPENDED,
            TicketState.CONSULTING,
            TicketState.VERIFYING,
            TicketState.REVISITING,
            TicketState.EVALUATING,
            TicketState.CLOSED,
            TicketState.TRANSFERRED);

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(Verb.values()).flatMap(verb -> STATES.stream().map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbLeadsWhereThePaperSaysOrIsRefused(Verb verb, TicketState state) {
        Ticket ticket = Tickets.in(state);
        if (verb == Verb.CANCEL_CARD && state.isOpen()) {
            ticket = Tickets.after(ticket, Verb.SUPERVISE);
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
            Tickets.refused(decision);
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
        "verify, HANDLER", "evaluate, SHIFT_LEADER", "evaluate, SUPERVISOR", "supervise, SUPERVISOR",
                "supervise, VERIFIER",
        "note, GRID_WORKER", "note, WALL"
    })
    void onlyWhoIsOnDutyForAVerbMayAskIt(String key, Role role) {
        Map<String, Set<Role>> may = Map.of(
                "reclassify", Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER),
                "accept", Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER),
                "dispatch", Set.of(Role.DISPATCHER, Role.SHIFT_LEADER),
                "sign", Set.of(Role.HANDLER),
                "verify", Set.of(Role.VERIFIER, Role.SHIFT_LEADER),
                "evaluate", Set.of(Role.SHIFT_LEADER, Role.VERIFIER),
                "supervise", Set.of(Role.SUPERVISOR, Role.SHIFT_LEADER, Role.COMMANDER),
                "note", Set.of(Role.GRID_WORKER, Role.ACCEPTOR));
        Verb verb = verb(key);
        TicketState state =
                LEADS.getOrDefault(verb, Map.of()).keySet().iterator().next();
        String unit = verb == Verb.SIGN ? "a" : KnownCodes.CENTER;
        Decision decision =
                Tickets.decide(Tickets.in(state), verb, new Actor("s", unit, Set.of(role)), Tickets.answers(verb));
        if (may.getOrDefault(key, Set.of()).contains(role)) {
            Tickets.done(decision);
        } else {
            assertEquals(Code.NOT_YOUR_ROLE, Tickets.refused(decision));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TO_DISPATCH | dispatch   | unit      | nobody   | UNKNOWN_UNIT
        TO_DISPATCH | dispatch   | unit      |          | DETAIL_MISSING
        RECEIVED    | reclassify | category  | 14-999   | UNKNOWN_CATEGORY
        RECEIVED    | reclassify | category  | nonsense | UNKNOWN_CATEGORY
        IN_PROGRESS | return     | reason    |          | DETAIL_MISSING
        IN_PROGRESS | return     | lawBasis  | '  '     | DETAIL_MISSING
        IN_PROGRESS | feed-back  | reply     |          | DETAIL_MISSING
        IN_PROGRESS | feed-back  | contacted |          | DETAIL_MISSING
        IN_PROGRESS | feed-back  | true      | maybe    | DETAIL_INVALID
        REVISITING  | revisit    | grade     | 6        | DETAIL_INVALID
        REVISITING  | revisit    | grade     |          | DETAIL_MISSING
        REVISITING  | revisit    | solved    | perhaps  | DETAIL_INVALID
        VERIFYING   | rework     | reason    |          | DETAIL_MISSING
        RECEIVED    | supervise  | level     | 0        | DETAIL_INVALID
        RECEIVED    | note       | text      |          | DETAIL_MISSING
        RECEIVED    | note       | colour    | red      | DETAIL_UNKNOWN
        IN_PROGRESS | extend     | amount    | 0        | DETAIL_INVALID
        IN_PROGRESS | extend     | amount    | 1001     | DETAIL_INVALID
        IN_PROGRESS | extend     | type      | UH       | DETAIL_INVALID
        IN_PROGRESS | suspend    | days      | 31       | DETAIL_INVALID
        IN_PROGRESS | suspend    | reason    | weather  | DETAIL_INVALID
        CONSULTING  | conclude   | minutesHash | abc    | DETAIL_INVALID
        RECEIVED    | transfer   | target    | 911      | DETAIL_INVALID
        RECEIVED    | choose-profile | profile | direct-answer | PROFILE_LACKS
        RECEIVED    | choose-profile | profile | ours     | DETAIL_INVALID
        """)
    void aDetailThatIsMissingOrWrongIsNamed(
            TicketState state, String key, String detail, @Nullable String value, Code code) {
        Map<String, String> details = Tickets.answers(verb(key));
        details.remove(detail);
        if (value != null) {
            details.put(detail, value);
        }
        Ticket ticket = Tickets.in(state);
        String unit = Set.of("return", "feed-back", "extend", "suspend").contains(key) ? "a" : KnownCodes.CENTER;
        assertEquals(code, Tickets.refused(Tickets.decide(ticket, verb(key), Tickets.everybody(unit), details)));
    }

    @Test
    void aDecisionOnAnOlderVersionIsStaleWhateverItIs() {
        Ticket ticket = Tickets.in(TicketState.RECEIVED);
        for (Verb verb : Verb.values()) {
            TicketCommand command = new TicketCommand(verb, ticket.version() - 1, Tickets.answers(verb));
            Decision decision =
                    Tickets.RULES.decide(ticket, command, Tickets.everybody("center"), Others.NONE, Tickets.START);
            assertEquals(Code.STALE_VERSION, Tickets.refused(decision));
        }
    }

    @Test
    void anUnclassifiedMatterIsNotAcceptedAndGetsItsClassWhenClassified() {
        Ticket ticket = Ticket.after(null, Tickets.registered(Map.of(Field.CATEGORY, "00-000")));
        assertEquals(Code.UNKNOWN_CATEGORY, Tickets.refused(Tickets.decide(ticket, Verb.ACCEPT)));
        Ticket after = Tickets.after(ticket, Verb.RECLASSIFY);
        assertEquals("01-001", after.category().value());
        assertEquals(Urgency.B, after.urgency());
    }

    @Test
    void theHandlerCannotCheckItsOwnWorkButTheCenterCan() {
        Ticket ticket = Tickets.in(TicketState.VERIFYING);
        assertEquals(
                Code.OWN_WORK,
                Tickets.refused(
                        Tickets.decide(ticket, Verb.VERIFY, Tickets.everybody("a"), Tickets.answers(Verb.VERIFY))));
        Tickets.done(Tickets.decide(ticket, Verb.VERIFY, Tickets.everybody("b"), Tickets.answers(Verb.VERIFY)));
    }

    @Test
    void aCoHandlersOpenPartHoldsTheFeedbackBack() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.IN_PROGRESS), Verb.ADD_CO_HANDLER);
        assertEquals(Code.GATE_OPEN, Tickets.refused(Tickets.decide(ticket, Verb.FEED_BACK)));
        assertEquals(
                Code.NOT_YOUR_TASK,
                Tickets.refused(
                        Tickets.decide(ticket, Verb.END_TASK, Tickets.everybody("a"), Tickets.answers(Verb.END_TASK))));
        ticket = Tickets.after(ticket, Verb.END_TASK, Tickets.everybody("b"));
        Tickets.done(Tickets.decide(ticket, Verb.FEED_BACK));
    }

    @Test
    void threeAttemptsToReachTheReporterCountAsARevisit() {
        Ticket ticket = Tickets.in(TicketState.REVISITING);
        Map<String, String> unreached = Map.of("contacted", "no");
        for (int attempt = 1; attempt <= 2; attempt++) {
            ticket = Tickets.after(ticket, Verb.REVISIT, Tickets.LEADER, unreached);
            assertEquals(TicketState.REVISITING, ticket.state());
        }
        ticket = Tickets.after(ticket, Verb.REVISIT, Tickets.LEADER, unreached);
        assertEquals(TicketState.EVALUATING, ticket.state());
        assertEquals(TicketState.CLOSED, Tickets.after(ticket, Verb.EVALUATE).state());
    }

    @Test
    void aMergedMatterIsCarriedOnByTheOtherWhichKeepsItsReporter() {
        Ticket other = Tickets.in(TicketState.IN_PROGRESS);
        Ticket ticket = Ticket.after(null, Tickets.registered("u", Map.of()));
        TicketCommand merge = new TicketCommand(Verb.MERGE, ticket.version(), Map.of("into", "t", "reason", "同一事"));
        Others others = id -> id.equals("t") ? other : null;
        Decision decision = Tickets.RULES.decide(ticket, merge, Tickets.LEADER, others, Tickets.START);
        Decision.Done done = (Decision.Done) decision;
        assertEquals(TicketState.MERGED, done.made().getLast().ticket().state());
        Made absorbed = Tickets.RULES.elsewhere(other, done.elsewhere().getFirst(), Tickets.START);
        assertEquals(
                List.of(ticket.number().value()), absorbed.ticket().course().absorbed());
    }

    /** Whoever had it in hand has it, and its clocks run on; nobody can ask for it. */
    @ParameterizedTest
    @EnumSource(
            value = TicketState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSED", "TRANSFERRED"})
    void newBoundariesChangeNothingButWhereATicketLies(TicketState state) {
        Ticket ticket = Tickets.in(state);
        Map<String, String> there = Map.of("grid", "320724100001003", "division", "320724100001");
        Made moved = Tickets.RULES.elsewhere(
                ticket, new Decision.Elsewhere(ticket.id(), Verb.RELOCATE, there), Tickets.START);
        assertEquals(there, moved.event().sets());
        assertEquals("320724100001003", String.valueOf(moved.ticket().grid()));
        assertEquals(ticket.clocks(), moved.ticket().clocks());
        assertEquals(ticket.course(), moved.ticket().course());
        assertEquals(
                Code.AUTOMATIC_ONLY, Tickets.refused(Tickets.decide(ticket, Verb.RELOCATE, Tickets.LEADER, there)));
    }

    @Test
    void feedbackStopsTheClockAndReworkStartsAHalfOne() {
        Ticket ticket = Tickets.in(TicketState.VERIFYING);
        assertNotNull(ticket.clock().stoppedAt());
        ticket = Tickets.after(ticket, Verb.REWORK);
        assertTrue(ticket.clock().isRunning());
        assertEquals(Duration.ofHours(12), ticket.clock().limit());
        assertEquals(1, ticket.rework());
    }

    @Test
    void cardsRiseByOneExceptByTheCommanderAndKeepATicketFromClosing() {
        Ticket ticket = Tickets.in(TicketState.EVALUATING);
        Actor supervisor = new Actor("s", "center", Set.of(Role.SUPERVISOR));
        Map<String, String> red = Map.of("level", "3", "reason", "逾期");
        assertEquals(Code.CARD_STEP, Tickets.refused(Tickets.decide(ticket, Verb.SUPERVISE, supervisor, red)));
        ticket = Tickets.after(ticket, Verb.SUPERVISE, new Actor("c", "center", Set.of(Role.COMMANDER)), red);
        assertEquals(3, ticket.card());
        assertEquals(Code.CARD_OPEN, Tickets.refused(Tickets.decide(ticket, Verb.EVALUATE)));
        ticket = Tickets.after(ticket, Verb.CANCEL_CARD);
        assertEquals(0, ticket.card());
        assertEquals(Code.CARD_STEP, Tickets.refused(Tickets.decide(ticket, Verb.CANCEL_CARD)));
        Tickets.done(Tickets.decide(ticket, Verb.EVALUATE));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR,    SUPERVISOR,   true",
        "SUPERVISOR,    SHIFT_LEADER, true",
        "SHIFT_LEADER,  SUPERVISOR,   false",
        "SHIFT_LEADER,  SHIFT_LEADER, true",
        "SHIFT_LEADER,  COMMANDER,    true",
        "COMMANDER,     SUPERVISOR,   false",
        "COMMANDER,     SHIFT_LEADER, false",
        "COMMANDER,     COMMANDER,    true"
    })
    void onlyTheIssuersLevelOrAboveTakesACardBack(Role issuer, Role canceller, boolean may) {
        Ticket ticket = Tickets.after(
                Tickets.in(TicketState.IN_PROGRESS),
                Verb.SUPERVISE,
                new Actor("i", "center", Set.of(issuer)),
                Map.of("level", "1", "reason", "逾期"));
        assertEquals(issuer, ticket.course().cardBy());
        Actor other = new Actor("o", "center", Set.of(canceller));
        Decision decision = Tickets.decide(ticket, Verb.CANCEL_CARD, other, Tickets.answers(Verb.CANCEL_CARD));
        if (may) {
            assertNull(Tickets.with(ticket, decision).course().cardBy());
        } else {
            assertEquals(Code.CARD_ISSUER, Tickets.refused(decision));
        }
    }

    @Test
    void whatIsOfferedIsExactlyWhatCanBeDoneWithGoodDetails() {
        for (TicketState state : STATES) {
            for (Role role : Role.values()) {
                for (String unit : List.of("center", "a")) {
                    Actor actor = new Actor("s", unit, Set.of(role));
                    Ticket ticket = Tickets.in(state);
                    for (TicketRules.Offer offer : Tickets.RULES.offers(ticket, actor, Tickets.START)) {
                        Decision decision = Tickets.decide(ticket, offer.verb(), actor, Tickets.answers(offer.verb()));
                        boolean done = decision instanceof Decision.Done;
                        assertEquals(offer.refusal() == null, done, state + " " + offer + " " + actor);
                    }
                }
            }
        }
    }

    private static List<TicketState> states(String word) {
        return word.equals("*")
                ? Arrays.stream(TicketState.values())
                        .filter(state -> state.isOpen() && state != TicketState.DRAFT)
                        .toList()
                : List.of(TicketState.valueOf(word));
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
                    .forEach(p -> states(p[0]).forEach(state -> to.put(state, p[1])));
            all.put(verb(words[0]), to);
        });
        return all;
    }
}

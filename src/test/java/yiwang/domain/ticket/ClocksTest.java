package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.ticket.Refusal.Code;

/** Which clocks run after which verb, and until when. */
class ClocksTest {
    private static final Instant NOW = Tickets.START.plusSeconds(60);

    /** Running clocks before the verb and after it; START is Saturday 2026-02-14, 09:00, a make-up workday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RECEIVED     | accept         | accept                          | dispatch
        TO_DISPATCH  | dispatch       | dispatch                        | dispose sign stage:guard
        DISPATCHED   | sign           | dispose sign stage:guard        | contact dispose stage:guard
        IN_PROGRESS  | feed-back      | contact dispose stage:guard     | verify
        VERIFYING    | verify         | verify                          |
        VERIFYING    | rework         | verify                          | dispose
        TO_DISPATCH  | undetermined   | dispatch                        | ownership safeguard
        OWNERSHIP_UNDETERMINED | designate | ownership safeguard        | dispose safeguard sign stage:guard
        RECEIVED     | send-to-precheck | accept                        | accept field-check
        PRECHECK     | precheck       | accept field-check              | dispatch
        IN_PROGRESS  | consult        | contact dispose stage:guard     | consultation dispose stage:guard
        CONSULTING   | conclude       | consultation dispose stage:guard | dispose stage:guard
        IN_PROGRESS  | add-co-handler | contact dispose stage:guard     | co-handle contact dispose stage:guard
        IN_PROGRESS  | sub-dispatch   | contact dispose stage:guard     | contact dispose stage:guard sub
        IN_PROGRESS  | whistle        | contact dispose stage:guard     | arrive contact dispose stage:guard
        IN_PROGRESS  | supervise      | contact dispose stage:guard     | contact dispose stage:guard supervision
        IN_PROGRESS  | transfer       | contact dispose stage:guard     |
        TRANSFERRED  | transfer-back  |                                 | accept
        RECEIVED     | withdraw       | accept                          |
        CLOSED       | reopen         |                                 | dispose
        """)
    void everyVerbStartsAndStopsItsClocks(
            TicketState state, String verb, @Nullable String before, @Nullable String after) {
        Ticket ticket = Tickets.in(state);
        assertEquals(words(before), running(ticket));
        Ticket next = Tickets.after(ticket, Verb.of(verb));
        assertEquals(words(after), running(next));
        assertTrue(next.clocks().size() >= ticket.clocks().size(), "no clock is ever forgotten");
    }

    @ParameterizedTest
    @CsvSource({
        "accept, 0.25 UH, 2026-02-14T01:15:00Z",
        "dispatch, 0.5 WH, 2026-02-14T01:31:00Z",
        "sign, 4 WH, 2026-02-14T07:01:00Z",
        "dispose, 24 UH, 2026-02-15T01:01:00Z",
        "stage:guard, 2 UH, 2026-02-14T03:01:00Z",
        "verify, 1 WD, 2026-02-24T01:01:00Z",
    })
    void aClockIsDueByTheCalendar(String kind, String limit, Instant due) {
        Ticket ticket = Tickets.in(TicketState.CLOSED);
        Clock clock = clock(ticket, kind);
        assertEquals(TimeLimit.parse(limit), clock.limit());
        assertEquals(due, clock.dueAt());
        assertFalse(clock.provisional());
        assertEquals(Tickets.CLOCKS.inForce().calendar().version(), clock.calendarVersion());
    }

    @Test
    void sendingBackKeepsTheClockOfTheHandlingRunning() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.DISPATCHED), Verb.RETURN);
        Clock before = clock(ticket, "dispose");
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(Set.of("dispatch", "dispose", "stage:guard"), running(ticket));
        ticket = Tickets.after(ticket, Verb.DISPATCH, Tickets.everybody("center"), Map.of("unit", "b"));
        assertEquals(before, clock(ticket, "dispose"));
        assertEquals("b", clock(ticket, "sign").unit());
    }

    @Test
    void aSuspensionMovesTheDueTimeByItsOwnLength() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.IN_PROGRESS), Verb.SUSPEND);
        Instant due = clock(ticket, "dispose").dueAt();
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertTrue(clock(ticket, "dispose").isPaused());
        assertFalse(ticket.clock().isRunning());
        Instant later = NOW.plus(Duration.ofHours(50));
        ticket = Tickets.with(ticket, Tickets.decide(ticket, Verb.RESUME, Tickets.LEADER, Map.of(), later));
        assertEquals(due.plus(Duration.ofHours(50)), clock(ticket, "dispose").dueAt());
        assertTrue(ticket.clock().isRunning());
        assertEquals(0, clock(ticket, "dispose").used(Tickets.CLOCKS, later), "not a minute had counted");
    }

    @Test
    void aConsultationPausesOnlyWhenTheHeadSaysSo() {
        Ticket handled = Tickets.in(TicketState.IN_PROGRESS);
        Instant due = clock(handled, "dispose").dueAt();
        Map<String, String> asked = Map.of("units", "b,c", "reason", "权属不清");
        Ticket ticket = Tickets.after(handled, Verb.CONSULT, Tickets.LEADER, asked);
        assertTrue(clock(ticket, "dispose").isRunning());
        Map<String, String> paused = Map.of("units", "b,c", "reason", "权属不清", "pause", "yes");
        ticket = Tickets.after(handled, Verb.CONSULT, Tickets.LEADER, paused);
        assertTrue(clock(ticket, "dispose").isPaused());
        Instant later = NOW.plus(Duration.ofHours(3));
        Map<String, String> on = Map.of("outcome", "continue", "decision", "继续", "minutesHash", "0".repeat(64));
        ticket = Tickets.with(ticket, Tickets.decide(ticket, Verb.CONCLUDE, Tickets.LEADER, on, later));
        assertEquals(due.plus(Duration.ofHours(3)), clock(ticket, "dispose").dueAt());
    }

    @Test
    void anExtensionIsTypedAndKeptBesideTheLimit() {
        Ticket ticket = Tickets.in(TicketState.IN_PROGRESS);
        Map<String, String> asked = Map.of("amount", "1", "type", "WD", "reason", "雨", "lawBasis", "第八条");
        ticket = Tickets.after(ticket, Verb.EXTEND, Tickets.everybody("a"), asked);
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        Clock clock = clock(ticket, "dispose");
        assertEquals(List.of(new Clock.Extension(NOW, TimeLimit.parse("1 WD"))), clock.extensions());
        assertEquals(Instant.parse("2026-02-24T10:00:00Z"), clock.dueAt(), "from Sunday 09:01 over the festival");
        assertEquals(TimeLimit.parse("24 UH"), clock.limit());
        assertEquals(2, clock.explained(Tickets.CLOCKS).size());
        assertEquals(24 / 32.0, clock.used(Tickets.CLOCKS, Instant.parse("2026-02-15T01:01:00Z")), 1e-9);
        assertEquals(1, clock.used(Tickets.CLOCKS, clock.dueAt()), 1e-9);
        Map<String, String> tooLong = Map.of("amount", "126", "type", "WD", "reason", "雨", "lawBasis", "第八条");
        assertEquals(
                Code.DETAIL_INVALID,
                Tickets.refused(Tickets.decide(
                        Tickets.in(TicketState.IN_PROGRESS), Verb.EXTEND, Tickets.everybody("a"), tooLong)));
    }

    @Test
    void handlingAgainHasHalfTheFirstLimit() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.VERIFYING), Verb.REWORK);
        assertEquals(TimeLimit.parse("12 UH"), clock(ticket, "dispose").limit());
        ticket = Tickets.after(Tickets.after(ticket, Verb.FEED_BACK), Verb.REWORK);
        assertEquals(TimeLimit.parse("12 UH"), clock(ticket, "dispose").limit(), "half the first, not of the last");
        assertEquals(3, dispose(ticket).size());
    }

    @Test
    void aRaisedClassIsCountedAnewAndBothAreKept() {
        Ticket ticket = Tickets.in(TicketState.DISPATCHED);
        Map<String, String> urgent = Map.of("urgency", "A", "reason", "预警");
        Instant later = NOW.plus(Duration.ofMinutes(30));
        ticket = Tickets.with(ticket, Tickets.decide(ticket, Verb.SET_URGENCY, Tickets.LEADER, urgent, later));
        List<Clock> signs = ticket.clocks().stream()
                .filter(clock -> clock.kind().equals("sign"))
                .toList();
        assertEquals(2, signs.size());
        assertEquals(later, signs.getFirst().stoppedAt());
        assertEquals(TimeLimit.parse("4 UH"), signs.getLast().limit());
        assertEquals(signs.getFirst().startedAt(), signs.getLast().startedAt());
        assertEquals(NOW.plus(Duration.ofHours(4)), signs.getLast().dueAt());
        assertEquals(1, dispose(ticket).size(), "24 UH has no breaks in any class");
    }

    @Test
    void aCardIsAnsweredInItsTime() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.IN_PROGRESS), Verb.SUPERVISE);
        assertEquals(TimeLimit.parse("1 WD"), clock(ticket, "supervision").limit());
        assertEquals("a", clock(ticket, "supervision").unit());
        assertEquals(clock(ticket, "dispose").countdown(), ticket.clock(), "the countdown stays that of the handling");
        Ticket answered = Tickets.after(ticket, Verb.ANSWER_CARD);
        assertEquals(NOW, clock(answered, "supervision").stoppedAt());
        Ticket urgent = Ticket.replay(List.of(Tickets.registered(Map.of(Field.URGENCY, "A"))));
        urgent = Tickets.after(urgent, Verb.SUPERVISE);
        assertEquals(TimeLimit.parse("2 UH"), clock(urgent, "supervision").limit());
        assertEquals(clock(urgent, "accept").countdown(), urgent.clock());
    }

    @Test
    void aTasksClockEndsWithTheTaskAndIsNeverLongerThanWhatTheMatterHasLeft() {
        Instant later = NOW.plus(Duration.ofHours(20));
        Ticket ticket = Tickets.in(TicketState.IN_PROGRESS);
        ticket = Tickets.with(
                ticket,
                Tickets.decide(
                        ticket, Verb.SUB_DISPATCH, Tickets.everybody("a"), Tickets.answers(Verb.SUB_DISPATCH), later));
        Clock sub = clock(ticket, "sub");
        assertEquals(1, sub.task());
        assertEquals(TimeLimit.parse("4 UH"), sub.limit());
        assertEquals(clock(ticket, "dispose").dueAt(), sub.dueAt());
        ticket = Tickets.after(ticket, Verb.END_TASK, Tickets.everybody("a1"));
        assertFalse(clock(ticket, "sub").isOpen());
    }

    @Test
    void aStageIsReportedReachedByTheUnitThatHandles() {
        Ticket ticket = Tickets.in(TicketState.IN_PROGRESS);
        Map<String, String> guarded = Map.of("text", "已围护", "reached", "guard");
        Ticket reached = Tickets.after(ticket, Verb.NOTE, Tickets.everybody("a"), guarded);
        assertEquals(NOW, clock(reached, "stage:guard").stoppedAt());
        assertEquals(Set.of("contact", "dispose"), running(reached));
        assertEquals(
                Code.NO_STAGE, Tickets.refused(Tickets.decide(reached, Verb.NOTE, Tickets.everybody("a"), guarded)));
        assertEquals(
                Code.NOT_YOUR_UNIT,
                Tickets.refused(Tickets.decide(ticket, Verb.NOTE, Tickets.everybody("b"), guarded)));
    }

    @Test
    void theCountdownShowsTheStageUntilDispatchAndTheHandlingFromThen() {
        Map<TicketState, String> shown = Map.of(
                TicketState.RECEIVED, "accept",
                TicketState.PRECHECK, "accept",
                TicketState.TO_DISPATCH, "dispatch",
                TicketState.OWNERSHIP_UNDETERMINED, "ownership",
                TicketState.DISPATCHED, "dispose",
                TicketState.CONSULTING, "dispose",
                TicketState.VERIFYING, "dispose",
                TicketState.CLOSED, "dispose");
        shown.forEach((state, kind) -> {
            Ticket ticket = Tickets.in(state);
            assertEquals(clock(ticket, kind).countdown(), ticket.clock(), state.name());
        });
    }

    @Test
    void whatIsWrittenIsRead() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.IN_PROGRESS), Verb.EXTEND);
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        ticket = Tickets.after(Tickets.after(ticket, Verb.SUSPEND), Verb.GRANT, Tickets.LEADER);
        assertNotNull(clock(ticket, "dispose").pausedAt());
        assertEquals(ticket.clocks(), ClockText.parse(ClockText.of(ticket.clocks())));
    }

    private static Set<String> running(Ticket ticket) {
        return ticket.clocks().stream()
                .filter(Clock::isRunning)
                .map(Clock::kind)
                .collect(Collectors.toSet());
    }

    private static List<Clock> dispose(Ticket ticket) {
        return ticket.clocks().stream()
                .filter(clock -> clock.kind().equals("dispose"))
                .toList();
    }

    /** The last of a kind. */
    private static Clock clock(Ticket ticket, String kind) {
        return ticket.clocks().stream()
                .filter(clock -> clock.kind().equals(kind))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static Set<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? Set.of() : Set.of(text.trim().split(" "));
    }
}

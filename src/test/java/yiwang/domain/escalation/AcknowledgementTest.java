package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Urgency;

class AcknowledgementTest {
    private static final CaseFacts TEN_HOURS = Cases.within(Urgency.B, "10 UH").facts();

    @Test
    void itNamesTheVersionThatWasSeen() {
        CaseLadder seen = Cases.at(TEN_HOURS, Cases.begun(), Cases.time("2026-03-02T13:00"));
        CaseLadder worse = Cases.at(TEN_HOURS, seen, Cases.time("2026-03-02T16:00"));
        CaseLadder.Refused refused = assertInstanceOf(
                CaseLadder.Refused.class, worse.acknowledge("seat 3", seen.version(), Cases.time("2026-03-02T16:01")));
        assertEquals(Refusal.Code.STALE_VERSION, refused.refusal().code());
        assertEquals(
                List.of("" + worse.version(), "" + seen.version()),
                refused.refusal().args());
    }

    @Test
    void nothingRaisedIsNothingToAcknowledge() {
        CaseLadder.Refused refused =
                assertInstanceOf(CaseLadder.Refused.class, Cases.begun().acknowledge("seat 3", 1, Cases.MONDAY));
        assertEquals(Refusal.Code.NOTHING_RAISED, refused.refusal().code());
    }

    /** E1 is due at 16:00; taken on at 15:00, a class B case keeps still for four hours, but not when its limit is missed. */
    @Test
    void itHoldsWhatWasForeseenAndNotAWorsening() {
        CaseLadder hinted = Cases.at(TEN_HOURS, Cases.begun(), Cases.time("2026-03-02T13:00"));
        CaseLadder taken = Cases.acknowledged(hinted, Cases.time("2026-03-02T15:00"));
        List<Step> steps = Cases.steps(TEN_HOURS, taken, Cases.time("2026-03-02T19:00"));
        assertEquals(List.of("E1", "E2"), steps.stream().map(Step::key).toList());
        assertEquals("passed", steps.getFirst().why().code());
        assertEquals(Cases.time("2026-03-02T18:00"), steps.getFirst().at());
    }

    @Test
    void unsolvedItRisesAgainAndSolvedItDoesNot() {
        CaseLadder reminded = Cases.at(TEN_HOURS, Cases.begun(), Cases.time("2026-03-02T18:00"));
        Instant taken = Cases.time("2026-03-02T18:30");
        CaseLadder ladder = Cases.acknowledged(reminded, taken);
        List<Step> steps = Cases.steps(TEN_HOURS, ladder, Cases.time("2026-03-02T22:30"));
        assertEquals(
                List.of("E2^" + reminded.version()),
                steps.stream().map(Step::key).toList());
        assertEquals(Cases.time("2026-03-02T22:30"), steps.getFirst().at());
        CaseFacts solved =
                new FactsDraft(TEN_HOURS).solved(taken.plusSeconds(60)).facts();
        assertNull(Cases.LADDER.nextAt(solved, ladder));
    }

    @Test
    void aClosedCaseIsQuiet() {
        CaseLadder reminded = Cases.at(TEN_HOURS, Cases.begun(), Cases.time("2026-03-02T16:00"));
        CaseFacts closed =
                new FactsDraft(TEN_HOURS).closed(Cases.time("2026-03-02T17:00")).facts();
        assertNull(Cases.LADDER.nextAt(closed, reminded));
    }

    /** Class C goes yellow at 23:00: a message then, the page at 6:00, nothing at 6:00 for who has acknowledged. */
    @Test
    void ordinaryMattersPageInTheMorning() {
        CaseFacts facts = Cases.within(Urgency.C, "10 UH").facts();
        CaseLadder evening = Cases.at(facts, Cases.begun(), Cases.time("2026-03-02T22:00"));
        List<Step> steps = Cases.steps(facts, evening, Cases.time("2026-03-03T06:00"));
        assertEquals(List.of("E3", "E3~"), steps.stream().map(Step::key).toList());
        assertFalse(steps.getFirst().notices().stream().anyMatch(n -> n.by().isLoud()));
        assertEquals(-5, steps.getFirst().score());
        assertEquals(Cases.time("2026-03-03T06:00"), steps.getLast().at());
        assertTrue(steps.getLast().notices().stream().anyMatch(n -> n.by().isLoud()));
        assertEquals(0, steps.getLast().score());
        CaseLadder yellow = Cases.at(facts, evening, Cases.time("2026-03-02T23:00"));
        CaseLadder taken = Cases.acknowledged(yellow, Cases.time("2026-03-03T05:00"));
        assertEquals(List.of(), Cases.steps(facts, taken, Cases.time("2026-03-03T06:00")));
    }

    @Test
    void freshSeriousMattersPageAtNight() {
        CaseLadder evening = Cases.at(TEN_HOURS, Cases.begun(), Cases.time("2026-03-02T22:00"));
        Step yellow =
                Cases.steps(TEN_HOURS, evening, Cases.time("2026-03-02T23:00")).getFirst();
        assertTrue(yellow.notices().stream().anyMatch(n -> n.by() == Channel.PAGE));
    }

    /** Months old, acknowledged at 1:30 the night before: it would rise again at 5:30. */
    @Test
    void anOldCasePagesNobodyAtNight() {
        for (Urgency urgency : Urgency.values()) {
            CaseFacts facts =
                    Cases.within(urgency, "10 UH").signed(Cases.MONDAY).facts();
            CaseLadder old = Cases.at(facts, Cases.begun(), Cases.time("2026-06-01T01:30"));
            CaseLadder taken = Cases.acknowledged(old, Cases.time("2026-06-01T01:30"));
            List<Step> night = Cases.steps(facts, taken, Cases.time("2026-06-01T05:59"));
            assertFalse(night.stream().flatMap(s -> s.notices().stream()).anyMatch(n -> n.by().isLoud()), "" + urgency);
        }
    }

    @Test
    void aLateStepIsToldByTheHourInWhichItIsTold() {
        CaseFacts facts = Cases.within(Urgency.A, "2 UH").signed(Cases.MONDAY).facts();
        List<Step> late = Cases.LADDER.next(facts, Cases.begun(), Cases.time("2026-03-06T03:00"));
        assertTrue(late.size() > 4);
        assertFalse(late.stream()
                .flatMap(s -> s.notices().stream())
                .anyMatch(n -> n.by().isLoud() && n.to() != Recipient.DISPATCHER));
        assertEquals(
                late.stream().map(Step::at).sorted().toList(),
                late.stream().map(Step::at).toList());
    }

    @Test
    void onlyACommanderSkips() {
        CaseLadder begun = Cases.begun();
        assertInstanceOf(
                Escalation.RaiseRefused.class, Cases.LADDER.raise(TEN_HOURS, begun, Rung.E3, false, 1, Cases.MONDAY));
        assertInstanceOf(
                Escalation.RaiseRefused.class, Cases.LADDER.raise(TEN_HOURS, begun, Rung.E5, true, 9, Cases.MONDAY));
        Escalation.Raised raised = assertInstanceOf(
                Escalation.Raised.class, Cases.LADDER.raise(TEN_HOURS, begun, Rung.E5, true, 1, Cases.MONDAY));
        CaseLadder top = begun.after(raised.step());
        assertEquals(Rung.E5, top.rung());
        assertInstanceOf(
                Escalation.RaiseRefused.class,
                Cases.LADDER.raise(TEN_HOURS, top, Rung.E2, true, top.version(), Cases.MONDAY));
        assertInstanceOf(
                Escalation.Raised.class, Cases.LADDER.raise(TEN_HOURS, begun, Rung.E0, false, 1, Cases.MONDAY));
    }
}

package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.escalation.Trace.Verdict;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.ticket.Urgency;

/** Class C with 10 urgent hours from 8:00: 13:00, 16:00, 18:00, 23:00. */
class ExplanationTest {
    private static final CaseFacts FACTS = Cases.within(Urgency.C, "10 UH").facts();

    private static Trace trace(CaseFacts facts, CaseLadder ladder, Recipient who, String line, Instant now) {
        return Cases.LADDER.explain(facts, ladder, who, now).stream()
                .filter(t -> t.line().equals(line))
                .reduce((first, second) -> first)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLER, E0.1, 2026-03-02T12:00, NOT_YET, 2026-03-02T13:00",
        "HANDLER, E0.1, 2026-03-02T13:00, TOLD, 2026-03-02T13:00",
        "SUPERVISOR, E0.1, 2026-03-02T13:00, NOT_ADDRESSED,",
        "SUPERVISOR, E2.2, 2026-03-02T13:00, NOT_YET, 2026-03-02T18:00",
        "SUPERVISOR, E2.4, 2026-03-02T13:00, NO_CAUSE,",
        "SUPERVISOR, E2.4, 2026-03-02T18:00, OTHER_TRIGGER, 2026-03-02T18:00",
        "SHIFT_LEADER, E3.1, 2026-03-02T13:00, LOWER_RUNG,",
        "SHIFT_LEADER, E3.2, 2026-03-02T23:30, TOLD_QUIETLY, 2026-03-02T23:00",
        "LEADER_ON_DUTY, E5.1, 2026-03-02T23:30, LOWER_RUNG,",
    })
    void toldOrWhyNot(Recipient who, String line, String now, Verdict verdict, String at) {
        CaseLadder ladder = Cases.at(FACTS, Cases.begun(), Cases.time(now));
        Trace trace = trace(FACTS, ladder, who, line, Cases.time(now));
        assertEquals(verdict, trace.verdict());
        assertEquals(at == null ? null : Cases.time(at), trace.at());
    }

    @Test
    void whoWasPassedByAndWhoWaitsForAnAcknowledgement() {
        Instant ten = Cases.time("2026-03-02T10:00");
        CaseFacts harmed = Cases.within(Urgency.C, "20 WD").harm(ten).facts();
        CaseLadder red = Cases.at(harmed, Cases.begun(), ten);
        assertEquals(
                Verdict.TOLD_IN_PASSING,
                trace(harmed, red, Recipient.HANDLER, "E0.1", ten).verdict());
        assertEquals(
                Verdict.TOLD,
                trace(harmed, red, Recipient.COMMANDER, "E4.4", ten).verdict());
        CaseFacts byHand = Cases.within(Urgency.C, "20 WD").card(3, ten).facts();
        CaseLadder given = Cases.at(byHand, Cases.begun(), ten);
        assertEquals(
                Verdict.HIGHER_RUNG,
                trace(byHand, given, Recipient.SUPERVISOR, "E2.2", ten).verdict());
        CaseLadder reminded = Cases.at(FACTS, Cases.begun(), Cases.time("2026-03-02T13:00"));
        CaseLadder taken = Cases.acknowledged(reminded, Cases.time("2026-03-02T13:05"));
        Trace held = trace(FACTS, taken, Recipient.HANDLER, "E1.1", Cases.time("2026-03-02T17:00"));
        assertEquals(Verdict.ACKNOWLEDGED, held.verdict());
        assertEquals(Cases.time("2026-03-03T12:00"), held.at());
        CaseFacts closed = new FactsDraft(FACTS).closed(ten).facts();
        assertEquals(
                Verdict.CLOSED,
                trace(closed, Cases.begun(), Recipient.HANDLER, "E0.1", ten).verdict());
    }
}

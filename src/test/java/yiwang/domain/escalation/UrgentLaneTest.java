package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.ticket.Urgency;

class UrgentLaneTest {
    private static String line(Step step, Instant from) {
        return Duration.between(from, step.at()).toSeconds() + " " + step.key() + " " + step.notices();
    }

    /** By day and at night alike. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T08:00", "2026-03-03T02:00", "2026-03-02T21:58"})
    void classAThatNobodySigns(String at) {
        Instant start = Cases.time(at);
        CaseFacts facts = new FactsDraft(Urgency.A, start).facts();
        CaseLadder ladder = CaseLadder.begin(Cases.POLICY, start);
        List<Step> steps = Cases.steps(facts, ladder, start.plusSeconds(600));
        assertEquals(
                List.of(
                        "0 EA.1 [Notice[to=DISPATCHER, by=SOUND], Notice[to=DISPATCHER, by=PAGE]]",
                        "120 EA.2 [Notice[to=SHIFT_LEADER, by=SOUND], Notice[to=SHIFT_LEADER, by=PAGE]]",
                        "300 EA.3 [Notice[to=COMMANDER, by=PAGE]]",
                        "480 EA.4 [Notice[to=DISPATCHER, by=CALL_SHEET], Notice[to=SHIFT_LEADER, by=CALL_SHEET]]",
                        "600 E5 [Notice[to=LEADER_ON_DUTY, by=PAGE], Notice[to=COMMANDER, by=PAGE]]"),
                steps.stream().map(step -> line(step, start)).toList());
    }

    @Test
    void aSignatureEndsIt() {
        CaseFacts facts = Cases.received(Urgency.A).signed(Cases.minutes(3)).facts();
        List<Step> steps = Cases.steps(facts, Cases.begun(), Cases.minutes(24 * 60));
        assertEquals(List.of("EA.1", "EA.2"), steps.stream().map(Step::key).toList());
    }

    @Test
    void acknowledgedAndUnsignedGoesOnAfterTheReRise() {
        CaseFacts facts = Cases.received(Urgency.A).facts();
        CaseLadder ladder = Cases.at(facts, Cases.begun(), Cases.minutes(1));
        CaseLadder taken = Cases.acknowledged(ladder, Cases.minutes(1));
        assertEquals(List.of(), Cases.steps(facts, taken, Cases.minutes(4).minusSeconds(1)));
        List<Step> steps = Cases.steps(facts, taken, Cases.minutes(10));
        assertEquals(
                List.of("EA.2", "EA.3", "EA.4", "E5"),
                steps.stream().map(Step::key).toList());
        assertEquals(Cases.minutes(4), steps.getFirst().at());
        assertEquals(Cases.minutes(5), steps.get(1).at());
    }

    @Test
    void theTopRungRepeatsUntilItsEndAndStopsOnAcknowledgement() {
        CaseFacts facts = Cases.received(Urgency.A).facts();
        List<Step> steps = Cases.steps(facts, Cases.begun(), Cases.minutes(10 * 24 * 60));
        List<Step> repeats =
                steps.stream().filter(s -> s.kind() == Step.Kind.REPEAT).toList();
        assertEquals(8, repeats.size());
        assertEquals(Cases.minutes(25), repeats.getFirst().at());
        CaseLadder top = Cases.at(facts, Cases.begun(), Cases.minutes(10));
        CaseLadder taken = Cases.acknowledged(top, Cases.minutes(11));
        List<Step> next = Cases.steps(facts, taken, Cases.minutes(14));
        assertEquals(
                List.of("E5^" + top.version()), next.stream().map(Step::key).toList());
        assertEquals("re-rise", next.getFirst().why().code());
        assertTrue(next.getFirst().notices().contains(new Notice(Recipient.LEADER_ON_DUTY, Channel.PAGE)));
    }
}

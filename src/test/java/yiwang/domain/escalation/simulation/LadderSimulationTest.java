package yiwang.domain.escalation.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.Cases;
import yiwang.domain.escalation.FactsDraft;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.LadderResource;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.simulation.PastCase.Moment;
import yiwang.domain.ticket.Urgency;

class LadderSimulationTest {
    private static final Instant END = Cases.time("2026-03-03T07:30");

    private static LadderPolicy changed(String before, String after) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LadderResource.class.getResourceAsStream("ladder-policy.tsv")),
                StandardCharsets.UTF_8))) {
            return LadderPolicy.parse(
                    "other", reader.lines().map(l -> l.replace(before, after)).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Two cases of ten hours, one fed back in time; one urgent case that is signed for after three minutes. */
    private static List<PastCase> cases() {
        CaseFacts ten = Cases.within(Urgency.B, "10 UH").facts();
        Instant noon = Cases.time("2026-03-02T12:00");
        CaseFacts solved = new FactsDraft(ten).solved(noon).facts();
        CaseFacts urgent = Cases.received(Urgency.A).facts();
        Instant signed = Cases.MONDAY.plusSeconds(180);
        return List.of(
                new PastCase("late", List.of(new Moment(Cases.MONDAY, ten, null, false)), END),
                new PastCase(
                        "early",
                        List.of(new Moment(Cases.MONDAY, ten, null, false), new Moment(noon, solved, null, false)),
                        END),
                new PastCase(
                        "urgent",
                        List.of(
                                new Moment(Cases.MONDAY, urgent, null, false),
                                new Moment(
                                        signed,
                                        new FactsDraft(urgent).signed(signed).facts(),
                                        "seat 1",
                                        false)),
                        END));
    }

    @Test
    void itCountsWhatWouldHaveBeenTold() {
        SimulationReport report = LadderSimulation.run(Cases.POLICY, Cases.HOURS, cases());
        assertEquals(Map.of(Rung.EA, 1, Rung.E0, 1, Rung.E1, 1, Rung.E2, 1, Rung.E3, 1), report.reached());
        assertEquals(2, report.told().get(Recipient.HANDLER));
        assertEquals(2, report.told().get(Recipient.DISPATCHER));
        assertEquals(3, report.told().get(Recipient.SHIFT_LEADER));
        assertEquals(2, report.nightPages());
        assertEquals(-5, report.score());
        assertEquals(Cases.MONDAY, report.busiestHour());
        assertEquals(4, report.busiest());
    }

    @Test
    void twoPoliciesAreCompared() {
        SimulationReport present = LadderSimulation.run(Cases.POLICY, Cases.HOURS, cases());
        LadderPolicy milder = changed("over-share\tABC\t50%", "over-share\tABC\t200%");
        LadderComparison comparison = LadderComparison.of(present, LadderSimulation.run(milder, Cases.HOURS, cases()));
        assertEquals(Map.of(Rung.E3, -1), comparison.reached());
        assertEquals(Map.of(Recipient.DEPARTMENT_HEAD, -1, Recipient.SHIFT_LEADER, -1), comparison.told());
        assertEquals(-2, comparison.nightPages());
    }

    @Test
    void aTimelineThatGoesBackIsRefused() {
        CaseFacts facts = Cases.received(Urgency.C).facts();
        assertThrows(
                IllegalArgumentException.class,
                () -> new PastCase(
                        "back",
                        List.of(new Moment(END, facts, null, false), new Moment(Cases.MONDAY, facts, null, false)),
                        END));
        assertThrows(IllegalArgumentException.class, () -> new PastCase("empty", List.of(), END));
    }
}

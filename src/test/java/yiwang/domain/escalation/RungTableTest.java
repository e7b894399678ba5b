package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Urgency;

/** Every trigger of 4.8 at its minute: a minute earlier it is silent. */
class RungTableTest {
    private static final Instant LATER = Cases.time("2026-03-02T10:00");

    /** What besides an ample disposal clock is told of a case in each row. */
    private static final Map<String, UnaryOperator<FactsDraft>> FACTS = Map.ofEntries(
            Map.entry("sign", d -> d.sign(CaseClock.starting(Cases.MONDAY, Limit.parse("30 UM"), Cases.HOURS))),
            Map.entry(
                    "sign late",
                    d -> d.raisedToA(Cases.time("2026-03-02T08:35"))
                            .sign(CaseClock.starting(Cases.MONDAY, Limit.parse("30 UM"), Cases.HOURS))),
            Map.entry("dissatisfied", d -> d.dissatisfied(LATER)),
            Map.entry("returned once", d -> d.returned(Cases.MONDAY)),
            Map.entry("returned twice", d -> d.returned(Cases.MONDAY).returned(LATER)),
            Map.entry(
                    "three complaints",
                    d -> d.complained(Cases.MONDAY).complained(Cases.MONDAY).complained(LATER)),
            Map.entry("two complaints", d -> d.complained(Cases.MONDAY).complained(LATER)),
            Map.entry("false report", d -> d.falseReport(LATER)),
            Map.entry("harm", d -> d.harm(LATER)),
            Map.entry("undetermined", d -> d.undetermined(LATER)),
            Map.entry("none", d -> d));

    /** One disposal clock of 10 urgent hours from 8:00: due at 18:00. */
    @ParameterizedTest
    @CsvSource({
        "B, 2026-03-02T13:00, E0, idle-share",
        "B, 2026-03-02T16:00, E1, share",
        "B, 2026-03-02T18:00, E2, due-missed",
        "B, 2026-03-02T23:00, E3, over-share",
        "B, 2026-03-03T18:00, E4, unanswered",
        "B, 2026-03-04T18:00, E5, card-age",
        "C, 2026-03-02T18:00, E2, due-missed",
        "C, 2026-03-03T18:00, E4, unanswered",
    })
    void anOverdueCaseClimbsByItsClock(Urgency urgency, String at, Rung rung, String why) {
        expect(Cases.within(urgency, "10 UH").facts(), Cases.time(at), rung, why);
    }

    @ParameterizedTest
    @CsvSource({
        "A, sign late, 2026-03-02T08:40, E1, sign-missed",
        "B, sign, 2026-03-02T10:30, E1, sign-missed",
        "C, sign, 2026-03-02T14:30, E1, sign-missed",
        "B, dissatisfied, 2026-03-02T10:00, E2, dissatisfied",
        "C, returned twice, 2026-03-02T10:00, E2, returns",
        "C, three complaints, 2026-03-02T10:00, E3, complaints",
        "B, false report, 2026-03-02T10:00, E4, false-report",
        "C, harm, 2026-03-02T10:00, E4, harm",
        "C, undetermined, 2026-03-04T10:00, E5, undetermined",
    })
    void otherTriggers(Urgency urgency, String fact, String at, Rung rung, String why) {
        expect(signedAtOnce(urgency, fact), Cases.time(at), rung, why);
    }

    @ParameterizedTest
    @CsvSource({"returned once", "two complaints", "none"})
    void tooLittleDoesNothing(String fact) {
        assertNull(Cases.LADDER.next(signedAtOnce(Urgency.C, fact), Cases.begun(), LATER).stream()
                .findFirst()
                .orElse(null));
    }

    /** Limits in working time: half of 5 WD is 20 working hours, and E4 by being 5 WD over when every card is answered. */
    @Test
    void workingTimeCounts() {
        CaseFacts facts = new FactsDraft(Cases.within(Urgency.C, "5 WD").facts())
                .answered(Cases.time("2026-03-10T09:00"))
                .facts();
        assertEquals(Cases.time("2026-03-04T12:00"), Cases.LADDER.nextAt(facts, Cases.begun()));
        List<Step> steps = Cases.steps(facts, Cases.begun(), Cases.time("2026-03-06T18:00"));
        assertEquals(List.of("E0", "E1", "E2"), steps.stream().map(Step::key).toList());
        assertEquals(Cases.time("2026-03-05T18:00"), steps.get(1).at());
    }

    @Test
    void overByDaysCountsWhenTheCardsWereAnswered() {
        CaseFacts facts = Cases.within(Urgency.C, "20 WD").facts();
        Instant due = Cases.time("2026-03-27T18:00");
        CaseLadder supervised = Cases.at(facts, Cases.begun(), due);
        CaseFacts answered = new FactsDraft(facts).answered(due.plusSeconds(60)).facts();
        expectFrom(answered, supervised, Cases.time("2026-03-30T18:00"), Rung.E3, "over-by");
        CaseLadder yellow = Cases.at(answered, supervised, Cases.time("2026-03-30T18:00"));
        CaseFacts again = new FactsDraft(answered)
                .answered(Cases.time("2026-03-31T09:00"))
                .facts();
        expectFrom(again, yellow, Cases.time("2026-04-03T18:00"), Rung.E4, "over-by");
    }

    @Test
    void aHandlerWhoActsIsNotHinted() {
        CaseFacts busy =
                Cases.within(Urgency.B, "10 UH").handled(Cases.minutes(60)).facts();
        List<Step> steps = Cases.steps(busy, Cases.begun(), Cases.time("2026-03-02T16:00"));
        assertEquals(
                List.of("passed", "share"),
                steps.stream().map(s -> s.why().code()).toList());
    }

    @Test
    void cardsCostWhatThePolicySaysAndPassingCostsNothing() {
        List<Step> steps = Cases.LADDER.next(signedAtOnce(Urgency.C, "harm"), Cases.begun(), LATER);
        assertEquals(
                List.of("E0", "E1", "E2", "E3", "E4"),
                steps.stream().map(Step::key).toList());
        assertEquals(-10, steps.stream().mapToInt(Step::score).sum());
        assertTrue(steps.stream()
                .limit(4)
                .allMatch(s -> s.clock() == null && s.fired().manner() == Fired.Manner.PASSED));
        assertTrue(steps.stream().limit(4).flatMap(s -> s.notices().stream()).noneMatch(n -> n.by().isLoud()));
    }

    @Test
    void aClockStoppedInTheVeryInstantIsInTime() {
        CaseFacts facts = Cases.within(Urgency.B, "10 UH")
                .handled(Cases.MONDAY)
                .solved(Cases.time("2026-03-02T18:00"))
                .facts();
        CaseLadder ladder = Cases.at(facts, Cases.begun(), Cases.time("2026-04-30T00:00"));
        assertEquals(Rung.E1, ladder.rung());
    }

    @Test
    void aCardByHandHoldsTheCaseThere() {
        CaseFacts facts = Cases.within(Urgency.C, "20 WD").card(2, LATER).facts();
        List<Step> steps = Cases.LADDER.next(facts, Cases.begun(), LATER);
        assertEquals(List.of("E3"), steps.stream().map(Step::key).toList());
        assertEquals("by-hand", steps.getFirst().why().code());
        expectFrom(facts, Cases.begun().after(steps), Cases.time("2026-03-03T10:00"), Rung.E4, "unanswered");
    }

    @Test
    void aClearedCardBeginsANewRound() {
        CaseFacts harmed = Cases.within(Urgency.C, "5 WD").harm(LATER).facts();
        CaseLadder red = Cases.at(harmed, Cases.begun(), LATER);
        assertEquals(Rung.E4, red.rung());
        CaseLadder cleared = red.cleared(LATER.plusSeconds(60));
        assertNull(cleared.rung());
        assertEquals(Cases.time("2026-03-04T12:00"), Cases.LADDER.nextAt(harmed, cleared));
    }

    private static CaseFacts signedAtOnce(Urgency urgency, String fact) {
        FactsDraft draft = Objects.requireNonNull(FACTS.get(fact)).apply(Cases.within(urgency, "20 WD"));
        return fact.startsWith("sign")
                ? draft.facts()
                : draft.signed(Cases.MONDAY).facts();
    }

    private static void expect(CaseFacts facts, Instant at, Rung rung, String why) {
        expectFrom(facts, Cases.begun(), at, rung, why);
    }

    private static void expectFrom(CaseFacts facts, CaseLadder from, Instant at, Rung rung, String why) {
        CaseLadder before = Cases.at(facts, from, at.minusSeconds(60));
        assertNotEquals(rung, before.rung());
        List<Step> steps = Cases.LADDER.next(facts, before, at);
        Step last = climbs(steps);
        assertEquals(rung, last == null ? null : last.rung());
        assertEquals(at, last == null ? null : last.at());
        assertEquals(why, last == null ? null : last.why().code());
    }

    private static @Nullable Step climbs(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.kind() == Step.Kind.CLIMB)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}

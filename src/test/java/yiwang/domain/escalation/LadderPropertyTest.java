package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Urgency;

/** Whatever happens to a case in whatever order. */
class LadderPropertyTest {
    private static final List<String> LIMITS = List.of("2 UH", "10 UH", "1 WD", "5 WD", "15 WD");

    /** A case's life: facts that hold from an instant on, acknowledgements among them. */
    private record Turn(Instant at, CaseFacts facts, boolean acknowledged) {}

    private static List<Turn> life(long seed) {
        Random random = new Random(seed);
        Urgency urgency = Urgency.values()[random.nextInt(3)];
        Instant at = Cases.MONDAY.plus(Duration.ofMinutes(random.nextInt(7 * 1440)));
        FactsDraft draft = new FactsDraft(urgency, at);
        if (random.nextInt(10) > 0) {
            Limit limit = Limit.parse(LIMITS.get(random.nextInt(LIMITS.size())));
            draft.dispose(CaseClock.starting(at, limit, Cases.HOURS));
        }
        List<Turn> life = new ArrayList<>(List.of(new Turn(at, draft.facts(), false)));
        for (int i = 0; i < 12; i++) {
            at = at.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(900) : random.nextInt(3 * 86_400));
            boolean acknowledged = happens(draft, at, random);
            life.add(new Turn(at, draft.facts(), acknowledged));
        }
        life.add(new Turn(at.plus(Duration.ofDays(40)), draft.facts(), false));
        return life;
    }

    private static boolean happens(FactsDraft draft, Instant at, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> draft.returned(at);
            case 1 -> draft.dissatisfied(at);
            case 2 -> draft.complained(at);
            case 3 -> draft.signed(at);
            case 4 -> draft.sign(CaseClock.starting(at, Limit.parse("1 WH"), Cases.HOURS));
            case 5 -> draft.handled(at);
            case 6 -> draft.answered(at);
            case 7 -> draft.undetermined(at);
            case 8 -> draft.card(1 + random.nextInt(3), at);
            case 9 -> {
                if (random.nextInt(4) == 0) {
                    draft.harm(at);
                }
            }
            case 10 -> {
                if (random.nextInt(4) == 0) {
                    draft.solved(at);
                }
            }
            default -> {
                return true;
            }
        }
        return false;
    }

    /** All steps when the ladder is asked at each turn and, between turns, as the drive says. */
    private interface Drive {
        CaseLadder between(CaseFacts facts, CaseLadder ladder, Instant until, List<Step> steps);
    }

    private static List<Step> follow(List<Turn> life, Drive drive) {
        List<Step> steps = new ArrayList<>();
        CaseLadder ladder = CaseLadder.begin(Cases.POLICY, life.getFirst().at());
        for (int i = 1; i < life.size(); i++) {
            Turn turn = life.get(i);
            ladder = drive.between(life.get(i - 1).facts(), ladder, turn.at(), steps);
            if (turn.acknowledged()
                    && ladder.acknowledge("seat 3, late shift", ladder.version(), turn.at())
                            instanceof CaseLadder.Done(CaseLadder taken)) {
                ladder = taken;
            }
        }
        return steps;
    }

    private static CaseLadder inTime(CaseFacts facts, CaseLadder from, Instant until, List<Step> steps) {
        CaseLadder ladder = from;
        Instant next = Cases.LADDER.nextAt(facts, ladder);
        while (next != null && !next.isAfter(until)) {
            List<Step> more = Cases.LADDER.next(facts, ladder, next);
            assertFalse(more.isEmpty(), "foretold at " + next + " and nothing came");
            steps.addAll(more);
            ladder = ladder.after(more);
            next = Cases.LADDER.nextAt(facts, ladder);
        }
        return ladder;
    }

    @Property(tries = 400)
    void neverTwiceNeverDownOneRungAtATimeInOrder(@ForAll long seed) {
        List<Step> steps = follow(life(seed), LadderPropertyTest::inTime);
        Set<String> keys = new HashSet<>();
        @Nullable Rung rung = null;
        @Nullable Instant last = null;
        boolean urgentLane = false;
        for (Step step : steps) {
            assertTrue(keys.add(step.key()), step.key());
            assertTrue(last == null || !step.at().isBefore(last), steps::toString);
            last = step.at();
            urgentLane |= step.rung() == Rung.EA;
            if (step.rung().isOnLadder() && step.kind() == Step.Kind.CLIMB) {
                int from = rung == null ? -1 : rung.ordinal() - Rung.E0.ordinal();
                int to = step.rung().ordinal() - Rung.E0.ordinal();
                boolean designated = step.rung() == Rung.E5
                        && (step.why().code().equals("undetermined")
                                || (urgentLane && step.why().code().equals("unsigned")));
                assertTrue(to == from + 1 || (designated && to > from), from + " to " + to + " by " + step.why());
                rung = step.rung();
            } else if (step.kind() == Step.Kind.BY_HAND) {
                assertTrue(rung == null || step.rung().compareTo(rung) > 0);
                rung = step.rung();
            }
            assertFalse(step.notices().isEmpty());
            assertNotNull(step.why().code());
        }
    }

    @Property(tries = 400)
    void aRestartAnywhereChangesNothing(@ForAll long seed, @ForAll long seed2) {
        Random random = new Random(seed2);
        List<Turn> life = life(seed);
        List<Step> restarted = follow(life, (facts, from, until, steps) -> {
            CaseLadder ladder = from;
            Instant next = Cases.LADDER.nextAt(facts, ladder);
            while (next != null && !next.isAfter(until)) {
                if (random.nextBoolean()) {
                    CaseLadder stored = CaseLadder.parse(ladder.toString());
                    assertEquals(ladder, stored);
                    ladder = stored;
                }
                List<Step> more = Cases.LADDER.next(facts, ladder, next);
                steps.addAll(more);
                ladder = ladder.after(more);
                next = Cases.LADDER.nextAt(facts, ladder);
            }
            return CaseLadder.parse(ladder.toString());
        });
        assertEquals(follow(life, LadderPropertyTest::inTime), restarted);
    }

    /** Asked only once at the end of each turn: the same rungs in the same order for the same reasons, told late. */
    @Property(tries = 400)
    void lateStepsComeInOrderAndNoneIsForgotten(@ForAll long seed) {
        List<Turn> life = life(seed);
        List<Step> late = follow(life, (facts, from, until, steps) -> {
            List<Step> more = Cases.LADDER.next(facts, from, until);
            assertTrue(more.stream().allMatch(s -> s.fired().told().equals(until)));
            steps.addAll(more);
            CaseLadder ladder = from.after(more);
            assertEquals(List.of(), Cases.LADDER.next(facts, ladder, until));
            return ladder;
        });
        assertEquals(brief(follow(life, LadderPropertyTest::inTime)), brief(late));
    }

    /**
     * All but the mornings and the instants: whether a night is quiet depends on when people are told, and what a new fact
     * makes due for an instant before such a morning is written after it.
     */
    private static List<String> brief(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.kind() != Step.Kind.MORNING)
                .map(s -> s.key().replaceFirst("\\^.*", "^") + " " + s.why())
                .toList();
    }

    @Property(tries = 300)
    void classCAndOldCasesWakeNobody(@ForAll long seed) {
        List<Turn> life = life(seed);
        Set<String> woken = new HashSet<>();
        follow(life, (facts, from, until, steps) -> {
            List<Step> more = new ArrayList<>();
            CaseLadder ladder = inTime(facts, from, until, more);
            for (Step step : more) {
                boolean loud = step.notices().stream().anyMatch(n -> n.by().isLoud());
                boolean night = Cases.POLICY.night().holds(step.fired().told());
                CaseClock clock = facts.dispose();
                boolean months =
                        clock != null && clock.due().plus(Duration.ofHours(48)).isBefore(step.at());
                boolean unsigned = facts.isUrgentUnsigned(step.at());
                if (loud && night && (facts.urgency() == Urgency.C || (months && !unsigned))) {
                    woken.add(step.toString());
                }
            }
            return ladder;
        });
        assertEquals(Set.of(), woken);
    }
}

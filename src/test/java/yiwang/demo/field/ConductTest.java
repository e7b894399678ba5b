package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CategoryView;
import yiwang.wire.TicketView;
import yiwang.wire.UnitView;

/** Runs the conduct of the field against the real rules. */
class ConductTest {
    private static final int SEEDS = 500;
    private static final int MOST_STEPS = 40;
    private static final long CATCHING_UP_MILLIS = 4_000;
    private static final Instant BEGAN = Fixtures.NOON;
    private static final Lists LISTS = new Lists(
            List.of(
                    item("02-001", "dept-zhujian"),
                    item("03-001", "town"),
                    item("04-001", "dept-nobody-knows"),
                    item("14-010", "center")),
            List.of(unit("center"), unit("dept-zhujian"), unit("town-100")));

    private static CategoryView item(String code, String lead) {
        return new CategoryView(code, "", "", "", "", lead, yiwang.domain.ticket.Urgency.C, "1 UH", "24 UH");
    }

    private static UnitView unit(String id) {
        return new UnitView(id, id, "", "", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "02-001,320724100,dept-zhujian",
        "03-001,320724100,town-100",
        "03-001,320724100201,town-100",
        "03-001,320724,center",
        "03-001,320724999,center",
        "04-001,320724100,center",
        "14-010,320724100,center",
        "00-000,320724100,town-100",
    })
    void theLeadIsAlwaysAUnitThatExists(String category, String division, String lead) {
        Ticket ticket = RealRules.received("t", category, division, BEGAN, BEGAN);
        assertEquals(lead, LISTS.lead(TicketView.of(ticket)));
    }

    @ParameterizedTest
    @CsvSource({
        "02-001,320724100,0",
        "03-001,320724100,0",
        "04-001,320724100,0",
        "14-010,320724100,0",
        "00-000,320724,0",
        "02-001,320724100,72",
        "00-000,320724100,72",
        "03-001,320724,700",
    })
    void everyTicketEndsClosedBySomebodyWhoMay(String category, String division, long ageHours) {
        Set<Verb> seen = EnumSet.noneOf(Verb.class);
        boolean handledByUnits = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            Conduct conduct = new Conduct(LISTS, seed, BEGAN);
            Instant now = BEGAN;
            Ticket ticket =
                    RealRules.received("t" + seed, category, division, now.minus(Duration.ofHours(ageHours)), now);
            int steps = 0;
            while (ticket.state().isOpen()) {
                ticket = RealRules.woken(ticket, now);
                Step step = conduct.next(TicketView.of(ticket), now);
                assertNotNull(step, "nobody acts in " + ticket.state() + " with seed " + seed);
                assertTrue(step.afterMillis() > 0, "takes some time");
                now = now.plusMillis(step.afterMillis());
                Ticket woken = RealRules.woken(ticket, now);
                if (woken.version() != ticket.version()) {
                    ticket = woken; // the ladder was quicker, and the field thinks again
                    continue;
                }
                ticket = RealRules.act(ticket, step, now);
                seen.add(step.verb());
                handledByUnits |= step.verb() == Verb.SIGN && !KnownCodes.CENTER.equals(ticket.lead());
                assertTrue(++steps <= MOST_STEPS, "goes round in circles with seed " + seed);
            }
            assertEquals(TicketState.CLOSED, ticket.state());
        }
        assertTrue(seen.containsAll(Set.of(Verb.REWORK, Verb.NOTE, Verb.SIGN, Verb.EVALUATE)), "" + seen);
        assertEquals(handledByUnits, seen.contains(Verb.RETURN), "the center has nobody to send it back to");
        assertEquals(category.equals("00-000"), seen.contains(Verb.RECLASSIFY));
        assertTrue(ageHours <= 24 || seen.contains(Verb.CANCEL_CARD), "the ladder's card is taken back");
    }

    @Test
    void aCardGivenByHandIsTakenBackBeforeTheTicketIsClosed() {
        Conduct conduct = new Conduct(LISTS, 1, BEGAN);
        Step step = conduct.next(Fixtures.ticket("t", 9, TicketState.EVALUATING, "dept-zhujian", 3), BEGAN);
        assertNotNull(step);
        assertEquals(Verb.CANCEL_CARD, step.verb());
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void onlyStatesThatWaitForAHandGetOne(TicketState state) {
        Set<TicketState> waiting = EnumSet.of(
                TicketState.RECEIVED,
                TicketState.TO_DISPATCH,
                TicketState.DISPATCHED,
                TicketState.IN_PROGRESS,
                TicketState.VERIFYING,
                TicketState.REVISITING,
                TicketState.EVALUATING);
        Conduct conduct = new Conduct(LISTS, 1, BEGAN);
        assertEquals(waiting.contains(state), conduct.next(Fixtures.ticket("t", 5, state), BEGAN) != null);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "IN_PROGRESS"})
    void aTicketWithoutALeadIsLeftToHumans(TicketState state) {
        Conduct conduct = new Conduct(LISTS, 1, BEGAN);
        assertNull(conduct.next(Fixtures.ticket("t", 5, state, null, 0), BEGAN));
    }

    @Test
    void theSameVersionGetsTheSameAnswer() {
        TicketView ticket = Fixtures.ticket("t", 5, TicketState.IN_PROGRESS);
        assertEquals(
                new Conduct(LISTS, 9, BEGAN).next(ticket, BEGAN), new Conduct(LISTS, 9, BEGAN).next(ticket, BEGAN));
    }

    @Test
    void aMatterThatCameInLiveIsNeverHurriedHoweverOldItGets() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Step step = new Conduct(LISTS, seed, BEGAN)
                    .next(Fixtures.ticket("t", 5, TicketState.IN_PROGRESS), BEGAN.plus(Duration.ofHours(5)));
            assertNotNull(step);
            assertTrue(step.afterMillis() > CATCHING_UP_MILLIS, "after " + step.afterMillis());
        }
    }

    @Test
    void whatCameInJustBeforeTheDemoMayStillWaitForAcceptance() {
        int waiting = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Ticket ticket =
                    RealRules.received("t" + seed, "02-001", "320724100", BEGAN.minus(Duration.ofMinutes(20)), BEGAN);
            Step step = new Conduct(LISTS, seed, BEGAN).next(TicketView.of(ticket), BEGAN);
            assertNotNull(step);
            waiting += step.afterMillis() > CATCHING_UP_MILLIS ? 1 : 0;
        }
        assertEquals(0.35, waiting / (double) SEEDS, 0.07);
    }

    @Test
    void theBacklogSettlesIntoAMixedPopulation() {
        Map<TicketState, Integer> settled = new EnumMap<>(TicketState.class);
        for (int i = 0; i < 2_000; i++) {
            Conduct conduct = new Conduct(LISTS, i, BEGAN);
            Instant now = BEGAN;
            Ticket ticket = RealRules.received("t" + i, "02-001", "320724100", now.minus(Duration.ofHours(6)), now);
            Step step = conduct.next(TicketView.of(ticket), now);
            while (step != null && step.afterMillis() <= CATCHING_UP_MILLIS) {
                now = now.plusMillis(step.afterMillis());
                Ticket woken = RealRules.woken(ticket, now);
                ticket = woken.version() == ticket.version() ? RealRules.act(ticket, step, now) : woken;
                step = conduct.next(TicketView.of(ticket), now);
            }
            assertTrue(Duration.between(BEGAN, now).compareTo(Duration.ofMinutes(1)) < 0, "settled at " + now);
            settled.merge(ticket.state(), 1, Integer::sum);
        }
        Map<TicketState, Double> wanted = Map.of(
                TicketState.RECEIVED, 0.015,
                TicketState.TO_DISPATCH, 0.135,
                TicketState.DISPATCHED, 0.09,
                TicketState.IN_PROGRESS, 0.28,
                TicketState.VERIFYING, 0.08,
                TicketState.REVISITING, 0.07,
                TicketState.CLOSED, 0.33);
        wanted.forEach((state, share) ->
                assertEquals(share, settled.getOrDefault(state, 0) / 2_000.0, 0.03, state + " of " + settled));
    }
}

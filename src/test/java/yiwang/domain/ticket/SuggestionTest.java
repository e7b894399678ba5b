package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.classify.Candidate;
import yiwang.domain.classify.Classification;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;

/** What the rules make of an engine's word, of a late return, and of an end that is looked at again. */
class SuggestionTest {
    @Property(tries = 300)
    void whatIsKeptIsReadBackTheSame(
            @ForAll @Size(max = 4) List<String> words, @ForAll @DoubleRange(max = 1) double confidence) {
        Candidate item = new Candidate("02-003", "路灯不亮", confidence, words);
        Suggested kept =
                Suggested.of(new Classification(List.of(), List.of(item, item), "trained", "v1", words, Urgency.C));
        assertEquals(kept, Suggested.parse(kept.text()));
        assertEquals(confidence, kept.items().getFirst().confidence(), 0.0005);
    }

    /** {@code loop, item it stands under, confidence of 01-001 -> state}: the default loop lets the rules accept. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "guannan-7step, 01-001, 1.000, TO_DISPATCH",
                "guannan-7step, 01-001, 0.900, TO_DISPATCH",
                "guannan-7step, 01-001, 0.899, RECEIVED",
                "guannan-7step, 01-001, 0.600, RECEIVED",
                "guannan-7step, 01-001, 0.100, RECEIVED",
                "guannan-7step, 01-001, -, RECEIVED",
                "guannan-7step, 00-000, 0.950, RECEIVED",
                "haimen-6step, 01-001, 0.950, RECEIVED",
                "fengxiang-8step, 01-001, 0.950, RECEIVED"
            })
    void onlyWhatTheEngineIsSureOfGoesOnByItself(
            String loop, String item, @Nullable String confidence, TicketState state) {
        Map<Field, String> said = new HashMap<>(
                Map.of(Field.PROFILE, Tickets.PROFILES.newest(loop).key(), Field.CATEGORY, item));
        if (confidence != null) {
            said.put(Field.SUGGESTED, suggested(Double.parseDouble(confidence)).text());
        }
        for (Urgency urgency : Urgency.values()) {
            said.put(Field.URGENCY, urgency.name());
            Ticket ticket = Ticket.after(null, Tickets.registered(said));
            Ticket after = ticket;
            for (Made made : Tickets.RULES.follow(ticket, Tickets.START)) {
                assertEquals(Actor.SYSTEM.id(), made.event().actor());
                after = made.ticket();
            }
            assertEquals(state, after.state(), urgency.name());
        }
    }

    @Test
    void aConfirmationAcceptsAndSaysWhatItIs() {
        Ticket received =
                Ticket.after(null, Tickets.registered(Map.of(Field.CATEGORY, "00-000", Field.CONFIDENCE, "0")));
        Ticket confirmed = Tickets.after(received, Verb.CONFIRM);
        assertEquals(TicketState.TO_DISPATCH, confirmed.state());
        assertEquals(new CategoryCode("01-001"), confirmed.category());
        assertEquals(1, confirmed.confidence());
    }

    @ParameterizedTest
    @CsvSource({"DISPATCHED, 0, true", "DISPATCHED, 0.1, false", "IN_PROGRESS, 0, true", "IN_PROGRESS, 24, false"})
    void aReturnIsAskedForInTime(TicketState state, double hoursLate, boolean open) {
        Ticket ticket = Tickets.in(state);
        Instant dispatchedAt = Objects.requireNonNull(ticket.course().dispatchedAt());
        ClockRules clocks = Tickets.KNOWN.clocks().inForce();
        Instant until = Objects.requireNonNull(clocks.due(TimeLimit.parse("1 WD"), dispatchedAt, List.of(), "a")
                .dueAt());
        Instant now = until.plus(Duration.ofMinutes(Math.round(hoursLate * 60)));
        Actor unit = Tickets.everybody("a");
        Decision decision = Tickets.decide(ticket, Verb.RETURN, unit, Tickets.answers(Verb.RETURN), now);
        assertEquals(open, decision instanceof Decision.Done);
        if (!open) {
            assertEquals(Refusal.Code.RETURN_WINDOW, Tickets.refused(decision));
        }
        boolean offered = Tickets.RULES.offers(ticket, unit, now).stream()
                .anyMatch(offer -> offer.verb() == Verb.RETURN && offer.refusal() == null);
        assertEquals(open, offered, "what is offered is what is done");
    }

    @Test
    void eachDispatchBeginsTheTimeForAReturnAnew() {
        Ticket ticket = Tickets.in(TicketState.DISPATCHED);
        Ticket asked = Tickets.after(ticket, Verb.RETURN, Tickets.everybody("a"));
        Ticket back = Tickets.after(asked, Verb.GRANT, Tickets.LEADER);
        Instant later = Tickets.START.plus(Duration.ofDays(30));
        Ticket again = Tickets.with(
                back, Tickets.decide(back, Verb.DISPATCH, Tickets.everybody("center"), Map.of("unit", "b"), later));
        assertEquals(later, again.course().dispatchedAt());
    }

    @Test
    void oneEndInTenIsDrawnAndAlwaysTheSameOnes() {
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> new UUID(i * 0x9E3779B97F4A7C15L, i).toString())
                .toList();
        long drawn = ids.stream().filter(EndSample::isDrawn).count();
        assertTrue(drawn > 1_800 && drawn < 2_200, () -> drawn + " of 20,000");
        assertEquals(drawn, ids.stream().filter(EndSample::isDrawn).count());
    }

    @ParameterizedTest
    @CsvSource({"yes, TERMINATED, end-checked", "no, TO_DISPATCH, end-refused"})
    void anEndThatWasDrawnIsLookedAtOnce(String fit, TicketState state, String mark) {
        Ticket ended = ended(true);
        Map<String, String> said = Map.of("fit", fit, "text", "复查");
        Ticket after = Tickets.after(ended, Verb.REVIEW_END, Tickets.everybody("center"), said);
        assertEquals(state, after.state());
        assertTrue(after.course().is(mark));
        assertEquals(state.isOpen(), after.clock().isRunning());
        if (!state.isOpen()) {
            assertEquals(
                    Refusal.Code.NOT_SAMPLED,
                    Tickets.refused(Tickets.decide(after, Verb.REVIEW_END, Tickets.everybody("center"), said)));
        }
    }

    @Test
    void anEndThatWasNotDrawnIsLeftAlone() {
        Decision decision = Tickets.decide(
                ended(false), Verb.REVIEW_END, Tickets.everybody("center"), Map.of("fit", "yes", "text", "复查"));
        assertEquals(Refusal.Code.NOT_SAMPLED, Tickets.refused(decision));
    }

    private static Ticket ended(boolean drawn) {
        String id = IntStream.range(0, 1_000)
                .mapToObj(i -> "t" + i)
                .filter(name -> EndSample.isDrawn(name) == drawn)
                .findFirst()
                .orElseThrow();
        Ticket ticket = Ticket.after(null, Tickets.registered(id, Map.of()));
        for (Verb verb : List.of(Verb.ACCEPT, Verb.DISPATCH, Verb.SIGN, Verb.PROPOSE_END)) {
            ticket = Tickets.after(ticket, verb, Tickets.everybody(Tickets.unitFor(ticket, verb)));
        }
        Ticket ended = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(TicketState.TERMINATED, ended.state());
        return ended;
    }

    private static Suggested suggested(double confidence) {
        Suggested.Item item = new Suggested.Item(new CategoryCode("01-001"), confidence, List.of("垃圾"));
        return new Suggested("untrained", "v1", List.of(item), List.of());
    }
}

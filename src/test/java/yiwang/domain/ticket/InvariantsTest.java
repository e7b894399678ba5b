package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.profile.Profile;

/**
 * The invariants of domain.md 4.4 under a million commands of anybody's, legal and not, with leaps of time and with
 * tickets put away and read again in between.
 */
class InvariantsTest {
    private static final int COMMANDS = 1_000_000;
    private static final int TICKETS = 200;
    private static final List<String> UNITS = List.of("center", "a", "a1", "b", "c", "town");
    private static final Set<TicketState> CENTER_IS_ACCOUNTABLE = EnumSet.of(
            TicketState.RECEIVED,
            TicketState.PRECHECK,
            TicketState.ACCEPTED,
            TicketState.FILED,
            TicketState.TO_DISPATCH,
            TicketState.OWNERSHIP_UNDETERMINED,
            TicketState.CONSULTING);
    private static final Set<Verb> JUDGES = EnumSet.of(
            Verb.VERIFY, Verb.REVISIT, Verb.EVALUATE, Verb.CLOSE, Verb.REWORK, Verb.SUPERVISE, Verb.CANCEL_CARD);

    private static final List<Verb> ANYTHING = List.of(Verb.values());
    /** What brings a ticket on, so that many come to their end. */
    private static final Set<Verb> ONWARD = EnumSet.of(
            Verb.ACCEPT,
            Verb.FILE,
            Verb.DISPATCH,
            Verb.SIGN,
            Verb.END_TASK,
            Verb.GRANT,
            Verb.RESUME,
            Verb.DESIGNATE,
            Verb.CONCLUDE,
            Verb.ENFORCE,
            Verb.FEED_BACK,
            Verb.SEND_TO_VERIFY,
            Verb.VERIFY,
            Verb.REVISIT,
            Verb.EVALUATE,
            Verb.CLOSE,
            Verb.CANCEL_CARD);

    private static final TransitionTable TABLE = TransitionTable.shipped();

    private final SplittableRandom random = new SplittableRandom(20260214);
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<List<TicketEvent>> journals = new ArrayList<>();
    private final Map<Verb, Integer> done = new TreeMap<>();
    private Instant now = Tickets.START;

    @Test
    void aMillionCommandsBreakNone() {
        for (int i = 0; i < TICKETS; i++) {
            renew(i, true);
        }
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plusSeconds(random.nextInt(1_000) == 0 ? 86_400L * 9 : random.nextInt(240));
            step(random.nextInt(TICKETS));
        }
        Set<Verb> never = EnumSet.allOf(Verb.class);
        never.removeAll(done.keySet());
        assertEquals(
                EnumSet.of(Verb.REGISTER, Verb.ABSORB, Verb.RELOCATE), never, () -> "every verb was done: " + done);
    }

    private void renew(int at, boolean add) {
        List<Profile> loops = Tickets.PROFILES.all().stream()
                .filter(loop -> loop.uses(TicketState.IN_PROGRESS))
                .toList();
        Map<Field, String> said = new HashMap<>(Map.of(
                Field.PROFILE, loops.get(random.nextInt(loops.size())).key(),
                Field.URGENCY, pick(Urgency.values()).name(),
                Field.KIND, pick(TicketKind.values()).name(),
                Field.RECEIVED_AT, now.toString()));
        TicketEvent first = Tickets.registered("t" + at + "-" + now.toEpochMilli(), said);
        if (add) {
            tickets.add(Ticket.after(null, first));
            journals.add(new ArrayList<>(List.of(first)));
        } else {
            tickets.set(at, Ticket.after(null, first));
            journals.set(at, new ArrayList<>(List.of(first)));
        }
    }

    private void step(int at) {
        if (random.nextInt(10) > 0) { // else the timer is late, and the command comes first
            wake(at);
        }
        Ticket before = tickets.get(at);
        Verb verb = likely(before);
        Map<String, String> details = Tickets.answers(verb);
        details.replace("unit", UNITS.get(random.nextInt(UNITS.size())));
        details.replace("level", "" + (1 + random.nextInt(3)));
        details.replace("task", "" + (1 + random.nextInt(4)));
        details.replace("contacted", random.nextBoolean() ? "yes" : "no");
        CaseLadder ladder = before.course().ladder();
        long seen = ladder == null ? 0 : ladder.version();
        details.replace("seen", "" + (random.nextInt(4) == 0 ? seen + 1 : seen));
        details.replace("outcome", List.of("dispatch", "continue", "end").get(random.nextInt(3)));
        Actor actor = new Actor(
                "s" + random.nextInt(4),
                random.nextBoolean() ? Tickets.unitFor(before, verb) : UNITS.get(random.nextInt(UNITS.size())),
                random.nextInt(5) == 0 ? EnumSet.of(pick(Role.values())) : EnumSet.allOf(Role.class));
        if (Tickets.decide(before, verb, actor, details, now) instanceof Decision.Done decided) {
            Ticket ticket = before;
            for (Made made : decided.made()) {
                check(ticket, made.event(), made.ticket(), actor);
                journals.get(at).add(made.event());
                done.merge(made.event().verb(), 1, Integer::sum);
                ticket = made.ticket();
            }
            tickets.set(at, ticket);
        }
        if (random.nextInt(500) == 0) {
            restart(at);
        }
        if (!tickets.get(at).state().isOpen() && random.nextInt(40) == 0) {
            renew(at, false);
        }
    }

    /** What the server does when a timer rings. */
    private void wake(int at) {
        List<Made> due = Tickets.RULES.wake(tickets.get(at), now);
        for (int rounds = 0; !due.isEmpty(); rounds++) {
            assertTrue(rounds < 200, () -> "the ladder never ends: " + tickets.get(at));
            for (Made made : due) {
                check(tickets.get(at), made.event(), made.ticket(), Actor.SYSTEM);
                journals.get(at).add(made.event());
                done.merge(made.event().verb(), 1, Integer::sum);
                tickets.set(at, made.ticket());
            }
            due = Tickets.RULES.wake(tickets.get(at), now);
        }
        Instant next = tickets.get(at).wakesAt();
        assertTrue(next == null || next.isAfter(now), () -> "nothing due is left: " + next);
    }

    /** Mostly what the state knows, now and then anything. */
    private Verb likely(Ticket ticket) {
        List<Verb> known = TABLE.from(ticket.state());
        List<Verb> onward = known.stream().filter(ONWARD::contains).toList();
        int dice = random.nextInt(10);
        List<Verb> from = dice < 6 && !onward.isEmpty() ? onward : dice < 9 && !known.isEmpty() ? known : ANYTHING;
        return from.get(random.nextInt(from.size()));
    }

    private void restart(int at) {
        Ticket ticket = tickets.get(at);
        assertEquals(ticket, Ticket.replay(journals.get(at)), "5: replay gives the projection");
        Map<String, String> fields = new HashMap<>();
        journals.get(at).forEach(event -> fields.putAll(event.sets()));
        Ticket read = Ticket.stored(ticket.id(), ticket.version(), ticket.updatedAt(), fields);
        assertEquals(ticket, read, "5: what was put away is what is read");
        tickets.set(at, read);
    }

    private void check(Ticket before, TicketEvent event, Ticket after, Actor actor) {
        assertEquals(Ticket.after(before, event), after, "5: what was made is what folding makes");
        String what = event.verb() + " from " + before.state() + " to " + after.state();
        if (after.state().isOpen() && after.lead() == null) {
            assertTrue(CENTER_IS_ACCOUNTABLE.contains(after.state()), () -> "1: " + what);
        }
        if (before.firstResponder() == null) {
            assertTrue(
                    after.firstResponder() == null
                            || Set.of(Verb.DISPATCH, Verb.DESIGNATE, Verb.CONCLUDE)
                                    .contains(event.verb()),
                    () -> "2: " + what);
        } else if (!before.firstResponder().equals(after.firstResponder())) {
            assertTrue(Set.of(Verb.DESIGNATE, Verb.CONCLUDE).contains(event.verb()), () -> "2: " + what);
        }
        if (JUDGES.contains(event.verb()) && !actor.unit().equals(KnownCodes.CENTER)) {
            assertNotEquals(before.lead(), actor.unit(), () -> "3: " + what);
        }
        assertEquals(before.version() + 1, after.version(), "4: versions have no hole");
        checkClocks(before, after, what);
        if (after.state() == TicketState.CLOSED) {
            assertTrue(after.clocks().stream().noneMatch(Clock::isOpen), () -> "7: a clock runs after " + what);
            assertTrue(!after.course().hasOpenTask(), () -> "7: a task is open after " + what);
            assertEquals(0, after.card(), () -> "7: a card stands after " + what);
            assertNull(after.course().request(), () -> "7: a request waits after " + what);
        }
        if (event.verb() == Verb.GRANT && after.state() == TicketState.TO_DISPATCH) {
            assertEquals(dispose(before), dispose(after), () -> "8: a return does not stop the clock");
        }
        if (after.state() == TicketState.TERMINATED && before.state() != TicketState.TERMINATED) {
            assertNotNull(before.course().request(), () -> "9: " + what);
            assertNotEquals(before.course().request().actor(), event.actor(), () -> "9: " + what);
        }
        checkCard(before, event, after, actor);
        checkStep(before, event, after, what);
        assertEquals(after.state().isOpen(), after.course().closedAt() == null, () -> "an end has its time: " + what);
    }

    private static void checkCard(Ticket before, TicketEvent event, Ticket after, Actor actor) {
        String what = event.verb() + " from card " + before.card() + " to " + after.card();
        if (event.verb() == Verb.SUPERVISE && !actor.roles().contains(Role.COMMANDER)) {
            assertEquals(before.card() + 1, after.card(), () -> "10: " + what);
        }
        if (event.verb() == Verb.CANCEL_CARD) {
            assertTrue(Issuer.isReachedBy(actor, before.course().cardBy()), () -> "10: " + what);
        }
        assertEquals(after.card() == 0, after.course().cardBy() == null, () -> "10: " + what);
    }

    private static void checkStep(Ticket before, TicketEvent event, Ticket after, String what) {
        if (event.verb() == Verb.ESCALATE) {
            assertTrue(after.card() == before.card() || after.card() == before.card() + 1, () -> "10: " + what);
            assertEquals(before.state(), after.state(), () -> "the ladder tells, people act: " + what);
            assertEquals(before.clock(), after.clock(), () -> "6: " + what);
        }
        assertTrue(
                before.course().score() >= after.course().score() || event.verb() != Verb.ESCALATE,
                () -> "a score only falls: " + what);
    }

    /** A due time is what its frozen inputs give, and only a pause that ends or an extension moves that of an old clock. */
    private static void checkClocks(Ticket before, Ticket after, String what) {
        for (int i = 0; i < after.clocks().size(); i++) {
            Clock clock = after.clocks().get(i);
            Clock old = i < before.clocks().size() ? before.clocks().get(i) : null;
            if (clock.equals(old)) {
                continue;
            }
            assertEquals(clock.dueAt(), clock.recomputed(Tickets.CLOCKS).at(), () -> "6: " + clock + " after " + what);
            if (old != null) {
                boolean moved = !old.pauses().equals(clock.pauses())
                        || !old.extensions().equals(clock.extensions());
                assertTrue(moved || old.dueAt().equals(clock.dueAt()), () -> "6: " + clock + " moved by " + what);
                assertTrue(old.isOpen(), () -> "a clock that ended stays as it is: " + clock + " after " + what);
                assertEquals(old.startedAt(), clock.startedAt(), () -> "6: " + what);
            }
        }
        assertTrue(after.clocks().size() >= before.clocks().size(), () -> "a clock is forgotten by " + what);
        for (Task task : after.course().tasks()) {
            boolean runs = after.clocks().stream().anyMatch(clock -> clock.isOpen() && clock.task() == task.number());
            assertTrue(task.isOpen() || !runs, () -> "the clock of an ended task runs after " + what);
        }
    }

    private static List<Clock> dispose(Ticket ticket) {
        return ticket.clocks().stream()
                .filter(clock -> clock.kind().equals("dispose"))
                .toList();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

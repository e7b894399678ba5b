package yiwang.domain.ticket;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.Fired;
import yiwang.domain.escalation.Ladders;
import yiwang.domain.escalation.Step;
import yiwang.domain.escalation.policy.Rung;

/** Where tickets and the escalation ladder meet: what an event of one means to the other. Pure; any thread. */
final class LadderRules {
    private static final Map<Rung, Integer> CARDS = Map.of(Rung.E2, 1, Rung.E3, 2, Rung.E4, 3);

    /** What can move the next step; an event that sets none of these leaves it where it is. */
    private static final Set<Field> MATTERS =
            EnumSet.of(Field.LADDER, Field.HAPPENED, Field.URGENCY, Field.CARD, Field.CLOSED_AT, Field.CLOCKS);

    private final Ladders ladders;

    LadderRules(Ladders ladders) {
        this.ladders = ladders;
    }

    /** The ladder of a matter that is registered {@code now}, under the policy in force. */
    void begin(Making first, Instant now) {
        Ticket ticket = first.ticket();
        CaseLadder ladder = CaseLadder.begin(ladders.inForce(), ticket.receivedAt());
        first.set(Field.LADDER, ladder.toString());
        first.happened(Happenings.registered(ticket.urgency(), ticket.receivedAt(), now));
        next(null, first);
    }

    /** Adds to what an event sets what follows from it for the ladder. */
    void settle(Case in, Verb verb, TicketState target, Making making) {
        Happened happened = Happenings.after(in, verb, making.sets(), target);
        if (!happened.equals(in.ticket().course().happened())) {
            making.happened(happened);
        }
        if (MATTERS.stream().anyMatch(making::sets)) {
            next(in.ticket(), making);
        }
    }

    /** The first step that is due, as what the rules are asked to do; null when none is. */
    @Nullable
    TicketCommand due(Ticket ticket, Instant now) {
        Course course = ticket.course();
        CaseLadder ladder = course.ladder();
        Instant next = course.ladderNext();
        if (ladder == null || next == null || next.isAfter(now)) {
            return null;
        }
        Step step = ladders.of(ladder.policy()).first(CaseFactsOf.of(ticket), ladder, now);
        return step == null ? null : new TicketCommand(Verb.ESCALATE, ticket.version(), said(step));
    }

    /** What the trail says of a step; {@link #climb} reads it. */
    private static Map<String, String> said(Step step) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("key", step.key());
        said.put("kind", step.kind().name());
        said.put("rung", step.rung().name());
        said.put("line", step.fired().line());
        said.put("dueAt", step.at().toString());
        said.put("manner", step.fired().manner().name());
        said.put("action", step.action().key());
        said.put("why", step.why().toString());
        said.put(
                "told",
                step.notices().stream()
                        .map(notice -> notice.to().key() + ":" + notice.by().key())
                        .collect(Collectors.joining(",")));
        if (step.score() != 0) {
            said.put("score", String.valueOf(step.score()));
        }
        if (step.clock() != null) {
            said.put("clock", step.clock().toString());
        }
        return said;
    }

    /** What a step sets: the ladder with it, its card and its score. */
    static void climb(Case in, SortedMap<String, String> sets) {
        Ticket ticket = in.ticket();
        CaseLadder ladder = ladder(ticket);
        Fired fired = new Fired(
                in.said("line"), Instant.parse(in.said("dueAt")), in.now(), Fired.Manner.valueOf(in.said("manner")));
        sets.put(Field.LADDER.key(), ladder.after(in.said("key"), fired).toString());
        int card = CARDS.getOrDefault(Rung.valueOf(in.said("rung")), 0);
        if (in.said("kind").equals(Step.Kind.CLIMB.name()) && card > ticket.card()) {
            sets.put(Field.CARD.key(), String.valueOf(card));
            sets.put(Field.CARD_ANSWERED.key(), "false");
            sets.put(Field.CARD_BY.key(), Issuer.ofLadder(card).name());
        }
        int score = in.said("score").isEmpty() ? 0 : Integer.parseInt(in.said("score"));
        if (score != 0) {
            sets.put(Field.SCORE.key(), String.valueOf(ticket.course().score() + score));
        }
        sets.put(
                Field.STEPS.key(),
                ticket.course().steps().and(ticket.version() + 1).toString());
    }

    /** Somebody has taken it on; what stands in the way was found by {@link #refusal}. */
    static void acknowledge(Case in, SortedMap<String, String> sets) {
        switch (acknowledged(in)) {
            case CaseLadder.Done(CaseLadder ladder) -> sets.put(Field.LADDER.key(), ladder.toString());
            case CaseLadder.Refused(Refusal refusal) ->
                throw new IllegalStateException("a guard has let through " + refusal);
        }
    }

    /** Why it cannot be acknowledged as it was seen, or null. */
    static @Nullable Refusal refusal(Case in) {
        return switch (acknowledged(in)) {
            case CaseLadder.Done done -> null;
            case CaseLadder.Refused(Refusal refusal) -> refusal;
        };
    }

    /** Whether anything has been raised that somebody could take on. */
    static boolean isRaised(Ticket ticket) {
        CaseLadder ladder = ticket.course().ladder();
        return ladder != null && !ladder.fired().isEmpty();
    }

    /** A new round, when there was anything in the last. */
    static void newRound(Case in, SortedMap<String, String> sets) {
        if (isRaised(in.ticket())) {
            sets.put(Field.LADDER.key(), ladder(in.ticket()).cleared(in.now()).toString());
        }
    }

    private static CaseLadder.Outcome acknowledged(Case in) {
        return ladder(in.ticket()).acknowledge(in.actor().id(), Long.parseLong(in.said("seen")), in.now());
    }

    private static CaseLadder ladder(Ticket ticket) {
        CaseLadder ladder = ticket.course().ladder();
        if (ladder == null) {
            throw new IllegalStateException(ticket.number() + " has no ladder");
        }
        return ladder;
    }

    private void next(@Nullable Ticket before, Making making) {
        Ticket after = making.ticket();
        CaseLadder ladder = after.course().ladder();
        if (ladder == null) {
            return;
        }
        CaseFacts facts = CaseFactsOf.of(after);
        Instant next = after.state().isOpen() ? ladders.of(ladder.policy()).nextAt(facts, ladder) : null;
        Instant was = before == null ? null : before.course().ladderNext();
        if (next == null ? was != null : !next.equals(was)) {
            making.ladderNext(next);
        }
    }
}

package yiwang.demo.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.wire.TicketView;

/**
 * How the people of the field behave: who acts next on a ticket, with what and after how long. Pure but for the seed:
 * the same ticket at the same version gets the same answer.
 *
 * <p>Most act soon, some are slow, a few send back or are sent back, so that every queue and every rung has something
 * in it. Matters from before the demo began move at once to where they would stand by now.
 */
final class Conduct {
    private static final Duration BACKLOG = Duration.ofMinutes(10);
    /** Within this time an acceptor may be late with a matter; hardly any waits longer. */
    private static final Duration YOUNG = Duration.ofMinutes(30);
    /** A version that nothing reaches but what humans keep moving about; they set the pace then. */
    private static final int LONGEST_CATCHING_UP = 24;

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    /** Stands in for a version where a matter's luck with its reporters is drawn. */
    private static final long PRESSED = 1_000_003;

    private final Phrases phrases = new Phrases();
    private final Choices choices;
    private final long seed;
    private final Instant began;

    /** What the people at the center decide by looking at the county's lists. */
    interface Choices {
        /** The unit a dispatcher would choose. */
        String lead(TicketView ticket);

        /** The item an acceptor would choose for a matter that came in without one. */
        String category(TicketView ticket);
    }

    /**
     * Conduct for a county.
     *
     * @param began when the demo did; what is clearly older is the backlog
     */
    Conduct(Choices choices, long seed, Instant began) {
        this.choices = choices;
        this.seed = seed;
        this.began = began;
    }

    /** What happens next to this ticket; null when nobody of the field has anything to do. */
    @Nullable
    Step next(TicketView ticket, Instant now) {
        RandomGenerator random = random(ticket, ticket.version());
        Step step = step(ticket, random, now);
        if (step == null) {
            return null;
        }
        if (!isCatchingUp(ticket)) {
            long hurried = random.nextLong(5 * SECOND, 35 * SECOND);
            return isUnsignedAlarm(ticket)
                    ? new Step(step.unit(), step.verb(), step.details(), Math.min(hurried, step.afterMillis()))
                    : step;
        }
        return new Step(step.unit(), step.verb(), step.details(), random.nextLong(50, 4 * SECOND));
    }

    /** While the urgent lane sounds everybody hurries: three deeds in about a minute. */
    private static boolean isUnsignedAlarm(TicketView ticket) {
        return ticket.ladder().urgent() && ticket.state().compareTo(TicketState.IN_PROGRESS) < 0;
    }

    private boolean isCatchingUp(TicketView ticket) {
        return ticket.receivedAt().isBefore(began.minus(BACKLOG))
                && ticket.version() < LONGEST_CATCHING_UP
                && ticket.state().compareTo(resting(ticket)) < 0;
    }

    private @Nullable Step step(TicketView ticket, RandomGenerator random, Instant now) {
        if (ticket.request() != null) {
            return center(Verb.GRANT, Map.of(), pause(random, 20 * SECOND, 2 * MINUTE, 0.1));
        }
        return switch (ticket.state()) {
            case RECEIVED -> received(ticket, random);
            case TO_DISPATCH ->
                center(
                        Verb.DISPATCH,
                        Map.of("unit", choices.lead(ticket)),
                        pause(random, 20 * SECOND, 2 * MINUTE, 0.25));
            case DISPATCHED -> atUnit(ticket, random);
            case IN_PROGRESS -> inProgress(ticket, random, now);
            case VERIFYING -> verifying(ticket, random);
            case REVISITING -> center(Verb.REVISIT, answer(random), pause(random, MINUTE, 5 * MINUTE, 0.1));
            case EVALUATING ->
                ticket.card() > 0
                        ? center(
                                Verb.CANCEL_CARD, Map.of("reason", "已办结并回访"), pause(random, 5 * SECOND, 20 * SECOND, 0))
                        : center(Verb.EVALUATE, Map.of(), pause(random, 10 * SECOND, 40 * SECOND, 0));
            default -> null;
        };
    }

    private Step received(TicketView ticket, RandomGenerator random) {
        long after = pause(random, 15 * SECOND, 90 * SECOND, 0.2);
        return ticket.category().equals(CategoryCode.UNCLASSIFIED.value())
                ? center(Verb.RECLASSIFY, Map.of("category", choices.category(ticket)), after)
                : center(Verb.ACCEPT, Map.of(), after);
    }

    private Step verifying(TicketView ticket, RandomGenerator random) {
        if (random.nextDouble() < 0.07 && ticket.rework() == 0) {
            Map<String, String> why = Map.of("reason", phrases.any("rework", random));
            return center(Verb.REWORK, why, pause(random, MINUTE, 4 * MINUTE, 0));
        }
        return center(Verb.VERIFY, Map.of(), pause(random, 40 * SECOND, 4 * MINUTE, 0.1));
    }

    private @Nullable Step atUnit(TicketView ticket, RandomGenerator random) {
        String unit = ticket.lead();
        if (unit == null) {
            return null;
        }
        if (random.nextDouble() < 0.06 && ticket.returns() == 0 && !unit.equals(KnownCodes.CENTER)) {
            Map<String, String> why =
                    Map.of("reason", phrases.any("return", random), "lawBasis", phrases.any("law-basis", random));
            return new Step(unit, Verb.RETURN, why, pause(random, 30 * SECOND, 3 * MINUTE, 0));
        }
        return new Step(unit, Verb.SIGN, Map.of(), pause(random, 15 * SECOND, 2 * MINUTE, 0.12));
    }

    /** Matters of the backlog that people have asked about again: a few carry a card, the fewer the higher. */
    private @Nullable Step pressed(TicketView ticket, RandomGenerator random) {
        double luck = random(ticket, PRESSED).nextDouble();
        int card = luck < 0.02 ? 3 : luck < 0.06 ? 2 : luck < 0.15 ? 1 : 0;
        if (!ticket.receivedAt().isBefore(began.minus(BACKLOG)) || ticket.card() >= card) {
            return null;
        }
        String level = String.valueOf(ticket.card() + 1);
        Map<String, String> said = Map.of("level", level, "reason", phrases.any("supervise", random));
        return center(Verb.SUPERVISE, said, random.nextLong(SECOND / 2, 5 * SECOND));
    }

    private @Nullable Step inProgress(TicketView ticket, RandomGenerator random, Instant now) {
        Step pressed = pressed(ticket, random);
        if (pressed != null) {
            return pressed;
        }
        boolean over = ticket.clock().left(now).isNegative();
        if (over && ticket.card() == 0 && random.nextDouble() < 0.3) {
            Map<String, String> card = Map.of("level", "1", "reason", phrases.any("supervise", random));
            return center(Verb.SUPERVISE, card, pause(random, 20 * SECOND, MINUTE, 0));
        }
        String unit = ticket.lead();
        if (unit == null) {
            return null;
        }
        if (random.nextDouble() < 0.15 && ticket.version() < LONGEST_CATCHING_UP) {
            Map<String, String> note = Map.of("text", phrases.any("note", random));
            return new Step(unit, Verb.NOTE, note, pause(random, MINUTE, 3 * MINUTE, 0));
        }
        Map<String, String> reply = Map.of(
                "reply",
                phrases.any("feed-back", random),
                "contacted",
                "yes",
                "true",
                random.nextDouble() < 0.85 ? "yes" : "no",
                "solved",
                random.nextDouble() < 0.9 ? "yes" : "no");
        return new Step(unit, Verb.FEED_BACK, reply, pause(random, 3 * MINUTE, 12 * MINUTE, 0.3));
    }

    private static Map<String, String> answer(RandomGenerator random) {
        double luck = random.nextDouble();
        String grade = luck < 0.55 ? "5" : luck < 0.9 ? "4" : luck < 0.96 ? "3" : luck < 0.98 ? "2" : "1";
        return Map.of("contacted", "yes", "grade", grade, "solved", luck < 0.93 ? "yes" : "no");
    }

    private static Step center(Verb verb, Map<String, String> details, long after) {
        return new Step(KnownCodes.CENTER, verb, details, after);
    }

    /** Between the two, or, for the slow share, ten times as long. */
    private static long pause(RandomGenerator random, long least, long most, double slowShare) {
        long pause = random.nextLong(least, most);
        return random.nextDouble() < slowShare ? pause * 10 : pause;
    }

    /** Where a matter of the backlog has got to by the time the demo begins. */
    private TicketState resting(TicketView ticket) {
        double luck = random(ticket, 0).nextDouble();
        if (ticket.urgency() == Urgency.A && luck < 0.24) {
            return TicketState.IN_PROGRESS; // nobody leaves an urgent matter unsigned for hours
        }
        boolean young = ticket.receivedAt().isAfter(began.minus(YOUNG));
        if (luck < (young ? 0.35 : 0.015)) {
            return TicketState.RECEIVED;
        } else if (luck < 0.15) {
            return TicketState.TO_DISPATCH;
        } else if (luck < 0.24) {
            return TicketState.DISPATCHED;
        } else if (luck < 0.52) {
            return TicketState.IN_PROGRESS;
        } else if (luck < 0.60) {
            return TicketState.VERIFYING;
        } else if (luck < 0.67) {
            return TicketState.REVISITING;
        }
        return TicketState.CLOSED;
    }

    private RandomGenerator random(TicketView ticket, long version) {
        long mixed = seed * 31 + ticket.title().hashCode() * 0x9E3779B97F4A7C15L + version * 0xBF58476D1CE4E5B9L;
        return new SplittableRandom(mixed);
    }
}

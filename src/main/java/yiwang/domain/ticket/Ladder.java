package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The escalation ladder (domain.md 4.8): on which rung a ticket stands, since when, and when it climbs next.
 *
 * <p>A card given by hand holds a ticket on at least that card's rung. Pure: the same ticket and the same instant give
 * the same answer on every console and on the server.
 */
public final class Ladder {

    /** The rungs, lowest first. */
    public enum Rung {
        /** Nothing to say. */
        NONE,
        /** E0 提示: half the time is used. */
        HINT,
        /** E1 催办: four fifths are used. */
        REMIND,
        /** E2 普通督办: the limit is missed. */
        SUPERVISED,
        /** E3 黄牌: over by more than half the limit, or by a day. */
        YELLOW,
        /** E4 红牌: over by twice the limit, or by five days. */
        RED
    }

    /**
     * Where a ticket stands.
     *
     * @param since when it reached the rung by its clock; for a card, null (the card's event says when)
     * @param nextAt when it climbs by itself, or null on the last rung and for stopped clocks
     */
    public record Standing(
            Rung rung, @Nullable Instant since, @Nullable Instant nextAt) {}

    private record Step(
            Rung rung, double usedShare, @Nullable Duration overBy) {
        Instant reachedAt(Countdown clock) {
            Instant byShare = clock.startedAt()
                    .plus(Duration.ofMillis((long) (clock.limit().toMillis() * usedShare)));
            Instant byTime = overBy == null ? byShare : clock.dueAt().plus(overBy);
            return byTime.isBefore(byShare) ? byTime : byShare;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step(Rung.HINT, 0.5, null),
            new Step(Rung.REMIND, 0.8, null),
            new Step(Rung.SUPERVISED, 1.0, null),
            new Step(Rung.YELLOW, 1.5, Duration.ofDays(1)),
            new Step(Rung.RED, 3.0, Duration.ofDays(5)));

    private Ladder() {}

    /**
     * Where a ticket with this clock and this card stands at {@code now}.
     *
     * @param card 0 none, 1 ordinary supervision, 2 yellow, 3 red
     */
    public static Standing standing(@Nullable Countdown clock, int card, Instant now) {
        Rung byCard = card <= 0 ? Rung.NONE : Rung.values()[Rung.SUPERVISED.ordinal() + Math.min(card, 3) - 1];
        Standing byClock =
                clock == null || !clock.isRunning() ? new Standing(Rung.NONE, null, null) : climb(clock, now);
        if (byClock.rung().compareTo(byCard) >= 0) {
            return byClock;
        }
        Instant next = clock != null && clock.isRunning() ? nextAbove(clock, byCard) : null;
        return new Standing(byCard, null, next);
    }

    private static Standing climb(Countdown clock, Instant now) {
        Standing standing = new Standing(Rung.NONE, null, STEPS.getFirst().reachedAt(clock));
        for (int i = 0; i < STEPS.size(); i++) {
            Instant reached = STEPS.get(i).reachedAt(clock);
            if (now.isBefore(reached)) {
                break;
            }
            Instant next = i + 1 < STEPS.size() ? STEPS.get(i + 1).reachedAt(clock) : null;
            standing = new Standing(STEPS.get(i).rung(), reached, next);
        }
        return standing;
    }

    private static @Nullable Instant nextAbove(Countdown clock, Rung rung) {
        return STEPS.stream()
                .filter(step -> step.rung().compareTo(rung) > 0)
                .map(step -> step.reachedAt(clock))
                .findFirst()
                .orElse(null);
    }
}

package yiwang.domain.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Refusal;

/**
 * How a case stands on its ladder: all that must survive a restart, and nothing that follows from the facts.
 *
 * <p>Its {@link #toString} is the canonical text that is stored; {@link #parse} is its inverse.
 *
 * @param policy key of the version the case keeps
 * @param version grows by one with every step, acknowledgement and new round; an acknowledgement names the one it saw
 * @param since when this round began; what was due before does not count
 * @param fired every step of this round by its key; a key never fires twice
 * @param acknowledged whoever has taken it on, until the next step
 */
public record CaseLadder(
        String policy,
        long version,
        Instant since,
        SortedMap<String, Fired> fired,
        @Nullable Acknowledgement acknowledged) {
    private static final List<Rung> DOWNWARDS = List.of(Rung.values()).reversed();
    private static final String FIRST_OF_THE_LANE = Rung.EA + ".1";

    public CaseLadder {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        fired = Collections.unmodifiableSortedMap(new TreeMap<>(fired));
    }

    /** A case that begins now under this policy. */
    public static CaseLadder begin(LadderPolicy policy, Instant since) {
        return new CaseLadder(policy.key(), 1, since, new TreeMap<>(), null);
    }

    /** From the text that {@link #toString} gives; throws {@link IllegalArgumentException} for any other. */
    public static CaseLadder parse(String text) {
        return LadderText.parse(text);
    }

    /** The rung it stands on, or null below the first. */
    public @Nullable Rung rung() {
        for (Rung rung : DOWNWARDS) {
            if (reached(rung) != null) {
                return rung;
            }
        }
        return null;
    }

    /** When a rung was reached in this round, or null. */
    public @Nullable Instant reachedAt(Rung rung) {
        Fired entry = reached(rung);
        return entry == null ? null : entry.at();
    }

    private @Nullable Fired reached(Rung rung) {
        return fired.get(rung == Rung.EA ? FIRST_OF_THE_LANE : rung.name());
    }

    /** The step that led to a rung that has been reached. */
    Fired entry(Rung rung) {
        return Objects.requireNonNull(reached(rung), rung.name());
    }

    /** The rung one step up the ladder; that of the top is no rung of it. */
    Rung nextRung() {
        Rung present = rung();
        return present == null || !present.isOnLadder() ? Rung.E0 : Rung.values()[present.ordinal() + 1];
    }

    boolean isBelow(Rung rung) {
        Rung present = rung();
        return present == null || present.compareTo(rung) < 0;
    }

    /** The ladder after a step; throws {@link IllegalArgumentException} when it has fired before. */
    public CaseLadder after(Step step) {
        return after(step.key(), step.fired());
    }

    /** The same, of what is remembered of a step. */
    public CaseLadder after(String key, Fired step) {
        SortedMap<String, Fired> more = new TreeMap<>(fired);
        if (more.put(key, step) != null) {
            throw new IllegalArgumentException(key + " has fired before");
        }
        return new CaseLadder(policy, version + 1, since, more, null);
    }

    /** The ladder after steps in order. */
    public CaseLadder after(List<Step> steps) {
        CaseLadder ladder = this;
        for (Step step : steps) {
            ladder = ladder.after(step);
        }
        return ladder;
    }

    /**
     * A new round, when verification or somebody of the issuer's level has cleared the card, or the case has been
     * designated anew: it begins below the first rung.
     */
    public CaseLadder cleared(Instant at) {
        return new CaseLadder(policy, version + 1, at, new TreeMap<>(), null);
    }

    /**
     * Somebody takes the case on as it was seen.
     *
     * @param seen the version of this ladder that was on the screen; any other is refused as stale
     */
    public Outcome acknowledge(String by, long seen, Instant at) {
        if (seen != version) {
            return new Refused(new Refusal(Refusal.Code.STALE_VERSION, List.of("" + version, "" + seen)));
        }
        if (fired.isEmpty()) {
            return new Refused(new Refusal(Refusal.Code.NOTHING_RAISED, List.of()));
        }
        return new Done(new CaseLadder(policy, version + 1, since, fired, new Acknowledgement(by, at, seen)));
    }

    /** What came of an acknowledgement. */
    public sealed interface Outcome permits Done, Refused {}

    /** It was taken. */
    public record Done(CaseLadder ladder) implements Outcome {}

    /** It was not, and nothing has changed. */
    public record Refused(Refusal refusal) implements Outcome {}

    /** The last instant at which anything fired, or the beginning. */
    Instant lastStepAt() {
        Instant last = null;
        for (Fired step : fired.values()) {
            last = last == null || step.at().isAfter(last) ? step.at() : last;
        }
        return last == null ? since : last;
    }

    /** When the case last came to another rung, or null when it never did. */
    @Nullable
    Instant lastClimbAt() {
        return Stream.of(Rung.values())
                .map(this::reachedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public String toString() {
        return LadderText.text(this);
    }
}

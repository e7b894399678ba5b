package yiwang.domain.escalation.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Trigger;

/**
 * Counts tickets by spot in a sliding window and says when they make a spike, at most once a window for each spot and
 * rule. A ticket that comes late counts where it belongs, unless the window has passed it.
 *
 * <p>Memory is bounded: a spot keeps {@value #KEPT} instants and is forgotten when its window is over, and of more spots
 * than allowed the one longest without a ticket goes. Belongs to one thread.
 */
public final class SpikeWatch {
    private static final int KEPT = 512;
    /** Below one usual ticket a multiple of the usual says nothing. */
    private static final double LEAST_USUAL = 1;

    private final List<PolicyLine> rules;
    private final Baseline baseline;
    private final int maxSpots;
    private final Duration longest;
    private final Map<Spot, Counted> spots = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Counted {
        final List<Instant> at = new ArrayList<>();
        final Map<String, Instant> raised = new LinkedHashMap<>();
    }

    /** Watches by the EX lines of a policy. */
    public SpikeWatch(LadderPolicy policy, Baseline baseline, int maxSpots) {
        this.rules = policy.spikes();
        this.baseline = baseline;
        this.maxSpots = maxSpots;
        this.longest = rules.stream()
                .map(rule -> rule.amount().time().length())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** A ticket of this spot was reported at {@code at}; the spike it makes, or null. */
    public @Nullable Spike seen(Spot spot, Instant at) {
        Counted counted = spots.computeIfAbsent(spot, s -> new Counted());
        insert(counted.at, at);
        forget(at);
        for (PolicyLine rule : rules) {
            Spike spike = spike(spot, counted, rule);
            if (spike != null) {
                return spike;
            }
        }
        return null;
    }

    /** The longest time that tickets are counted together. */
    public Duration window() {
        return longest;
    }

    /** How many spots are held. */
    public int spots() {
        return spots.size();
    }

    private void insert(List<Instant> instants, Instant at) {
        int place = Collections.binarySearch(instants, at);
        instants.add(place < 0 ? -place - 1 : place, at);
        Instant oldest = instants.getLast().minus(longest);
        int gone = 0;
        while (instants.get(gone).isBefore(oldest) || instants.size() - gone > KEPT) {
            gone++;
        }
        instants.subList(0, gone).clear();
    }

    private void forget(Instant now) {
        Iterator<Counted> eldest = spots.values().iterator();
        while (eldest.hasNext()) {
            List<Instant> instants = eldest.next().at;
            boolean over = instants.isEmpty() || instants.getLast().isBefore(now.minus(longest));
            if (!over && spots.size() <= maxSpots) {
                return;
            }
            eldest.remove();
        }
    }

    private @Nullable Spike spike(Spot spot, Counted counted, PolicyLine rule) {
        if (counted.at.isEmpty()) {
            return null;
        }
        Instant last = counted.at.getLast();
        Instant from = last.minus(rule.amount().time().length());
        Instant raised = counted.raised.get(rule.id());
        if (raised != null && raised.isAfter(from)) {
            return null;
        }
        int count = (int) counted.at.stream().filter(at -> at.isAfter(from)).count();
        double needed = rule.amount().number();
        if (rule.trigger() == Trigger.BASELINE) {
            needed *= Math.max(LEAST_USUAL, baseline.expected(spot, from, last));
        }
        if (count < needed) {
            return null;
        }
        counted.raised.put(rule.id(), last);
        Why why = new Why(
                rule.trigger().key(), List.of("" + count, rule.amount().time().toString()));
        return new Spike(spot, last, count, rule.tell(), why);
    }
}

package yiwang.domain.escalation.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Urgency;

/** What a policy must not be: unreachable in part, without end, or about nobody. */
final class PolicyLint {
    private final String file;
    private final LadderPolicy policy;
    private final List<Integer> places;

    PolicyLint(String file, LadderPolicy policy, List<Integer> places) {
        this.file = file;
        this.policy = policy;
        this.places = places;
    }

    void check() {
        Set<String> seen = new HashSet<>();
        for (PolicyLine line : policy.lines()) {
            itself(line);
            direction(line);
            for (Urgency urgency : Urgency.values()) {
                if (!line.classes().contains(urgency)) {
                    continue;
                }
                if (!seen.add(line.rung() + " " + line.trigger() + " " + urgency + " " + line.amount())) {
                    throw broken(line, "says the same twice for class " + urgency);
                }
                reached(line, urgency);
                order(line, urgency);
            }
        }
        for (Urgency urgency : Urgency.values()) {
            if (!policy.reRise().containsKey(urgency)) {
                throw new BrokenDataFile(file, 0, "no re-rise for class " + urgency);
            }
        }
    }

    private void itself(PolicyLine line) {
        if (line.tell().isEmpty() || line.channels().isEmpty()) {
            throw broken(line, "tells nobody");
        }
        if (line.classes().isEmpty()) {
            throw broken(line, "is for no class");
        }
        if (line.rung() == Rung.EX && line.classes().size() < Urgency.values().length) {
            throw broken(line, "counts tickets of some classes only; a place has no class");
        }
        if (line.night().contains(Urgency.C)) {
            throw broken(line, "wakes somebody for class C");
        }
        if (line.clock() != null && line.clock().amount().signum() == 0) {
            throw broken(line, "gives no time to reply");
        }
        if (line.trigger().isAboutPlaces() != (line.rung() == Rung.EX)) {
            throw broken(line, line.trigger().key() + " does not lead to " + line.rung());
        }
        boolean unsigned = line.trigger() == Trigger.UNSIGNED;
        if (unsigned != (line.rung() == Rung.EA) && line.rung() != Rung.E5) {
            throw broken(line, line.trigger().key() + " does not lead to " + line.rung());
        }
        Integer share = scale(line);
        boolean early = line.trigger() == Trigger.IDLE_SHARE || line.trigger() == Trigger.SHARE;
        if (early && share != null && (share < 1 || share > 99)) {
            throw broken(line, "a share of the clock is 1% to 99%");
        }
        boolean counts =
                line.trigger().form() == Trigger.Form.COUNT || line.trigger().form() == Trigger.Form.COUNT_IN;
        if (counts && (line.amount().number() < 1)) {
            throw broken(line, "a count begins at 1");
        }
    }

    /** From below, and no rung left out: a way down would lead round for ever, and skipping is the commander's. */
    private void direction(PolicyLine line) {
        Rung after = line.after();
        if (after != null && after.compareTo(line.rung()) >= 0) {
            throw broken(line, line.rung() + " after " + after + " would never end");
        }
        boolean starts =
                after == null && !(line.rung().isOnLadder() && line.rung().below() != null);
        boolean decides = line.rung() == Rung.E5 && (after == null || after == Rung.EA);
        if (!line.climbs() && !starts && !decides) {
            throw broken(line, line.rung() + " may follow only " + line.rung().below() + "; a commander alone skips");
        }
    }

    private void reached(PolicyLine line, Urgency urgency) {
        Rung after = line.after();
        if (after != null && !isReached(after, urgency, EnumSet.noneOf(Rung.class))) {
            throw broken(line, "can never be reached by class " + urgency + ": nothing leads to " + after);
        }
        boolean reply = line.trigger() == Trigger.UNANSWERED;
        if (reply && (after == null || policy.replyTime(after, urgency) == null)) {
            throw broken(line, "can never be reached by class " + urgency + ": " + after + " asks for no reply");
        }
        if (line.trigger() == Trigger.CARD_AGE && after == null) {
            throw broken(line, "can never be reached: there is no card before it");
        }
    }

    private boolean isReached(Rung rung, Urgency urgency, Set<Rung> asked) {
        return asked.add(rung)
                && policy.of(rung, urgency).stream()
                        .anyMatch(line -> line.after() == null || isReached(line.after(), urgency, asked));
    }

    /** On the same measure a higher rung comes later, or the lower one would never be told by itself. */
    private void order(PolicyLine line, Urgency urgency) {
        for (PolicyLine other : policy.lines()) {
            boolean lower = other.rung().isOnLadder() && other.rung().compareTo(line.rung()) < 0;
            boolean earlier = other.rung() == Rung.EA
                    && (line.rung() == Rung.EA
                            ? policy.lines().indexOf(other) < policy.lines().indexOf(line)
                            : line.rung() == Rung.E5);
            if ((lower || earlier) && other.classes().contains(urgency) && !isLater(line, other)) {
                throw broken(line, "comes no later than " + other.id() + ", which could then never be told by itself");
            }
        }
    }

    private static boolean isLater(PolicyLine line, PolicyLine lower) {
        Integer high = scale(line);
        Integer low = scale(lower);
        if (high != null && low != null) {
            return high > low;
        }
        if (line.trigger() != lower.trigger()) {
            return true;
        }
        Limit longer = line.amount().limit();
        Limit shorter = lower.amount().limit();
        return switch (line.trigger().form()) {
            case SHARE, COUNT -> line.amount().number() > lower.amount().number();
            case LIMIT ->
                longer == null
                        || shorter == null
                        || longer.unit().isContinuous() != shorter.unit().isContinuous()
                        || longer.length().compareTo(shorter.length()) > 0;
            case COUNT_IN -> line.amount().number() > lower.amount().number();
            case NONE -> line.trigger() == Trigger.UNANSWERED;
        };
    }

    /** Where on the disposal clock it lies, in hundredths; null when it is no matter of that clock alone. */
    private static @Nullable Integer scale(PolicyLine line) {
        return switch (line.trigger()) {
            case IDLE_SHARE, SHARE -> line.amount().number();
            case DUE_MISSED -> 100;
            case OVER_SHARE -> 100 + line.amount().number();
            default -> null;
        };
    }

    private BrokenDataFile broken(PolicyLine line, String what) {
        return new BrokenDataFile(file, places.get(policy.lines().indexOf(line)), line.id() + " " + what);
    }
}

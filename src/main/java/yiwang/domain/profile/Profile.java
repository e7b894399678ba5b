package yiwang.domain.profile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;

/**
 * A closed loop as data. Immutable.
 *
 * @param id for example {@code guannan-7step}
 * @param version from 1; a change of the file is a new version, and running tickets keep theirs
 * @param steps in the order in which they are walked
 * @param sample share of feedbacks that are verified, by class
 * @param limits how often something may be done; see {@link Limit}
 * @param automatic deeds that need nobody's hand
 * @param clocks in the order of the file, each kind once
 */
public record Profile(
        String id,
        int version,
        String zh,
        String en,
        List<ProfileStep> steps,
        Map<Urgency, Double> sample,
        Map<Limit, Integer> limits,
        Set<Automatic> automatic,
        List<ClockLine> clocks) {

    /** The states of the main line, in the order every loop walks them; a profile leaves out what it does not use. */
    public static final List<TicketState> MAIN_LINE = List.of(
            TicketState.RECEIVED,
            TicketState.ACCEPTED,
            TicketState.FILED,
            TicketState.TO_DISPATCH,
            TicketState.DISPATCHED,
            TicketState.IN_PROGRESS,
            TicketState.FEEDBACK,
            TicketState.VERIFYING,
            TicketState.REVISITING,
            TicketState.EVALUATING,
            TicketState.CLOSED);

    /** What is counted, with what holds where a file does not say (domain.md 4.2 and 4.3). */
    public enum Limit {
        /** Times one unit may send a ticket back. */
        RETURNS_PER_UNIT(1),
        /** Times the limit of a ticket may be extended. */
        EXTENSIONS(1),
        /** Natural days after closing within which a matter may be opened again without a new fact. */
        REOPEN_DAYS(30),
        /** Attempts to reach the reporter before a revisit counts as done. */
        REVISIT_ATTEMPTS(3),
        /** Natural days that a matter may be suspended. */
        SUSPEND_DAYS(30);

        private final int usual;

        Limit(int usual) {
            this.usual = usual;
        }
    }

    /** What a profile can leave to the rules. */
    public enum Automatic {
        /** A feedback goes on without a pre-checker's look. */
        REVIEW,
        /** A matter that the engine is sure of is accepted and queued without anybody's look. */
        ACCEPT
    }

    public Profile {
        steps = List.copyOf(steps);
        sample = Map.copyOf(sample);
        limits = Map.copyOf(limits);
        automatic = Set.copyOf(automatic);
        clocks = List.copyOf(clocks);
    }

    /** Id and version in one text, as a ticket keeps it: {@code guannan-7step@3}. */
    public String key() {
        return id + "@" + version;
    }

    /** Whether a step of this loop holds the state. */
    public boolean uses(TicketState state) {
        return steps.stream().anyMatch(step -> step.states().contains(state));
    }

    /** The clock of a kind, or null when this loop has none. */
    public @Nullable ClockLine clock(String kind) {
        for (ClockLine line : clocks) {
            if (line.kind().equals(kind)) {
                return line;
            }
        }
        return null;
    }

    /** How often something may be done. */
    public int limit(Limit limit) {
        return limits.getOrDefault(limit, limit.usual);
    }

    /** Index of the step that holds the state; behind the last for an ended one, -1 for one outside this loop. */
    public int stepOf(TicketState state) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).states().contains(state)) {
                return i;
            }
        }
        return state.isOpen() ? -1 : steps.size();
    }

    /**
     * The next state of the main line that this loop uses.
     *
     * @param verified whether this matter is among those that are verified; others pass {@code VERIFYING} by
     */
    public TicketState after(TicketState state, boolean verified) {
        int at = MAIN_LINE.indexOf(state);
        if (at < 0) {
            throw new IllegalArgumentException(state + " is not on the main line");
        }
        return MAIN_LINE.subList(at + 1, MAIN_LINE.size()).stream()
                .filter(next -> next == TicketState.CLOSED || uses(next))
                .filter(next -> verified || next != TicketState.VERIFYING)
                .findFirst()
                .orElse(TicketState.CLOSED);
    }

    /** Gates of every step that lies before {@code target}; all of them must hold to go there. */
    public Set<Gate> gatesBefore(TicketState target) {
        int until = stepOf(target);
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        for (int i = 0; i < Math.min(until, steps.size()); i++) {
            gates.addAll(steps.get(i).gates());
        }
        return gates;
    }

    /**
     * Whether the feedback of this ticket is to be verified. The same ticket always gets the same answer, so that
     * nobody can try again until it is spared.
     */
    public boolean isSampled(String ticketId, Urgency urgency) {
        double share = sample.getOrDefault(urgency, 1.0);
        int spread = Math.floorMod(ticketId.hashCode() * 0x9E3779B9, 1_000);
        return spread < share * 1_000;
    }

    /** The share for each class, with 1 where the file is silent. */
    public Map<Urgency, Double> shares() {
        Map<Urgency, Double> all = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            all.put(urgency, sample.getOrDefault(urgency, 1.0));
        }
        return all;
    }
}

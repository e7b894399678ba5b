package yiwang.domain.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;

/**
 * What makes a loop unusable: it could never close a ticket, it skips a gate that every loop must have, or its clocks could
 * never stop. Says each fault in words, for whoever wrote the file.
 */
public final class ProfileCheck {
    /** States that units send from, in the order of the main line: with the first of them a loop needs all. */
    private static final List<TicketState> HANDLING =
            List.of(TicketState.TO_DISPATCH, TicketState.DISPATCHED, TicketState.IN_PROGRESS, TicketState.FEEDBACK);

    /** States without which a gate can never hold. */
    private static final Map<Gate, TicketState> NEEDS = new EnumMap<>(Map.of(
            Gate.REVISITED, TicketState.REVISITING,
            Gate.VERIFIED, TicketState.VERIFYING,
            Gate.FILED, TicketState.FILED,
            Gate.ENFORCED, TicketState.IN_PROGRESS));

    private final Profile profile;
    private final List<String> faults = new ArrayList<>();

    private ProfileCheck(Profile profile) {
        this.profile = profile;
    }

    /** Every fault of the loop; empty for one that can be used. */
    public static List<String> faults(Profile profile) {
        ProfileCheck check = new ProfileCheck(profile);
        check.names();
        check.states();
        check.order();
        check.handling();
        check.gates();
        check.faults.addAll(ClockCheck.faults(profile));
        return List.copyOf(check.faults);
    }

    private void names() {
        long keys = profile.steps().stream().map(ProfileStep::key).distinct().count();
        if (keys != profile.steps().size()) {
            faults.add("two steps have the same key");
        }
        profile.steps().stream()
                .filter(step ->
                        step.key().isBlank() || step.zh().isBlank() || step.en().isBlank())
                .forEach(step -> faults.add("step " + step.key() + " has no name in both languages"));
        profile.steps().stream()
                .filter(step -> step.states().isEmpty() && step.gates().isEmpty())
                .forEach(step -> faults.add("step " + step.key() + " has neither a state nor a gate"));
    }

    private void states() {
        Set<TicketState> seen = EnumSet.noneOf(TicketState.class);
        for (ProfileStep step : profile.steps()) {
            for (TicketState state : step.states()) {
                if (!state.isOpen()) {
                    faults.add(state + " is an end, not a part of a step");
                } else if (!seen.add(state)) {
                    faults.add(state + " stands in two steps");
                }
            }
        }
        if (!seen.contains(TicketState.RECEIVED)) {
            faults.add("no step holds RECEIVED, where every ticket begins");
        }
    }

    private void order() {
        int last = -1;
        for (TicketState state : Profile.MAIN_LINE) {
            int at = profile.stepOf(state);
            if (state.isOpen() && at >= 0) {
                if (at < last) {
                    faults.add(state + " stands in a step before the states that lead to it");
                }
                last = Math.max(last, at);
            }
        }
    }

    private void handling() {
        List<TicketState> used = HANDLING.stream().filter(profile::uses).toList();
        if (!used.isEmpty() && used.size() < HANDLING.size()) {
            HANDLING.stream()
                    .filter(state -> !profile.uses(state))
                    .forEach(state -> faults.add("can never close: a unit is asked, but no step holds " + state));
        }
        if (!used.isEmpty() && !profile.uses(TicketState.ACCEPTED)) {
            faults.add("can never close: nothing is dispatched that was not ACCEPTED");
        }
    }

    private void gates() {
        profile.steps()
                .forEach(step -> step.gates().forEach(gate -> {
                    TicketState needed = NEEDS.get(gate);
                    if (needed != null && profile.stepOf(needed) < 0) {
                        faults.add("can never close: gate " + gate.key() + " waits for " + needed
                                + ", which no step holds");
                    } else if (needed != null
                            && profile.stepOf(needed) > profile.steps().indexOf(step)) {
                        faults.add("can never close: gate " + gate.key() + " of step " + step.key() + " waits for "
                                + needed + ", which comes later");
                    }
                }));
        if (!profile.uses(TicketState.IN_PROGRESS)) {
            return;
        }
        if (!profile.uses(TicketState.VERIFYING) && !profile.uses(TicketState.REVISITING)) {
            faults.add("skips a needed gate: nobody but the handling unit looks at what was done");
        }
        if (profile.uses(TicketState.VERIFYING) && profile.sample().getOrDefault(Urgency.A, 1.0) < 1) {
            faults.add("skips a needed gate: every class A feedback is verified");
        }
        Set<Gate> all = profile.gatesBefore(TicketState.CLOSED);
        if (!all.contains(Gate.NO_OPEN_CARD) && !all.contains(Gate.CARD_ANSWERED)) {
            faults.add("skips a needed gate: it would close over an open card (no-open-card or card-answered)");
        }
    }
}

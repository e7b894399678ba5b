package yiwang.domain.profile;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.ticket.TicketState;

/** The faults of a loop's clocks: those that could never start or stop, and those that every loop must have. */
final class ClockCheck {
    private static final List<TicketState> ANSWERED =
            Profile.MAIN_LINE.subList(Profile.MAIN_LINE.indexOf(TicketState.FEEDBACK), Profile.MAIN_LINE.size());
    private static final List<TicketState> WHILE_HANDLED = List.of(
            TicketState.TO_DISPATCH,
            TicketState.DISPATCHED,
            TicketState.IN_PROGRESS,
            TicketState.OWNERSHIP_UNDETERMINED,
            TicketState.CONSULTING,
            TicketState.SUSPENDED);

    private final Profile profile;
    private final List<String> faults = new ArrayList<>();

    private ClockCheck(Profile profile) {
        this.profile = profile;
    }

    static List<String> faults(Profile profile) {
        ClockCheck check = new ClockCheck(profile);
        check.whole();
        profile.clocks().forEach(check::line);
        return List.copyOf(check.faults);
    }

    private void whole() {
        long kinds = profile.clocks().stream().map(ClockLine::kind).distinct().count();
        if (kinds != profile.clocks().size()) {
            faults.add("two clocks have the same kind");
        }
        if (profile.clocks().stream().noneMatch(line -> line.starts().contains(TicketState.RECEIVED))) {
            faults.add("no clock starts in RECEIVED: nobody would see how long a new matter waits");
        }
        if (profile.uses(TicketState.IN_PROGRESS) && profile.clock(ClockLine.DISPOSE) == null) {
            faults.add("has no clock dispose: nothing would say when the unit must have answered");
        }
    }

    private void line(ClockLine line) {
        String name = "clock " + line.kind() + " ";
        if (line.kind().isBlank() || line.zh().isBlank() || line.en().isBlank()) {
            faults.add(name + "has no name in both languages");
        }
        boolean byState = line.begin() == ClockLine.Begin.STATE;
        if (byState && line.starts().isEmpty()) {
            faults.add(name + "can never start: it names no state");
        }
        for (TicketState start : line.starts()) {
            if (!profile.uses(start)) {
                faults.add(name + "can never start: no step holds " + start);
            } else if (!line.runs().contains(start)) {
                faults.add(name + "does not run in " + start + ", where it starts");
            }
        }
        line.paused().stream()
                .filter(line.runs()::contains)
                .forEach(state -> faults.add(name + "both runs and stands still in " + state));
        if (line.limit().source() == ClockLimit.Source.PARENT && line.begin() != ClockLine.Begin.TASK) {
            faults.add(name + "has no parent: only a task's clock can have what the matter has left");
        }
        if ((line.begin() == ClockLine.Begin.CARD) != line.kind().equals(ClockLine.SUPERVISION)) {
            faults.add(name + "cannot be: what a card starts is supervision, and nothing else is");
        }
        if ((line.limit().source() == ClockLimit.Source.STAGES) != line.kind().equals(ClockLine.STAGE)) {
            faults.add(name + "cannot be: category.stages is the limit of stage, and of nothing else");
        }
        if (line.kind().equals(ClockLine.DISPOSE)) {
            dispose(line);
        }
    }

    private void dispose(ClockLine line) {
        if (!line.starts().contains(TicketState.DISPATCHED)) {
            faults.add("clock dispose must start in DISPATCHED: it counts from dispatch");
        }
        ANSWERED.stream()
                .filter(state -> state.isOpen() && line.holds(state))
                .forEach(state -> faults.add(
                        "clock dispose could never stop: it goes on in " + state + ", when the unit has answered"));
        WHILE_HANDLED.stream()
                .filter(state -> profile.uses(state) && !line.holds(state))
                .forEach(state -> faults.add(
                        "clock dispose would be lost in " + state + ": it neither runs nor stands still there"));
        if (line.paused().contains(TicketState.TO_DISPATCH)) {
            faults.add("clock dispose must run in TO_DISPATCH: sending back wins no time");
        }
    }
}

package yiwang.console.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.console.kit.look.StepBar;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketDetail;

/** Where a ticket stands on its way, from its state and its trail. Pure. */
final class Steps {
    private Steps() {}

    /** One step each of {@link StepProfile}; a step that is done has the time of the event that ended it last. */
    static List<StepBar.Step> of(TicketState state, List<TicketDetail.Step> trail, Words words, Instant now) {
        int current = StepProfile.indexOf(state);
        List<StepBar.Step> steps = new ArrayList<>();
        for (StepProfile step : StepProfile.values()) {
            String name = words.get("step." + step.name());
            int at = step.ordinal();
            steps.add(
                    at < current
                            ? new StepBar.Step(name, StepBar.State.DONE, ended(step, trail, now))
                            : new StepBar.Step(name, at == current ? here(state) : StepBar.State.PENDING, ""));
        }
        return steps;
    }

    private static StepBar.State here(TicketState state) {
        return StepProfile.isSide(state) ? StepBar.State.BRANCH : StepBar.State.CURRENT;
    }

    private static String ended(StepProfile step, List<TicketDetail.Step> trail, Instant now) {
        return trail.reversed().stream()
                .filter(event -> event.verb().equals(step.ends().key()))
                .findFirst()
                .map(event -> TicketWords.brief(event.at(), now))
                .orElse("");
    }
}

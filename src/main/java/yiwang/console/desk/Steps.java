package yiwang.console.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import yiwang.console.kit.look.StepBar;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.ProfileView;
import yiwang.wire.TicketDetail;

/** Where a ticket stands on its way, from its loop, its state and its trail. Pure. */
final class Steps {
    /** States that are a side way off the step that holds them. */
    private static final Set<TicketState> SIDE = EnumSet.of(
            TicketState.PRECHECK, TicketState.OWNERSHIP_UNDETERMINED, TicketState.SUSPENDED, TicketState.CONSULTING);

    private Steps() {}

    /**
     * One step each of the ticket's loop. A step that is done has the time when the ticket left it last; one that was
     * passed by has none. A ticket that ended another way than by closing stands on a side way off its last step.
     */
    static List<StepBar.Step> of(TicketDetail detail, Locale locale, Instant now) {
        List<ProfileView.Step> steps = detail.profile().steps();
        TicketState state = detail.ticket().state();
        boolean closed = state == TicketState.CLOSED;
        int at = closed ? steps.size() : furthest(detail);
        boolean side = SIDE.contains(state) || !state.isOpen() || stepOf(steps, state) < 0;
        List<StepBar.Step> bar = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String name = locale.getLanguage().equals("en")
                    ? steps.get(i).en()
                    : steps.get(i).zh();
            StepBar.State reached = i < at
                    ? StepBar.State.DONE
                    : i > at ? StepBar.State.PENDING : side ? StepBar.State.BRANCH : StepBar.State.CURRENT;
            bar.add(new StepBar.Step(name, reached, i < at ? left(detail, i, now) : ""));
        }
        return bar;
    }

    /** The step the ticket is in or, for a state outside its loop, the one it was in before. */
    private static int furthest(TicketDetail detail) {
        List<ProfileView.Step> steps = detail.profile().steps();
        int now = stepOf(steps, detail.ticket().state());
        return now >= 0
                ? now
                : detail.trail().reversed().stream()
                        .mapToInt(event -> stepOf(steps, event.state()))
                        .filter(step -> step >= 0)
                        .findFirst()
                        .orElse(0);
    }

    private static String left(TicketDetail detail, int step, Instant now) {
        List<TicketDetail.Step> trail = detail.trail();
        for (int i = trail.size() - 1; i > 0; i--) {
            boolean was = stepOf(detail.profile().steps(), trail.get(i - 1).state()) == step;
            boolean is = stepOf(detail.profile().steps(), trail.get(i).state()) == step;
            if (was && !is) {
                return TicketWords.brief(trail.get(i).at(), now);
            }
        }
        return "";
    }

    private static int stepOf(List<ProfileView.Step> steps, TicketState state) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).states().contains(state)) {
                return i;
            }
        }
        return -1;
    }
}

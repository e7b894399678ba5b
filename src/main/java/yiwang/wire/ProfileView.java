package yiwang.wire;

import java.util.List;
import yiwang.domain.profile.Gate;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.TicketState;

/**
 * A loop as consoles draw it: {@code GET /api/v1/profiles}.
 *
 * @param steps in the order in which they are walked
 */
public record ProfileView(String id, int version, String zh, String en, List<Step> steps) {

    /**
     * One step.
     *
     * @param states canonical states that belong to it; none for a step that is only a gate
     * @param gates what must hold before a ticket goes on
     */
    public record Step(String key, String zh, String en, List<TicketState> states, List<String> gates) {}

    /** What is shown of a profile. */
    public static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.id(),
                profile.version(),
                profile.zh(),
                profile.en(),
                profile.steps().stream()
                        .map(step -> new Step(
                                step.key(),
                                step.zh(),
                                step.en(),
                                step.states().stream().sorted().toList(),
                                step.gates().stream().map(Gate::key).toList()))
                        .toList());
    }
}

package yiwang.wire;

import java.util.List;
import java.util.Locale;
import yiwang.domain.profile.Gate;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.TicketState;

/**
 * A loop as consoles draw it: {@code GET /api/v1/profiles}.
 *
 * @param steps in the order in which they are walked
 * @param clocks each kind once
 */
public record ProfileView(String id, int version, String zh, String en, List<Step> steps, List<ClockLine> clocks) {

    /**
     * One step.
     *
     * @param states canonical states that belong to it; none for a step that is only a gate
     * @param gates what must hold before a ticket goes on
     */
    public record Step(String key, String zh, String en, List<TicketState> states, List<String> gates) {}

    /**
     * One clock.
     *
     * @param begin {@code state}, {@code card} or {@code task}
     * @param starts states that start it when they are entered; empty unless {@code begin} is {@code state}
     * @param paused states in which it stands still
     * @param limit as {@code 1 WD}, {@code A=2 UH,1 WD}, {@code category.dispose} or {@code parent}
     */
    public record ClockLine(
            String kind,
            String zh,
            String en,
            String begin,
            List<TicketState> starts,
            List<TicketState> runs,
            List<TicketState> paused,
            String limit) {}

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
                        .toList(),
                profile.clocks().stream().map(ProfileView::clock).toList());
    }

    private static ClockLine clock(yiwang.domain.profile.ClockLine line) {
        return new ClockLine(
                line.kind(),
                line.zh(),
                line.en(),
                line.begin().name().toLowerCase(Locale.ROOT),
                line.starts().stream().sorted().toList(),
                line.runs().stream().sorted().toList(),
                line.paused().stream().sorted().toList(),
                line.limit().toString());
    }
}

package yiwang.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;

/** One ticket with everything the reader may see: {@code GET /api/v1/tickets/{id}}. */
public record TicketDetail(
        TicketView ticket,
        String text,
        String source,
        String sourceNo,
        ProfileView profile,
        CourseView course,
        List<ClockView> clocks,
        List<Step> trail,
        List<Offer> offers,
        AdviceView advice) {

    /** The same without what its source says of itself. */
    public TicketDetail withoutSource() {
        return new TicketDetail(ticket, text, "", "", profile, course, clocks, trail, offers, advice);
    }

    /**
     * One entry of the trail.
     *
     * @param said what the actor gave as details
     * @param state the state afterwards
     */
    public record Step(
            long version,
            String verb,
            String actor,
            String unit,
            Instant at,
            TicketState state,
            Map<String, String> said) {}

    /**
     * A verb of the present state.
     *
     * @param refusal code why the asking session may not now, or null when it may
     */
    public record Offer(String verb, @Nullable String refusal, List<String> args) {}
}

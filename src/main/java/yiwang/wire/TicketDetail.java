package yiwang.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;

/**
 * One ticket with everything the reader may see: {@code GET /api/v1/tickets/{id}}.
 *
 * @param reporter masks of who reported it, for readers of personal data; null for others and when nobody is known
 */
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
        AdviceView advice,
        @Nullable ReporterView reporter) {

    /** The same without what its source and its reporter say of themselves. */
    public TicketDetail withoutPersons() {
        return new TicketDetail(ticket, text, "", "", profile, course, clocks, trail, offers, advice, null);
    }

    /** The same with its reporter. */
    public TicketDetail with(@Nullable ReporterView its) {
        return new TicketDetail(ticket, text, source, sourceNo, profile, course, clocks, trail, offers, advice, its);
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

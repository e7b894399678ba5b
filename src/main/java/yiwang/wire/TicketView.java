package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Countdown;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Request;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;

/**
 * A ticket as lists, map and board show it; the full text and the trail come with {@link TicketDetail}. Holds nothing
 * about the reporter.
 *
 * @param category item code {@code CC-SSS}
 * @param grid 15-digit grid code, or null when the place is not resolved
 * @param lon WGS-84 degrees, null together with {@code lat} when the place is unknown
 * @param clockStarted of the clock that a countdown shows: for handling once it was dispatched, before that of its stage
 * @param clockStopped null while the clock runs
 * @param card supervision level 0 to 3
 * @param request kind of the request that waits for a second person ({@code return}, {@code extend} ...), or null
 * @param ladder where it stands on its escalation ladder
 * @param excerpt the first 80 characters of the text
 */
public record TicketView(
        String id,
        long version,
        String number,
        TicketState state,
        TicketKind kind,
        IntakeChannel channel,
        String category,
        double confidence,
        Urgency urgency,
        String title,
        String excerpt,
        @Nullable String grid,
        String division,
        @Nullable Double lon,
        @Nullable Double lat,
        String address,
        @Nullable String lead,
        @Nullable String firstResponder,
        Instant receivedAt,
        Instant clockStarted,
        Instant clockDue,
        @Nullable Instant clockStopped,
        int card,
        int returns,
        int rework,
        int grade,
        @Nullable String request,
        LadderView ladder,
        Instant updatedAt)
        implements TopicItem {
    private static final int EXCERPT = 80;

    /** What may be shown of a ticket. */
    public static TicketView of(Ticket t) {
        Countdown shown = t.clock();
        return new TicketView(
                t.id(),
                t.version(),
                t.number().value(),
                t.state(),
                t.kind(),
                t.channel(),
                t.category().value(),
                t.confidence(),
                t.urgency(),
                t.title(),
                excerpt(t.text()),
                t.grid() == null ? null : t.grid().value(),
                t.division().value(),
                t.point() == null ? null : (Double) t.point().lon(),
                t.point() == null ? null : (Double) t.point().lat(),
                t.address(),
                t.lead(),
                t.firstResponder(),
                t.receivedAt(),
                shown.startedAt(),
                shown.dueAt(),
                shown.stoppedAt(),
                t.card(),
                t.returnedBy().size(),
                t.rework(),
                t.grade(),
                t.course().request() instanceof Request request ? request.kind() : null,
                LadderView.of(t),
                t.updatedAt());
    }

    @Override
    public String key() {
        return id;
    }

    /** The clock, for countdowns and rungs. */
    public Countdown clock() {
        return new Countdown(clockStarted, clockDue, clockStopped);
    }

    /** Cut at a code point, so that a rare ideograph is never halved. */
    private static String excerpt(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}

package yiwang.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseStanding;
import yiwang.domain.geo.GeoPoint;

/**
 * A matter 工单 from report to close, as its events have made it. Immutable; made only by folding events.
 *
 * @param id opaque, sorts by creation (UUIDv7 text)
 * @param version number of the last event of this ticket, from 1 without holes
 * @param source upstream system, and {@code sourceNo} its number there; together the idempotency key
 * @param confidence of the classification, 0 to 1
 * @param point WGS-84, or null when the place is unknown
 * @param division village, town or, for an unknown place, the county
 * @param lead the one accountable unit, or null while the center is (domain.md 4.4, invariant 1)
 * @param clocks every clock it has or had, in the order in which they started
 * @param card supervision level: 0 none, 1 ordinary, 2 yellow, 3 red
 * @param returnedBy units that have sent it back, in order
 * @param grade satisfaction 1 to 5 of the last revisit, 0 before one
 * @param solved the reporter's own answer, kept apart from the grade
 * @param course its loop, tasks, requests and counts
 */
public record Ticket(
        String id,
        long version,
        TicketNumber number,
        TicketState state,
        TicketKind kind,
        IntakeChannel channel,
        String source,
        String sourceNo,
        String title,
        String text,
        CategoryCode category,
        double confidence,
        Urgency urgency,
        @Nullable GeoPoint point,
        String address,
        @Nullable GridCode grid,
        DivisionCode division,
        Instant receivedAt,
        @Nullable String lead,
        @Nullable String firstResponder,
        List<Clock> clocks,
        int card,
        List<String> returnedBy,
        int rework,
        int grade,
        @Nullable Boolean solved,
        Course course,
        Instant updatedAt) {

    /** What a countdown shows: the clock for handling once it was dispatched, before that the one of its present stage. */
    public Countdown clock() {
        return Shown.of(state, clocks).countdown();
    }

    /** How it stands on its ladder since its last event. */
    public CaseStanding standing() {
        return course.standing(ladderFacts(), updatedAt);
    }

    /** When the rules have something to do about it by themselves if nothing else happens, or null for never. */
    public @Nullable Instant wakesAt() {
        Instant resume = state == TicketState.SUSPENDED ? course.resumeAt() : null;
        Instant next = course.ladderNext();
        return resume == null || (next != null && next.isBefore(resume)) ? next : resume;
    }

    /** What its ladder needs to know of it. */
    public CaseFacts ladderFacts() {
        return CaseFactsOf.of(this);
    }

    /** The ticket as its events made it. Throws {@link IllegalArgumentException} for a hole in the versions. */
    public static Ticket replay(List<TicketEvent> events) {
        Ticket ticket = null;
        for (TicketEvent event : events) {
            ticket = after(ticket, event);
        }
        if (ticket == null) {
            throw new IllegalArgumentException("a ticket has at least one event");
        }
        return ticket;
    }

    /**
     * The ticket whose events have set these fields, the last word of each: the same as replaying them, for rows that
     * keep the outcome.
     */
    public static Ticket stored(String id, long version, Instant updatedAt, Map<String, String> fields) {
        TicketDraft draft = new TicketDraft(id);
        draft.fold(fields);
        return draft.at(version, updatedAt);
    }

    /** This ticket ({@code null} before its first event) with one event more. */
    public static Ticket after(@Nullable Ticket before, TicketEvent event) {
        long expected = before == null ? 1 : before.version + 1;
        if (event.version() != expected) {
            throw new IllegalArgumentException(
                    "event " + event.version() + " of ticket " + event.ticketId() + " where " + expected + " follows");
        }
        TicketDraft draft = before == null ? new TicketDraft(event.ticketId()) : new TicketDraft(before);
        draft.fold(event.sets());
        return draft.at(event.version(), event.at());
    }
}

package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;

/**
 * A matter as it comes in from outside: {@code POST /api/v1/intake}, open to every source.
 *
 * <p>{@code source} and {@code sourceNo} together make it idempotent: the same pair again answers with the ticket that
 * exists; the same pair with another text is a conflict. What a repeat says of the reporter is not looked at: the first word
 * stays.
 *
 * @param source name of the sending system, 1 to 40 of {@code a-z 0-9 -}
 * @param sourceNo its own number for the matter, 1 to 64 characters
 * @param kind null means HELP
 * @param title 1 to 50 characters, or null to take the beginning of the text
 * @param text 1 to 10,000 characters: real messages reach 7,000
 * @param receivedAt when the source took it in, at most 31 days ago and not in the future; null means now
 * @param lon WGS-84 degrees, together with {@code lat}, inside the county; or both null
 * @param place division or grid code when there is no point; null means unknown
 * @param category an item code if the source knows it
 * @param reporterName who reports it, 1 to 40 characters; kept sealed, shown as a mask
 * @param reporterPhone a mobile number of the mainland, or a landline with its area code; the same
 */
public record Intake(
        String source,
        String sourceNo,
        IntakeChannel channel,
        @Nullable TicketKind kind,
        @Nullable String title,
        String text,
        @Nullable Instant receivedAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String place,
        @Nullable String address,
        @Nullable String category,
        @Nullable String reporterName,
        @Nullable String reporterPhone) {

    /** A matter of which the source does not say who reports it. */
    @SuppressWarnings("checkstyle:ParameterNumber") // as many as a matter has
    public Intake(
            String source,
            String sourceNo,
            IntakeChannel channel,
            @Nullable TicketKind kind,
            @Nullable String title,
            String text,
            @Nullable Instant receivedAt,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String place,
            @Nullable String address,
            @Nullable String category) {
        this(source, sourceNo, channel, kind, title, text, receivedAt, lon, lat, place, address, category, null, null);
    }

    /** Nothing of the matter: a reporter is in no log. */
    @Override
    public String toString() {
        return "Intake[" + source + " " + sourceNo + "]";
    }
}

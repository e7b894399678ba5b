package yiwang.demo.field;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;

/**
 * One row of a file of messages.
 *
 * @param line where it begins in the file, from 1
 * @param at local time of the row in Asia/Shanghai, for the pace; null when the file has none
 * @param place division code, or null
 * @param category item code if the file knows it, or null
 */
public record Message(
        long line,
        String sourceNo,
        @Nullable LocalDateTime at,
        @Nullable String title,
        String text,
        IntakeChannel channel,
        TicketKind kind,
        @Nullable String place,
        @Nullable String category) {

    /** The same under another number of its source. */
    Message numbered(String number) {
        return new Message(line, number, at, title, text, channel, kind, place, category);
    }
}

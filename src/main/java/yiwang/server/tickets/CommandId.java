package yiwang.server.tickets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;

/** The id a client gives a command, by which the same again is known. */
public final class CommandId {
    private static final String NAME = "commandId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private CommandId() {}

    /** The id when it is one. Throws {@link NotDone}. */
    public static String require(@Nullable String said) {
        if (said == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, NAME));
        }
        if (!FORM.matcher(said).matches()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, NAME, PlainText.shorten(said)));
        }
        return said;
    }
}

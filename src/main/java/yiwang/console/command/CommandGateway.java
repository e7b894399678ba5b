package yiwang.console.command;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.LadderDetail;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** Sends what the officer decided. Never blocks; every request has a time limit; results come on the FX thread. */
public interface CommandGateway {
    /** Who this console speaks for. */
    Actor actor();

    /** Does something to a ticket, decided on {@code expectedVersion}. */
    void send(
            String ticketId,
            long expectedVersion,
            Verb verb,
            Map<String, String> details,
            Consumer<Outcome<CommandAnswer>> then);

    /** Takes in a matter at this seat. */
    void register(Intake intake, Consumer<Outcome<IntakeAnswer>> then);

    /** Text, trail and open verbs of a ticket, open or ended, by its id or its full number. */
    void detail(String idOrNumber, Consumer<Outcome<TicketDetail>> then);

    /** Terminations that wait for a second look, the oldest first; refused to those who may not look. */
    void endsToCheck(Consumer<Outcome<List<TicketView>>> then);

    /** Why a ticket stands where it stands on its ladder, in this console's language. */
    void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then);

    /** Names and numbers of those who reported. */
    ReporterGateway reporters();

    /** Fences. */
    FenceGateway fences();

    /** Files that go with tickets. */
    FileGateway files();

    /** Value of the {@code Authorization} header for what is asked beside this gateway; empty before sign-in. */
    default String authorization() {
        return "";
    }

    /** Absolute URL of a path on the backend, for players and pictures. */
    String url(String path);
}

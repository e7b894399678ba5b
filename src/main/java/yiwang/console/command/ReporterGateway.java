package yiwang.console.command;

import java.util.function.Consumer;
import yiwang.wire.ReporterRequest;
import yiwang.wire.RevealedReporter;

/**
 * Names and numbers of those who reported. Nothing is sent twice: each look is counted and kept. What comes back is for the
 * eyes of whoever asked, and is to be forgotten soon. Never blocks; results come on the FX thread.
 */
public interface ReporterGateway {
    /** The name and the number themselves. */
    void reveal(String ticketId, ReporterRequest request, Consumer<Outcome<RevealedReporter>> then);

    /** Takes them away for good. */
    void erase(String ticketId, ReporterRequest request, Consumer<Outcome<Boolean>> then);
}

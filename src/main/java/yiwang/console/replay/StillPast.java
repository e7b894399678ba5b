package yiwang.console.replay;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import yiwang.console.command.PastGateway;
import yiwang.console.kit.Desk;
import yiwang.console.kit.DeskParts;

/** Lets a room show an earlier time beside the one it shows. FX thread. */
public final class StillPast {
    private final PastGateway past;
    private final Consumer<Throwable> faults;
    private final LongSupplier nanos;

    /**
     * @param faults where to report what should not have happened
     * @param nanos monotonic counter of nanoseconds
     */
    public StillPast(PastGateway past, Consumer<Throwable> faults, LongSupplier nanos) {
        this.past = past;
        this.faults = faults;
        this.nanos = nanos;
    }

    /** A replay of {@code at}, or of the desk's own time when that is earlier; it stands still until it is closed. */
    public Replay at(Desk desk, Instant at) {
        DeskParts live = new DeskParts(
                desk.live(),
                desk.commands(),
                desk.places(),
                desk.selection(),
                desk.fx(),
                desk.io(),
                desk.timer(),
                desk.now(),
                faults);
        return Replay.still(live, past, at, desk::locale, nanos);
    }
}

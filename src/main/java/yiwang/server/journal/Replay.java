package yiwang.server.journal;

import java.util.Optional;
import yiwang.server.storage.Tx;

/** How a room checks its rows against the journal. Called after the chain has been found sound. */
public interface Replay {
    /**
     * What one region's check found.
     *
     * @param subjects how many things the journal speaks of
     * @param rows how many rows were compared, those of the things and those beside them
     */
    record Result(long subjects, long rows, Optional<Difference> difference) {}

    /** Replays what the journal says about this room's things and compares; reads only. */
    Result check(Tx tx, JournalStore journal);
}

package yiwang.server.tickets;

import java.util.List;
import yiwang.server.audit.Who;
import yiwang.server.storage.Tx;

/** Keeps that matters were taken in. */
@FunctionalInterface
public interface IntakeWitness {
    /**
     * In the transaction that registers them; what is thrown here undoes it.
     *
     * @param numbers of the new tickets, in the order they were given out; never empty
     */
    void takenIn(Tx tx, Who by, List<String> numbers);
}

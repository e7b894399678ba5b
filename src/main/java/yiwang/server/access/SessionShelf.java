package yiwang.server.access;

import java.util.concurrent.CompletionStage;
import yiwang.server.storage.Tx;

/** Where sessions stand that outlive the program. Any thread. */
public interface SessionShelf {
    /** Takes one away within a transaction. */
    void remove(Tx tx, String id);

    /** Done when those that ended before are away, or could not be taken away now and will be later. */
    CompletionStage<Void> settled();
}

package yiwang.server;

import java.nio.file.Path;
import java.util.List;
import yiwang.server.audit.AuditStore;
import yiwang.server.escalation.NoticeReplay;
import yiwang.server.journal.Verifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.server.tickets.TicketReplay;

/** Proves a store, also while a backend works in it: {@code yiwang verify}. */
public final class DataVerifier {
    private DataVerifier() {}

    /**
     * Recomputes the chains of the journal and of the audit and compares the rows with a replay. Throws {@link
     * yiwang.server.storage.StorageFault} when there is no store to be read.
     */
    public static VerifyReport verify(StoreAddress store) {
        return store.inspect(new Verifier(
                List.of(new TicketReplay(List.of(NoticeReplay::new))), List.of(AuditStore.form()))::verify);
    }

    /** The same of a data folder. */
    public static VerifyReport verify(Path dataDir) {
        return verify(new SqliteFolder(dataDir));
    }
}

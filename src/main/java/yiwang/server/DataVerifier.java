package yiwang.server;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.server.attachments.AttachmentReplay;
import yiwang.server.audit.AuditStore;
import yiwang.server.escalation.NoticeReplay;
import yiwang.server.journal.Verifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.Work;
import yiwang.server.tickets.TicketFollower;
import yiwang.server.tickets.TicketReplay;

/** Proves a store, also while a backend works in it: {@code yiwang verify}. */
public final class DataVerifier {
    private DataVerifier() {}

    /**
     * Recomputes the chains of the journal and of the audit, compares the rows with a replay, and every attachment with its
     * hash. Throws {@link yiwang.server.storage.StorageFault} when there is no store to be read.
     *
     * @param files the data folder that attachments are in; without one they are not looked at
     */
    public static VerifyReport verify(StoreAddress store, @Nullable Path files) {
        return store.inspect(proof(files));
    }

    /** What {@link #verify(StoreAddress, Path)} does, to be done within a transaction that is there. */
    public static Work<VerifyReport> proof(@Nullable Path files) {
        List<Function<String, TicketFollower>> followers =
                List.of(NoticeReplay::new, region -> new AttachmentReplay(region, files));
        return new Verifier(List.of(new TicketReplay(followers)), List.of(AuditStore.form()))::verify;
    }

    /** The same without the files. */
    public static VerifyReport verify(StoreAddress store) {
        return verify(store, null);
    }

    /** The same of a data folder. */
    public static VerifyReport verify(Path dataDir) {
        return verify(new SqliteFolder(dataDir), dataDir);
    }
}

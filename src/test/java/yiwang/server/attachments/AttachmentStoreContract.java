package yiwang.server.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.AttachmentView;

/** What the rows of attachments promise on every store. */
abstract class AttachmentStoreContract extends StoreContract {
    private static final String REGION = "320724";
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final AttachmentStore store = new AttachmentStore(REGION);

    AttachmentStoreContract() {
        super(new WriteLimits(100, 256));
    }

    @Test
    void rowsAreReadBackAsTheyWereWrittenInTheOrderOfTheJournal() {
        AttachmentView late = file(B, 2);
        AttachmentView early = file(A, 1);
        insert("t1", 9, late);
        insert("t1", 4, early);
        insert("t2", 5, early);
        assertEquals(
                List.of(early, late), database.read(tx -> store.of(tx, "t1")).join());
        assertEquals(
                Optional.of(late), database.read(tx -> store.of(tx, "t1", B)).join());
        assertEquals(
                Optional.empty(), database.read(tx -> store.of(tx, "t2", B)).join());
        assertEquals(3L, database.read(store::count).join());
        List<String> files = new ArrayList<>();
        database.read(tx -> {
                    store.eachFile(tx, (hash, size) -> files.add(hash + size));
                    return files.size();
                })
                .join();
        assertEquals(List.of(A + 1, B + 2), files);
        assertEquals(4L, database.read(tx -> store.firstLink(tx, A)).join());
    }

    @Test
    void aFileIsLinkedWhereAnyTicketHasItAndOneTicketHasItOnce() {
        insert("t1", 4, file(A, 1));
        assertTrue(database.read(tx -> store.isLinked(tx, A)).join());
        assertFalse(database.read(tx -> store.isLinked(tx, B)).join());
        assertFalse(database.read(tx -> new AttachmentStore("320723").isLinked(tx, A))
                .join());
        assertThrows(CompletionException.class, () -> insert("t1", 5, file(A, 1)));
    }

    private void insert(String ticket, long seq, AttachmentView file) {
        database.write(tx -> {
                    store.insert(tx, ticket, seq, file);
                    return true;
                })
                .join();
    }

    private static AttachmentView file(String hash, long size) {
        return new AttachmentView(
                hash, "image/png", size, "图 ' \" 1.png", "seat-1", Instant.parse("2026-02-14T01:00:00.123Z"));
    }
}

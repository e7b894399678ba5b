package yiwang.server.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Role;
import yiwang.server.accounts.Account.Post;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Tx;
import yiwang.server.storage.WriteLimits;

/** What the accounts promise on every store. */
abstract class AccountStoreContract extends StoreContract {
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00.123Z");

    private final AccountStore store = new AccountStore("320724");

    AccountStoreContract() {
        super(new WriteLimits(100, 256));
    }

    private void write(Consumer<Tx> work) {
        database.write(tx -> {
                    work.accept(tx);
                    return true;
                })
                .join();
    }

    private Account read(String id) {
        return database.read(tx -> store.byId(tx, id)).join().orElseThrow();
    }

    private static Account account(String id, Post... posts) {
        return Account.made(id, "王五 🏮", "hash-" + id, AT, Set.of(posts));
    }

    @Test
    void anAccountIsReadBackAsItWasWritten() {
        assertTrue(database.read(store::isEmpty).join());
        Account wang = account("wang", new Post("center", Role.DISPATCHER), new Post("town-100", Role.HANDLER));
        Account li = account("li");
        write(tx -> {
            store.insert(tx, wang, "setup");
            store.insert(tx, li, "wang");
        });
        assertFalse(database.read(store::isEmpty).join());
        assertEquals(wang, read("wang"));
        assertEquals(List.of(li, wang), database.read(store::all).join());
        assertEquals(Optional.empty(), database.read(tx -> store.byId(tx, "x")).join());
        assertEquals(
                Optional.empty(),
                database.read(tx -> new AccountStore("320723").byId(tx, "wang")).join());
        assertThrows(CompletionException.class, () -> write(tx -> store.insert(tx, wang, "again")));
    }

    @Test
    void postsAreReplacedAndTheirHoldersCounted() {
        write(tx -> {
            store.insert(tx, account("wang", new Post("center", Role.AUDIT_ADMIN)), "setup");
            store.insert(tx, account("li", new Post("a", Role.AUDIT_ADMIN), new Post("b", Role.AUDIT_ADMIN)), "setup");
        });
        assertEquals(2, database.read(tx -> store.holders(tx, Role.AUDIT_ADMIN)).join());
        write(tx -> store.setEnabled(tx, "li", false));
        assertEquals(1, database.read(tx -> store.holders(tx, Role.AUDIT_ADMIN)).join());
        assertFalse(read("li").enabled());
        write(tx -> store.setPosts(tx, "wang", Set.of(new Post("center", Role.DISPATCHER))));
        assertEquals(Set.of(new Post("center", Role.DISPATCHER)), read("wang").posts());
        assertEquals(0, database.read(tx -> store.holders(tx, Role.AUDIT_ADMIN)).join());
    }

    @Test
    void aPasswordIsReplacedOnlyByWhoHasSeenThePresentOne() {
        write(tx -> store.insert(tx, account("wang"), "setup"));
        Account seen = read("wang");
        write(tx -> assertTrue(
                store.setPassword(tx, seen, "second", List.of(seen.hash(), "older"), AT.plusSeconds(9), false)));
        write(tx -> assertFalse(store.setPassword(tx, seen, "third", List.of(), AT, false)));
        Account now = read("wang");
        assertEquals("second", now.hash());
        assertEquals(List.of("hash-wang", "older"), now.former());
        assertEquals(AT.plusSeconds(9), now.hashedAt());
        assertFalse(now.mustChange());
        write(tx -> store.setHash(tx, now, "costlier"));
        assertEquals("costlier", read("wang").hash());
    }

    @Test
    void aStepOfACodeIsUsedOnceAndNoneBeforeItAfterwards() {
        write(tx -> store.insert(tx, account("wang"), "setup"));
        write(tx -> store.setSecondFactor(tx, "wang", "sealed", null));
        assertEquals("sealed", read("wang").totp());
        for (long step : new long[] {7, 8}) {
            write(tx -> assertTrue(store.useStep(tx, "wang", step)));
            write(tx -> assertFalse(store.useStep(tx, "wang", step)));
        }
        write(tx -> assertFalse(store.useStep(tx, "wang", 7)));
        assertEquals(8, read("wang").totpStep());
    }
}

package yiwang.server.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import yiwang.server.access.Machine;
import yiwang.server.access.Token;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Work;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.CredentialKind;

/** What machine credentials promise on every store. */
abstract class CredentialStoreContract extends StoreContract {
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00.123Z");

    private final CredentialStore store = new CredentialStore("320724");
    private final Credential wall = new Credential(
            new Machine(CredentialKind.WALL, "hall-1", "town-100", null),
            Token.hash("yw_1"),
            AT,
            "sysadmin",
            AT.plus(Duration.ofDays(90)),
            null,
            null);
    private final Credential source = new Credential(
            new Machine(CredentialKind.SOURCE, "a-line", "center", "hotline"),
            Token.hash("yw_2"),
            AT,
            "sysadmin",
            null,
            null,
            null);

    CredentialStoreContract() {
        super(new WriteLimits(100, 256));
    }

    private <T> T write(Work<T> work) {
        return database.write(work).join();
    }

    private boolean revoke(String name, Instant at, String by) {
        return write(tx -> store.revoke(tx, name, at, by));
    }

    private void insert(Credential credential) {
        write(tx -> {
            store.insert(tx, credential);
            return true;
        });
    }

    @Test
    void oneIsReadBackAsItWasWrittenAndANameIsGivenOnce() {
        insert(wall);
        insert(source);
        assertEquals(List.of(source, wall), database.read(store::all).join());
        assertEquals(
                Optional.of(wall),
                database.read(tx -> store.byName(tx, "hall-1")).join());
        assertEquals(
                Optional.empty(), database.read(tx -> store.byName(tx, "x")).join());
        assertEquals(
                List.of(),
                database.read(tx -> new CredentialStore("320723").all(tx)).join());
        assertThrows(CompletionException.class, () -> insert(wall));
    }

    @Test
    void oneIsRevokedOnceAndForGood() {
        insert(wall);
        assertTrue(wall.isInForce(AT));
        assertFalse(wall.isInForce(AT.plus(Duration.ofDays(90))));
        assertTrue(revoke("hall-1", AT.plusSeconds(9), "secadmin"));
        assertFalse(revoke("hall-1", AT.plusSeconds(10), "sysadmin"));
        assertFalse(revoke("none", AT, "sysadmin"));
        Credential revoked =
                database.read(tx -> store.byName(tx, "hall-1")).join().orElseThrow();
        assertEquals(AT.plusSeconds(9), revoked.revokedAt());
        assertEquals("secadmin", revoked.revokedBy());
        assertFalse(revoked.isInForce(AT));
    }

    @Test
    void secretsAreNeverTheSameAndOnlyTheirHashIsKept() {
        SecureRandom random = new SecureRandom();
        String first = Secret.next(random);
        String second = Secret.next(random);
        assertFalse(first.equals(second));
        assertEquals(Token.hash(first), Token.hash(first));
        assertEquals(64, Token.hash(first).length());
        assertFalse(Token.hash(first).equals(Token.hash(second)));
    }

    @Test
    void theFirstUseOfADayIsToldFromEveryAddress() {
        FirstUses uses = new FirstUses();
        assertTrue(uses.isFirst("hall-1", "192.0.2.1", AT));
        assertFalse(uses.isFirst("hall-1", "192.0.2.1", AT.plusSeconds(60)));
        assertTrue(uses.isFirst("hall-1", "192.0.2.2", AT));
        assertTrue(uses.isFirst("hall-2", "192.0.2.1", AT));
        assertFalse(uses.isFirst("hall-1", "192.0.2.1", Instant.parse("2026-02-14T15:59:59Z")));
        assertTrue(uses.isFirst("hall-1", "192.0.2.1", Instant.parse("2026-02-14T16:00:00Z")), "midnight in China");
    }
}

package yiwang.server.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.access.SessionEnd;
import yiwang.server.access.Sessions;
import yiwang.server.access.Token;
import yiwang.server.accounts.Account.Post;
import yiwang.server.accounts.SessionStore.Kept;
import yiwang.server.storage.Database;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Work;
import yiwang.server.storage.WriteLimits;

/** What sessions that outlive the program promise on every store. */
@SuppressWarnings("NullAway.Init") // started by each test
abstract class KeptSessionsContract extends StoreContract {
    private static final String REGION = "320724";
    private static final Sessions.Terms TERMS = new Sessions.Terms(Duration.ofHours(12), Duration.ofHours(14));
    private static final Actor LI = new Actor("li", "center", Set.of(Role.DISPATCHER));

    private final AccountStore accounts = new AccountStore(REGION);
    private final SessionStore store = new SessionStore(REGION);
    private Instant now = Instant.parse("2026-02-14T01:00:00Z");
    private boolean unwritable;
    private KeptSessions kept;
    private Sessions sessions;

    KeptSessionsContract() {
        super(new WriteLimits(100, 256));
    }

    /** As a program that starts does. */
    private void start() {
        KeptSessions started = new KeptSessions(new Breaking(), accounts, store);
        kept = started;
        sessions = new Sessions(() -> now, new SecureRandom(), TERMS, (session, way) -> told(started, session, way));
        kept.revive(sessions);
        kept.settled().toCompletableFuture().join();
    }

    private static void told(KeptSessions kept, Session session, SessionEnd.Way way) {
        kept.gone(session);
    }

    private Account account() {
        Account account = Account.made("li", "李四", "hash", now, Set.of(new Post("center", Role.DISPATCHER)));
        database.write(tx -> {
                    accounts.insert(tx, account, "setup");
                    return true;
                })
                .join();
        return account;
    }

    private String opened(Account account) {
        String token = sessions.openOnly(LI, "192.0.2.7", Set.of(Lack.PASSWORD)).orElseThrow();
        Session session = sessions.shown(token).orElseThrow();
        database.write(tx -> {
                    kept.keep(tx, account, Token.hash(token), session);
                    return true;
                })
                .join();
        return token;
    }

    private List<Kept> rows() {
        return database.read(store::all).join();
    }

    @Test
    void aSessionLivesAgainAsItWas() {
        start();
        String token = opened(account());
        Session before = sessions.shown(token).orElseThrow();
        start();
        assertEquals(Optional.of(before), sessions.shown(token));
        assertEquals(
                List.of(),
                database.read(new SessionStore("320723")::all).join(),
                "another region's are not of this one");
    }

    @Test
    void oneThatEndedIsAway() {
        start();
        String token = opened(account());
        sessions.close(token);
        kept.settled().toCompletableFuture().join();
        assertEquals(List.of(), rows());
    }

    @Test
    void oneThatEndedWhileTheStoreCouldNotBeWrittenIsTakenAwayLater() {
        start();
        String token = opened(account());
        unwritable = true;
        sessions.close(token);
        kept.settled().toCompletableFuture().join();
        assertEquals(1, rows().size());
        unwritable = false;
        kept.tick(sessions, now);
        kept.settled().toCompletableFuture().join();
        assertEquals(List.of(), rows());
    }

    /** The store, or one that takes nothing. */
    private final class Breaking implements Database {
        @Override
        public <T> CompletableFuture<T> write(Work<T> work) {
            return unwritable
                    ? CompletableFuture.failedFuture(new StorageFault("the disk is full", new IllegalStateException()))
                    : database.write(work);
        }

        @Override
        public <T> CompletableFuture<T> read(Work<T> work) {
            return database.read(work);
        }

        @Override
        public int queued() {
            return database.queued();
        }

        @Override
        public boolean isHealthy() {
            return !unwritable;
        }

        @Override
        public void close() {
            throw new IllegalStateException("not its own");
        }
    }

    @Test
    void useIsKeptByTheMinuteAndAnOpenSocketIsUse() {
        start();
        String token = opened(account());
        Instant opened = now;
        now = now.plusSeconds(30);
        sessions.find(token);
        kept.tick(sessions, now);
        assertEquals(opened, rows().getFirst().usedAt(), "not at every request");
        now = now.plusSeconds(40);
        sessions.find(token);
        kept.tick(sessions, now);
        assertEquals(now, usedAt());
        Runnable unwatch = sessions.watch(token, () -> {});
        now = now.plus(Duration.ofHours(11));
        kept.tick(sessions, now);
        assertEquals(now, usedAt());
        unwatch.run();
        now = now.plus(Duration.ofHours(2));
        start();
        assertTrue(sessions.find(token).isPresent(), "used two hours ago");
    }

    /** Behind what was written before. */
    private Instant usedAt() {
        database.write(tx -> true).join();
        return rows().getFirst().usedAt();
    }

    @Test
    void oneThatRanOutMeanwhileIsTakenAway() {
        start();
        String token = opened(account());
        now = now.plus(Duration.ofHours(13));
        start();
        assertTrue(sessions.find(token).isEmpty());
        assertEquals(List.of(), rows());
    }

    @Test
    void oneWhoseAccountStandsOtherwiseIsTakenAway() {
        start();
        Account account = account();
        String token = opened(account);
        database.write(tx -> accounts.setPassword(tx, account, "other", List.of(), now, false))
                .join();
        start();
        assertTrue(sessions.find(token).isEmpty());
        assertEquals(List.of(), rows());
    }

    @Test
    void itsOwnersChangesDoNotEndIt() {
        start();
        Account account = account();
        String token = opened(account);
        Session session = sessions.shown(token).orElseThrow();
        database.write(tx -> {
                    accounts.setPassword(tx, account, "other", List.of(), now, false);
                    kept.renew(tx, session, Lack.PASSWORD);
                    return true;
                })
                .join();
        start();
        assertEquals(Set.of(), sessions.find(token).orElseThrow().lacks());
    }
}

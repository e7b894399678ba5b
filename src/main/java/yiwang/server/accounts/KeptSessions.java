package yiwang.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.Actor;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.access.SessionShelf;
import yiwang.server.access.Sessions;
import yiwang.server.accounts.SessionStore.Kept;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;

/**
 * Lets the sessions of accounts outlive the program: a backend that is killed in a storm must not ask two hundred seats for
 * passwords and codes. A session is kept with its account's mark, so that one whose account was changed does not come back;
 * one that could not be kept has to be opened anew after a restart, and nothing else. Any thread.
 */
final class KeptSessions implements SessionShelf {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);
    /** How much of the idle time a restart may take back. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Database database;
    private final AccountStore accounts;
    private final SessionStore store;
    /** When those that are kept were last said to be used. */
    private final Map<String, Instant> usedAt = new ConcurrentHashMap<>();
    /** Those that ended and are not away yet. */
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    KeptSessions(Database database, AccountStore accounts, SessionStore store) {
        this.database = database;
        this.accounts = accounts;
        this.store = store;
    }

    /** Keeps one that was opened by an account as it stands in this transaction. */
    void keep(Tx tx, Account account, String token, Session session) {
        store.insert(
                tx,
                new Kept(
                        session.id(),
                        token,
                        account.id(),
                        session.actor().unit(),
                        session.from(),
                        session.lacks(),
                        account.mark(),
                        session.openedAt(),
                        session.usedAt()));
        tx.afterCommit(() -> usedAt.put(session.id(), session.usedAt()));
    }

    /** Its owner has changed the account in this transaction, and done what was lacking. */
    void renew(Tx tx, Session session, Lack done) {
        Set<Lack> left = EnumSet.noneOf(Lack.class);
        left.addAll(session.lacks());
        left.remove(done);
        accounts.byId(tx, session.actor().id()).ifPresent(now -> store.renew(tx, session.id(), left, now.mark()));
    }

    @Override
    public void remove(Tx tx, String id) {
        store.remove(tx, id);
    }

    @Override
    public CompletionStage<Void> settled() {
        return last;
    }

    /** One has ended. */
    void gone(Session session) {
        usedAt.remove(session.id());
        ended.add(session.id());
        takeAway(List.of(session.id()));
    }

    private void takeAway(List<String> ids) {
        last = database.write(tx -> {
                    ids.forEach(id -> store.remove(tx, id));
                    return true;
                })
                .handle((away, failure) -> {
                    if (failure == null) {
                        ids.forEach(ended::remove);
                    } else {
                        LOG.warn("{} ended sessions are not away yet: {}", ids.size(), failure.toString());
                    }
                    return null;
                });
    }

    /** Says which were used, and tries again to take away what has ended; called again and again. */
    void tick(Sessions sessions, Instant now) {
        List<Session> used = sessions.all(session -> isUsed(session, now));
        if (!used.isEmpty()) {
            used.forEach(session -> usedAt.put(session.id(), lastUse(session, now)));
            database.write(tx -> {
                        used.forEach(session -> store.used(tx, session.id(), lastUse(session, now)));
                        return true;
                    })
                    .exceptionally(failure -> {
                        LOG.warn("the last use of {} sessions is not kept: {}", used.size(), failure.toString());
                        return false;
                    });
        }
        if (!ended.isEmpty() && last.isDone()) {
            takeAway(List.copyOf(ended));
        }
    }

    private boolean isUsed(Session session, Instant now) {
        Instant before = usedAt.get(session.id());
        return before != null && !lastUse(session, now).isBefore(before.plus(STEP));
    }

    /** An open socket is use. */
    private static Instant lastUse(Session session, Instant now) {
        return session.lines() > 0 ? now : session.usedAt();
    }

    /** Has those that were kept live again; the others are taken away. Waits for the store. */
    void revive(Sessions sessions) {
        Map<Session, String> found = database.write(this::found).join();
        found.forEach((session, token) -> {
            usedAt.put(session.id(), session.usedAt());
            sessions.revive(token, session);
        });
    }

    /** Hashes of tokens by session, the last used first. */
    private Map<Session, String> found(Tx tx) {
        Map<Session, String> found = new LinkedHashMap<>();
        for (Kept kept : store.all(tx)) {
            Optional<Account> account = accounts.byId(tx, kept.account())
                    .filter(now -> now.enabled() && now.mark().equals(kept.mark()));
            if (account.isPresent()) {
                found.put(session(kept, account.get()), kept.token());
            } else {
                store.remove(tx, kept.id());
            }
        }
        return found;
    }

    private static Session session(Kept kept, Account account) {
        Actor actor = new Actor(kept.account(), kept.unit(), account.rolesAt(kept.unit()));
        return new Session(kept.id(), actor, kept.origin(), kept.openedAt(), kept.usedAt(), kept.lacks(), 0, null);
    }
}

package yiwang.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.access.PasswordRules;
import yiwang.server.access.Access;
import yiwang.server.access.Session;
import yiwang.server.access.SessionShelf;
import yiwang.server.access.Sessions;
import yiwang.server.audit.AuditTrail;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.Database;

/** Everything about accounts, put together; waits for the store once, while it is made. */
public final class AccountRoom {
    private final boolean isOpen;
    private final Vault vault;
    private final Guesses guesses;
    private final Setup setup;
    private final boolean isNew;

    /**
     * What the room is made of.
     *
     * @param region whose accounts they are
     * @param hashing a few bounded threads for slow work; may refuse
     * @param policy on passwords
     * @param trail keeps what is done with accounts
     */
    public record Given(
            Database database,
            String region,
            Sealer sealer,
            Executor hashing,
            Clock clock,
            SecureRandom random,
            PasswordPolicy policy,
            AuditTrail trail) {}

    /** {@code locked} says that nobody comes in without an account, also while there are none. */
    public AccountRoom(Given given, boolean locked) {
        AccountStore store = new AccountStore(given.region());
        PasswordPolicy policy = given.policy();
        this.vault = new Vault(
                given.database(),
                store,
                new KeptSessions(given.database(), store, new SessionStore(given.region())),
                PasswordRules.of(policy),
                new PasswordHash(policy.hash(), given.random()),
                new Hashing(given.hashing()),
                given.sealer(),
                given.clock(),
                given.random(),
                given.trail());
        this.guesses = new Guesses(policy.waits(), given.clock());
        this.setup = new Setup(given.clock(), given.random());
        this.isNew = given.database().read(store::isEmpty).join();
        this.isOpen = locked || !isNew;
    }

    /** Whether accounts are asked for: when that was said, and on every store that has some. */
    public boolean isOpen() {
        return isOpen;
    }

    /** What makes the first accounts, while there are none; for the console of whoever started the backend, not for logs. */
    public Optional<String> setupToken() {
        @Nullable String token = isOpen && isNew ? setup.token() : null;
        return Optional.ofNullable(token);
    }

    /** How long sessions of accounts live. */
    public Sessions.Terms terms() {
        PasswordPolicy policy = vault.rules().policy();
        return new Sessions.Terms(policy.idle(), policy.session());
    }

    /** Has the sessions live again that did when the program ended. Waits for the store. */
    public void revive(Sessions sessions) {
        if (isOpen) {
            vault.kept().revive(sessions);
        }
    }

    /** Where sessions of accounts outlive the program. */
    public SessionShelf shelf() {
        return vault.kept();
    }

    /** A person's session has ended. */
    public void ended(Session session) {
        if (isOpen && session.machine() == null) {
            vault.kept().gone(session);
        }
    }

    /** Keeps which sessions were used; called again and again. */
    public void tick(Sessions sessions) {
        vault.kept().tick(sessions, vault.clock().instant());
    }

    /** Routes for those who have no session yet. */
    public RouteGroup outside(
            Sessions sessions, Predicate<String> units, UnaryOperator<String> unitNames, Replies replies) {
        return new SignInRoutes(
                isOpen,
                () -> setupToken().isPresent(),
                setup,
                new AccountService(vault, sessions, units),
                new SignIn(vault, guesses, sessions, unitNames),
                replies);
    }

    /** Routes behind a session. */
    public List<RouteGroup> inside(Sessions sessions, Access access, Predicate<String> units, Replies replies) {
        return List.of(
                new AccountRoutes(new AccountService(vault, sessions, units), access, replies),
                new OwnRoutes(
                        isOpen, new OwnPassword(vault, guesses), new SecondFactor(vault), sessions, access, replies));
    }
}

package yiwang.server.credentials;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import yiwang.server.access.Access;
import yiwang.server.access.Machine;
import yiwang.server.access.MachineDoor;
import yiwang.server.access.Session;
import yiwang.server.access.Sessions;
import yiwang.server.access.Token;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.PlainText;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.storage.Database;
import yiwang.wire.CredentialAnswer;
import yiwang.wire.CredentialRequest;
import yiwang.wire.CredentialView;
import yiwang.wire.ProblemCode;

/**
 * Makes, knows and revokes machine credentials. Those in force are in memory, so that no request waits for the store. Any
 * thread; waits for the store once, while it is made.
 */
public final class CredentialRoom implements MachineDoor {
    private final Map<String, Credential> byHash = new ConcurrentHashMap<>();
    private final FirstUses uses = new FirstUses();
    private final Database database;
    private final CredentialStore store;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * Of this county code.
     *
     * @param sessions where machines that have come in are kept
     * @param trail keeps what is made, used and revoked
     * @param random one that nobody can foresee
     */
    public CredentialRoom(
            Database database,
            String region,
            Sessions sessions,
            AuditTrail trail,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.store = new CredentialStore(region);
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
        database.read(store::all).join().stream()
                .filter(credential -> credential.revokedAt() == null)
                .forEach(credential -> byHash.put(credential.hash(), credential));
    }

    /** Routes behind a session; {@code units} says whether a unit exists. */
    public RouteGroup routes(Access access, Predicate<String> units, Replies replies) {
        return new CredentialRoutes(this, units, access, clock, replies);
    }

    @Override
    public Optional<Session> session(String token, String from) {
        String hash = Token.hash(token);
        Credential credential = byHash.get(hash);
        Instant now = clock.instant();
        if (credential == null || !credential.isInForce(now)) {
            return Optional.empty();
        }
        Machine machine = credential.machine();
        Session session = sessions.ofMachine(hash, machine, from, credential.expiresAt());
        if (!byHash.containsKey(hash)) { // revoked meanwhile, when there was no session to be ended yet
            sessions.end(session.id());
            return Optional.empty();
        }
        if (uses.isFirst(machine.name(), from, now)) {
            trail.counted(AuditNote.done(Who.of(machine.actor(), from, ""), AuditNote.CREDENTIAL_USE, machine.name()));
        }
        return Optional.of(session);
    }

    CompletionStage<Answer<List<CredentialView>>> all() {
        return database.read(tx ->
                Answer.done(store.all(tx).stream().map(CredentialRoom::view).toList()));
    }

    /** A new one, with its secret, which is told this once. */
    CompletionStage<Answer<CredentialAnswer>> make(Who by, CredentialRequest asked) {
        String secret = Secret.next(random);
        Credential credential = new Credential(
                new Machine(asked.kind(), asked.name(), asked.unit(), asked.source()),
                Token.hash(secret),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by.actor(),
                asked.expiresAt() == null ? null : asked.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        return trail.privileged(AuditNote.done(by, AuditNote.CREDENTIAL_CREATE, asked.name()), tx -> {
            if (store.byName(tx, asked.name()).isPresent()) {
                return Answer.refuse(ProblemCode.CREDENTIAL_TAKEN, asked.name());
            }
            store.insert(tx, credential);
            tx.afterCommit(() -> byHash.put(credential.hash(), credential));
            return Answer.done(new CredentialAnswer(view(credential), secret));
        });
    }

    /** Ends one for good, with what is open under it. */
    CompletionStage<Answer<Boolean>> revoke(Who by, String name) {
        return trail.privileged(AuditNote.done(by, AuditNote.CREDENTIAL_REVOKE, PlainText.shorten(name)), tx -> {
            Optional<Credential> credential = store.byName(tx, name);
            if (credential.isEmpty() || !store.revoke(tx, name, clock.instant(), by.actor())) {
                return Answer.refuse(ProblemCode.NOT_FOUND, PlainText.shorten(name));
            }
            tx.afterCommit(() -> {
                byHash.remove(credential.get().hash());
                sessions.endOf(credential.get().machine().actor().id());
            });
            return Answer.done(true);
        });
    }

    private static CredentialView view(Credential credential) {
        Machine machine = credential.machine();
        return new CredentialView(
                machine.name(),
                machine.kind(),
                machine.unit(),
                machine.source(),
                credential.createdAt(),
                credential.createdBy(),
                credential.expiresAt(),
                credential.revokedAt(),
                credential.revokedBy());
    }
}

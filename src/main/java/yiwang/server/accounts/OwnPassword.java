package yiwang.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/** Changes one's own password, for who knows the present one; guessing it costs the same waits as signing in. Any thread. */
final class OwnPassword {
    private final Vault vault;
    private final Guesses guesses;

    /** What has been compared, before anything is written. */
    private record Compared(Optional<Reason> refusal, String hash) {}

    OwnPassword(Vault vault, Guesses guesses) {
        this.vault = vault;
        this.guesses = guesses;
    }

    CompletionStage<Answer<Boolean>> change(Who who, Session session, String present, String wanted) {
        String id = who.actor();
        String from = who.source();
        Duration wait = guesses.begin(id, from);
        if (!wait.isZero()) {
            return CompletableFuture.completedStage(Answer.refuse(ProblemCode.SIGN_IN_LATER, wait.toSeconds() + 1));
        }
        return vault.database()
                .read(tx -> vault.store().byId(tx, id))
                .thenCompose(account -> account.isEmpty()
                        ? CompletableFuture.completedStage(Answer.refuse(ProblemCode.FORBIDDEN, id))
                        : vault.hashing()
                                .run(() -> compare(account.get(), present, wanted, from))
                                .thenCompose(compared -> write(who, session, account.get(), compared)));
    }

    private Compared compare(Account account, String present, String wanted, String from) {
        if (!vault.hash().matches(account.hash(), present)) {
            return new Compared(Optional.of(Reason.of(ProblemCode.SIGN_IN_REFUSED)), "");
        }
        guesses.takeBack(account.id(), from);
        Optional<Reason> weak = vault.weakness(account.id(), wanted, vault.used(account));
        return new Compared(weak, weak.isPresent() ? "" : vault.hash().of(wanted));
    }

    private CompletionStage<Answer<Boolean>> write(Who who, Session session, Account account, Compared compared) {
        if (compared.refusal().isPresent()) {
            return CompletableFuture.completedStage(
                    new Answer.Refused<>(compared.refusal().get()));
        }
        AuditNote note = AuditNote.done(who, AuditNote.OWN_PASSWORD, account.id());
        Instant now = vault.clock().instant();
        return vault.trail().privileged(note, tx -> {
            if (!vault.store().setPassword(tx, account, compared.hash(), vault.used(account), now, false)) {
                return Answer.refuse(ProblemCode.SIGN_IN_REFUSED);
            }
            vault.kept().renew(tx, session, Lack.PASSWORD);
            return Answer.done(true);
        });
    }
}

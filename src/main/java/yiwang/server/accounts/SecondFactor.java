package yiwang.server.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.Tx;
import yiwang.wire.ProblemCode;
import yiwang.wire.SecondFactorAnswer;

/** Binds a second factor to one's own account: a secret is given, and is in force once a code of it came back. Any thread. */
final class SecondFactor {
    private static final int BYTES = 20;
    private static final String SECOND_FACTOR = "second-factor";

    private final Vault vault;

    SecondFactor(Vault vault) {
        this.vault = vault;
    }

    /** A new secret. One in force is not replaced: whoever holds somebody's session could; an administrator takes it away. */
    CompletionStage<Answer<SecondFactorAnswer>> begin(String id) {
        byte[] secret = new byte[BYTES];
        vault.random().nextBytes(secret);
        return vault.database().write(tx -> {
            Optional<Account> account = vault.store().byId(tx, id);
            if (account.isEmpty()) {
                return Answer.refuse(ProblemCode.FORBIDDEN, SECOND_FACTOR);
            }
            if (account.get().totp() != null) {
                return Answer.refuse(ProblemCode.SECOND_FACTOR_BOUND);
            }
            String sealed = vault.sealer()
                    .seal(
                            Base64.getEncoder().encodeToString(secret),
                            account.get().owner());
            vault.store().setSecondFactor(tx, id, null, sealed);
            return Answer.done(answer(id, Base32.of(secret)));
        });
    }

    /** Puts the new secret in force. */
    CompletionStage<Answer<Boolean>> confirm(Who who, Session session, String code) {
        AuditNote note = AuditNote.done(who, AuditNote.OWN_SECOND_FACTOR, who.actor());
        return vault.trail().privileged(note, tx -> confirm(tx, session, code));
    }

    private Answer<Boolean> confirm(Tx tx, Session session, String code) {
        String id = session.actor().id();
        Optional<Account> account = vault.store().byId(tx, id);
        if (account.isEmpty() || account.get().totpNew() == null) {
            return Answer.refuse(ProblemCode.FORBIDDEN, SECOND_FACTOR);
        }
        String sealed = account.get().totpNew();
        OptionalLong step = sealed == null
                ? OptionalLong.empty()
                : OneTimeCode.step(
                        secret(vault.sealer(), account.get().owner(), sealed),
                        code,
                        vault.clock().instant(),
                        account.get().totpStep());
        if (step.isEmpty() || !vault.store().useStep(tx, id, step.getAsLong())) {
            return Answer.refuse(ProblemCode.SIGN_IN_REFUSED);
        }
        vault.store().setSecondFactor(tx, id, sealed, null);
        vault.kept().renew(tx, session, Lack.SECOND_FACTOR);
        return Answer.done(true);
    }

    static byte[] secret(Sealer sealer, String owner, String sealed) {
        return Base64.getDecoder().decode(sealer.open(sealed, owner));
    }

    private static SecondFactorAnswer answer(String id, String secret) {
        String account = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return new SecondFactorAnswer(
                secret, "otpauth://totp/yiwang:" + account + "?secret=" + secret + "&issuer=yiwang");
    }
}

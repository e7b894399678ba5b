package yiwang.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.domain.access.PasswordRules;
import yiwang.domain.access.PasswordRules.Weakness;
import yiwang.server.audit.AuditTrail;
import yiwang.server.http.Reason;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.Database;
import yiwang.wire.ProblemCode;

/**
 * What everything about accounts works with. Any thread.
 *
 * @param kept the sessions that outlive the program
 * @param rules on passwords
 * @param hashing where hashes are made and compared
 * @param sealer of second factors' secrets
 * @param trail keeps what is done with accounts
 */
record Vault(
        Database database,
        AccountStore store,
        KeptSessions kept,
        PasswordRules rules,
        PasswordHash hash,
        Hashing hashing,
        Sealer sealer,
        Clock clock,
        SecureRandom random,
        AuditTrail trail) {

    /** Why a password is not taken; slow when there are former ones. */
    Optional<Reason> weakness(String account, String password, List<String> used) {
        Optional<Weakness> weakness = rules.judge(account, password);
        if (weakness.isEmpty()
                && used.stream().limit(rules.policy().history()).anyMatch(old -> hash.matches(old, password))) {
            weakness = Optional.of(Weakness.USED_BEFORE);
        }
        return weakness.map(why -> Reason.of(ProblemCode.PASSWORD_WEAK, why.key(), rules.limit(why)));
    }

    /** The hashes of an account with the one in force, as many as the policy looks at, newest first. */
    List<String> used(Account account) {
        return Stream.concat(Stream.of(account.hash()), account.former().stream())
                .limit(rules.policy().history())
                .toList();
    }
}

package yiwang.domain.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges a new password by a {@link PasswordPolicy} and the list of common ones. Immutable; any thread. */
public final class PasswordRules {
    private static final String COMMON = "common-passwords.txt";
    private static final int LEAST_NAME = 3;

    private final PasswordPolicy policy;
    private final Set<String> common;

    /** Why a password is not taken. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        /** Not enough kinds of characters. */
        TOO_PLAIN,
        /** Among those that are tried first. */
        COMMON,
        /** Holds the name of the account. */
        NAMES_ACCOUNT,
        /** One of the last ones. */
        USED_BEFORE;

        /** The name on the wire. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By this policy and these common passwords, in small letters. */
    PasswordRules(PasswordPolicy policy, List<String> common) {
        this.policy = policy;
        this.common = new HashSet<>(common);
    }

    /** By this policy and the shipped list. */
    public static PasswordRules of(PasswordPolicy policy) {
        return new PasswordRules(policy, AccessResource.lines(COMMON));
    }

    /** The policy. */
    public PasswordPolicy policy() {
        return policy;
    }

    /** What is wrong with a password; that it was used before is for whoever has the old hashes. */
    public Optional<Weakness> judge(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < policy.leastLength()) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > policy.mostLength()) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (kinds(password) < policy.kinds()) {
            return Optional.of(Weakness.TOO_PLAIN);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (common.contains(small) || isOneLetter(password)) {
            return Optional.of(Weakness.COMMON);
        }
        String name = account.toLowerCase(Locale.ROOT);
        return name.length() >= LEAST_NAME && small.contains(name)
                ? Optional.of(Weakness.NAMES_ACCOUNT)
                : Optional.empty();
    }

    /** The number that goes with a weakness in its sentence. */
    public int limit(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> policy.leastLength();
            case TOO_LONG -> policy.mostLength();
            case TOO_PLAIN -> policy.kinds();
            case USED_BEFORE -> policy.history();
            case COMMON, NAMES_ACCOUNT -> 0;
        };
    }

    private static int kinds(String password) {
        return (int) password.codePoints().map(PasswordRules::kind).distinct().count();
    }

    private static int kind(int letter) {
        if (letter >= 'a' && letter <= 'z') {
            return 0;
        }
        if (letter >= 'A' && letter <= 'Z') {
            return 1;
        }
        return letter >= '0' && letter <= '9' ? 2 : 3;
    }

    private static boolean isOneLetter(String password) {
        return password.codePoints().distinct().count() == 1;
    }
}

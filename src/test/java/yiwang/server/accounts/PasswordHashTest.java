package yiwang.server.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.access.PasswordPolicy.HashCost;

class PasswordHashTest {
    private final PasswordHash quick = new PasswordHash(new HashCost(64, 1, 1), new SecureRandom());

    /** From the tests of the reference implementation of RFC 9106. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "differentpassword"
                        + " $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"
            })
    void theVectorsOfTheReference(String password, String hash) {
        assertTrue(quick.matches(hash, password));
        assertFalse(quick.matches(hash, password + " "));
    }

    @Test
    void aHashMatchesItsPasswordInAnyNormalFormAndNoOther() {
        String hash = quick.of("gro\u00dfe \u00dcbung");
        assertTrue(quick.matches(hash, "gro\u00dfe U\u0308bung"));
        assertFalse(quick.matches(hash, "grosse \u00dcbung"));
        assertNotEquals(hash, quick.of("gro\u00dfe \u00dcbung"), "every hash has its own salt");
        assertThrows(IllegalArgumentException.class, () -> quick.matches("{plain}secret", "secret"));
    }

    @Test
    void theShippedCostIsWhatANewHashIsMadeBy() {
        PasswordHash shipped =
                new PasswordHash(PasswordPolicy.shipped(PasswordPolicy.USUAL).hash(), new SecureRandom());
        String hash = shipped.of("x");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertFalse(shipped.isOutdated(hash));
        assertTrue(shipped.isOutdated(quick.of("x")));
        long began = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertTrue(shipped.matches(hash, "x"));
        }
        System.err.printf("one hash at the shipped cost: %.0f ms%n", (System.nanoTime() - began) / 1e7);
        assertEquals(97, hash.length());
    }
}

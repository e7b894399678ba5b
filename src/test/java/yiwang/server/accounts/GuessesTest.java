package yiwang.server.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yiwang.domain.access.PasswordPolicy;

class GuessesTest {
    private static final String OWNER = "10.0.0.5";
    private static final String GUESSER = "203.0.113.7";

    private Instant now = Instant.parse("2026-02-14T01:00:00Z");
    private final Guesses guesses =
            new Guesses(PasswordPolicy.shipped(PasswordPolicy.USUAL).waits(), () -> now);

    private boolean may(String account, String from) {
        return guesses.begin(account, from).isZero();
    }

    private int tries(String account, String from, int asked) {
        int looked = 0;
        for (int i = 0; i < asked; i++) {
            looked += may(account, from) ? 1 : 0;
        }
        return looked;
    }

    @Test
    void aGuesserWaitsAndTheOwnerElsewhereDoesNot() {
        assertEquals(5, tries("wang", GUESSER, 100));
        assertTrue(may("wang", OWNER));
        now = now.plus(Duration.ofMinutes(10));
        assertEquals(2, tries("wang", GUESSER, 100), "what was forgotten meanwhile");
    }

    @Test
    void manySourcesHoldUpStrangersButNotWhereTheOwnerHasSignedInFrom() {
        assertTrue(may("wang", OWNER));
        guesses.right("wang", OWNER);
        int looked = 0;
        for (int i = 0; i < 250; i++) {
            looked += tries("wang", "198.51." + i + ".1", 5);
        }
        assertTrue(looked <= 101, looked + " tries by strangers");
        assertFalse(may("wang", "192.0.2.1"));
        assertTrue(may("wang", OWNER));
        assertTrue(may("li", "192.0.2.1"), "other accounts are not concerned");
    }

    @Test
    void onePasswordTriedOnManyAccountsIsSlowedDownToo() {
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            looked += tries("account-" + i, GUESSER, 1);
        }
        assertEquals(50, looked);
    }

    @Test
    void rightOnesCostNothingHoweverMany() {
        for (int i = 0; i < 500; i++) {
            assertTrue(may("account-" + i % 7, OWNER));
            guesses.right("account-" + i % 7, OWNER);
        }
    }

    @Test
    void aKnownPasswordDoesNotBuyTriesAtTheCode() {
        int codes = 0;
        for (int i = 0; i < 50; i++) {
            if (may("wang", GUESSER)) {
                guesses.takeBack("wang", GUESSER); // the password alone
            }
            codes += may("wang", GUESSER) ? 1 : 0; // with a wrong code
        }
        assertEquals(5, codes);
    }

    @Test
    void aWholeNetworkOfIpv6IsOneSource() {
        assertEquals(5, tries("wang", "2001:db8:1:2::1", 5) + tries("wang", "2001:db8:1:2:ffff::9", 5));
        assertEquals(5, tries("wang", "2001:db8:1:3::1", 9));
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 60_000; i++) {
            guesses.begin("a-" + i, "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
        }
        assertEquals(5, tries("last", GUESSER, 9), "and the newest still count");
    }
}

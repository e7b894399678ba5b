package yiwang.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.access.PasswordPolicy.Need;
import yiwang.domain.access.PasswordRules.Weakness;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "dengbao-3, Ab1!Ab1!A, TOO_SHORT",
                "dengbao-3, 'Ab1!Ab1!Ab', -",
                "dengbao-3, alllowercaseletters, TOO_PLAIN",
                "dengbao-3, lowerand12345digits, TOO_PLAIN",
                "dengbao-3, Lowerand12345digits, -",
                "dengbao-3, 县城里的风很大 2026 Feng, -",
                "dengbao-3, 𠮷𠮷𠮷aB1, TOO_SHORT",
                "dengbao-3, Wang.Wu-2026-x, NAMES_ACCOUNT",
                "asvs-5, alllowercaseletters, -",
                "asvs-5, fourteen-chars, TOO_SHORT",
                "asvs-5, 111111111111111111, COMMON",
                "asvs-5, 'correct horse battery staple', -"
            })
    void eachProfileTakesWhatItSays(String profile, String password, @Nullable Weakness weakness) {
        PasswordRules rules = PasswordRules.of(PasswordPolicy.shipped(profile));
        assertEquals(Optional.ofNullable(weakness), rules.judge("wang.wu", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password", "1q2w3e4r", "qwertyuiop"})
    void commonOnesAreRefusedHoweverTheyAreWritten(String password) {
        PasswordPolicy policy = PasswordPolicy.parse("f", lines("least-length\t10\t8"), "asvs-5");
        assertEquals(Optional.of(Weakness.COMMON), PasswordRules.of(policy).judge("wang.wu", password));
    }

    @Test
    void tooLongIsRefusedBeforeItIsHashed() {
        PasswordRules rules = PasswordRules.of(PasswordPolicy.shipped("asvs-5"));
        assertEquals(Optional.empty(), rules.judge("x", "aB3 ".repeat(32)));
        assertEquals(Optional.of(Weakness.TOO_LONG), rules.judge("x", "aB3 ".repeat(32) + "x"));
        assertEquals(128, rules.limit(Weakness.TOO_LONG));
    }

    @Test
    void theTwoProfilesSayWhatTheirStandardsSay() {
        assertEquals(List.of("dengbao-3", "asvs-5"), PasswordPolicy.names());
        PasswordPolicy dengbao = PasswordPolicy.shipped("dengbao-3");
        assertTrue(dengbao.kinds() >= 3 && dengbao.age().toDays() == 90 && dengbao.history() >= 5);
        assertTrue(dengbao.waits().free() <= 5 && dengbao.waits().first().compareTo(Duration.ofMinutes(10)) >= 0);
        assertEquals(Need.ADMINISTRATORS, dengbao.secondFactor());
        PasswordPolicy asvs = PasswordPolicy.shipped("asvs-5");
        assertTrue(asvs.kinds() == 0 && asvs.age().isZero() && asvs.leastLength() >= 15);
        assertEquals(Need.EVERYBODY, asvs.secondFactor());
        assertThrows(IllegalArgumentException.class, () -> PasswordPolicy.shipped("why"));
        assertThrows(IllegalArgumentException.class, () -> PasswordPolicy.shipped("rule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"least-length\t1\tx", "least-length\t-1\t-1", "least-length", "new-rule\t1\t1", "days\t1\t1"})
    void aBrokenFileIsNamedWithItsLine(String line) {
        BrokenDataFile broken =
                assertThrows(BrokenDataFile.class, () -> PasswordPolicy.parse("p.tsv", lines(line), "asvs-5"));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("p.tsv"), broken.getMessage());
    }

    /** The shipped file with this line in the place of the rule of the same name, or of the first one. */
    private static List<String> lines(String line) {
        List<String> lines = new ArrayList<>(AccessResource.lines("password-policies.tsv"));
        if (line.startsWith("new")) {
            lines.add(line);
        } else {
            lines.set(1, line);
        }
        return lines;
    }
}

package yiwang.server.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final String DIGITS = "1234567890";
    private static final byte[] SECRET = DIGITS.repeat(2).getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-02-14T01:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void theVectorsOfTheStandard(long seconds, String sha1, String sha256, String sha512) {
        assertEquals(sha1, OneTimeCode.code(key(20), seconds / 30, 8, "HmacSHA1"));
        assertEquals(sha256, OneTimeCode.code(key(32), seconds / 30, 8, "HmacSHA256"));
        assertEquals(sha512, OneTimeCode.code(key(64), seconds / 30, 8, "HmacSHA512"));
    }

    @Test
    void clocksMayDifferByOneStepAndNoMore() {
        for (int by = -3; by <= 3; by++) {
            String code = OneTimeCode.code(SECRET, STEP + by, 6, "HmacSHA1");
            OptionalLong expected = Math.abs(by) <= 1 ? OptionalLong.of(STEP + by) : OptionalLong.empty();
            assertEquals(expected, OneTimeCode.step(SECRET, code, NOW, 0), "by " + by);
        }
    }

    @Test
    void aUsedCodeAndOneBeforeItAreRefused() {
        String code = OneTimeCode.code(SECRET, STEP, 6, "HmacSHA1");
        String before = OneTimeCode.code(SECRET, STEP - 1, 6, "HmacSHA1");
        String after = OneTimeCode.code(SECRET, STEP + 1, 6, "HmacSHA1");
        assertEquals(OptionalLong.empty(), OneTimeCode.step(SECRET, code, NOW, STEP));
        assertEquals(OptionalLong.empty(), OneTimeCode.step(SECRET, before, NOW, STEP));
        assertEquals(OptionalLong.of(STEP + 1), OneTimeCode.step(SECRET, after, NOW, STEP));
    }

    @ParameterizedTest
    @CsvSource({"''", "00000", "0000000", "abcdef", "２８７０８２"})
    void whatIsNoCodeIsRefused(String code) {
        assertEquals(OptionalLong.empty(), OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(59), 0));
    }

    private static byte[] key(int length) {
        return DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}

package yiwang.server.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scans beside the patterns that say what they mean. */
class PlainTextTest {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{D800}-\\x{DFFF}]"
            + "|[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");
    private static final Pattern GAPS = Pattern.compile("[\\t\\n\\r ]+");
    private static final int LIMIT = 100;

    @Test
    void everySingleCharacterIsTakenOrRefusedAsThePatternSays() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            agrees("水" + Character.toString(point) + "电");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "停电了", "第一行\r\n\t第二行", "\uD83D\uDE00", "\uDE00\uD83D", "电\uD83D", "\uDE00电", "a\u0000b"})
    void textsAreTakenOrRefusedAsThePatternSays(String text) {
        agrees(text);
    }

    @Property
    void anyTextIsTakenOrRefusedAsThePatternSays(@ForAll @From("odd") String text) {
        agrees(text);
    }

    @Property
    void oneLineIsWhatThePatternMakesOfIt(@ForAll @From("odd") String text) {
        assertEquals(GAPS.matcher(text).replaceAll(" ").strip(), PlainText.oneLine(text));
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.strings()
                .withChars("停电 \t\n\r\u0000\u007f\u0085\u00a0\u3000\u2003\u200d\u200e\u202a\u202f\u2065\u2069\u206a")
                .withChars("\uD83D\uDE00\uDBFF\uDFFF\uFEFF\uFFFD\uFFFE\uFFFF")
                .ofMaxLength(12);
    }

    private static void agrees(String text) {
        Matcher found = FORBIDDEN.matcher(text);
        if (found.find()) {
            NotDone refused = assertThrows(NotDone.class, () -> PlainText.require("text", text, LIMIT));
            String point = "U+%04X".formatted(text.codePointAt(found.start()));
            assertTrue(refused.reason().args().contains(point), () -> point + " in " + refused.reason());
        } else {
            assertDoesNotThrow(() -> PlainText.require("text", text, LIMIT));
        }
        assertEquals(FORBIDDEN.matcher(text).replaceAll("?"), PlainText.shorten(text));
    }
}

package yiwang.domain.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnop",
                "Zk3-9_aB01cdEF45ghIJ67",
                "----------------",
                "123456a123456b123456",
                "abcdefghijklmnopabcdefghijklmnopabcdefghijklmnopabcdefghijklmnop"
            })
    void whatASourceMakesIsTaken(String text) {
        assertEquals(text, Pointer.parse(text).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijklmno",
                "abcdefghijklmnopabcdefghijklmnopabcdefghijklmnopabcdefghijklmnopa",
                "320724199001011234",
                "32072419900101123X",
                "person-13905130246",
                "person-139-0513-0246",
                "person_1_3_9_0_5_1_3",
                "abcdefghijklmnop\n",
                "abcdefghijklmnop ",
                "张三张三张三张三张三张三张三张三",
                "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐ",
                "abcdefgh.ijklmnop",
                "abcdefghijklmno\u0000p"
            })
    void whatMayBeAPersonsOwnIsNoneAndIsNotSaidBack(String text) {
        assertEquals(Optional.empty(), Pointer.parse(text));
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> new Pointer(text));
        assertEquals("no pointer", thrown.getMessage());
    }

    @Property
    void bytesWrittenAsTheLettersAToPAlwaysAreOne(@ForAll @Size(value = 16) byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (byte one : hash) {
            text.append((char) ('a' + (one >> 4 & 15))).append((char) ('a' + (one & 15)));
        }
        assertTrue(Pointer.parse(text.toString()).isPresent());
    }

    @Test
    void itSaysNothingOfItselfAndItsMarkIsAnotherAtEverySource() {
        Pointer pointer = new Pointer("abcdefghijklmnop");
        assertEquals("Pointer[]", pointer.toString());
        // printf '%s %s' sifa abcdefghijklmnop | sha256sum | cut -c1-16
        assertEquals("55c10f6c6ce74d89", pointer.mark("sifa"));
        assertNotEquals(pointer.mark("sifa"), pointer.mark("minzheng"));
    }
}

package yiwang.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of initials against what is known of it from elsewhere. */
class InitialsTest {
    private final Initials initials = Initials.shipped();

    @ParameterizedTest
    @CsvSource({
        "滨江路, bjl",
        "新安镇, xaz",
        "堆沟港镇, dggz",
        "圩, w",
        "嵇桥村, jqc",
        "泗洪, sh",
        "国道204, gd204",
        "路灯不亮, ldbl",
        "北陈集, bcj",
        "A类 燃气, alrq",
        "'', ''"
    })
    void theUsualInitials(String text, String expected) {
        assertEquals(expected, initials.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "重, cz", "长, cz", "六, l", "朝, cz", "单, cds", "解, jx", "盖, g", "厦, sx", "蚌, b", "乐, ly", "行, hx", "圩, wx",
        "堡, bp"
    })
    void aCharacterOfSeveralReadingsHasTheInitialsOfAll(String character, String letters) {
        for (char letter : letters.toCharArray()) {
            assertTrue(may(character.charAt(0), letter), character + " " + letter);
        }
    }

    /** The common characters of GB 2312 stand in the order of their pinyin: another source, for 3,755 of them. */
    @Test
    void theCommonCharactersHaveTheLetterOfTheirPlaceInGb2312() {
        String first = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
        String letters = "abcdefghjklmnopqrstwxyz";
        Charset gb = Charset.forName("GB2312");
        int letter = 0;
        Set<String> wrong = new TreeSet<>();
        for (int code = 0xB0A1; code <= 0xD7F9; code++) {
            if ((code & 0xFF) < 0xA1 || (code & 0xFF) > 0xFE) {
                continue;
            }
            char c = new String(new byte[] {(byte) (code >> 8), (byte) code}, gb).charAt(0);
            if (letter + 1 < first.length() && c == first.charAt(letter + 1)) {
                letter++;
            }
            if (!may(c, letters.charAt(letter))) {
                wrong.add(c + " " + letters.charAt(letter));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyCharacterOfTheDemoCountyCanBeTyped() throws IOException {
        Set<String> without = new TreeSet<>();
        for (String file :
                List.of("divisions.csv", "places.geojson", "lines.geojson", "grids.geojson", "channels.csv")) {
            Files.readString(Path.of(System.getProperty("yiwang.basedir", "."), "maps", file))
                    .codePoints()
                    .filter(c -> Character.isIdeographic(c) && initials.letters((char) c) == 0)
                    .forEach(c -> without.add(Character.toString(c)));
        }
        assertEquals(Set.of(), without);
    }

    private boolean may(char character, char letter) {
        return (initials.letters(character) & 1 << (letter - 'a')) != 0;
    }
}

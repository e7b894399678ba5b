package yiwang.domain.reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800000000                          | true",
                "请回电 138 0000 0000                  | true",
                "138.0000.0000                        | true",
                "138，0000，0000                       | true",
                "138/0000\\0000                        | true",
                "138_0000~0000                        | true",
                "１３８００００００００                   | true",
                "１３８．００００．００００                | true",
                "一三八〇〇〇〇〇〇〇〇                   | true",
                "幺三八 零零零零 零零零零                 | true",
                "壹叁捌零零零零零零零零                   | true",
                "一3八0零〇0洞0〇0                      | true",
                "①③⑧⓪⓪⓪⓪⓪⓪⓪⓪                       | true",
                "❶❸❽⓿⓿⓿⓿⓿⓿⓿⓿                       | true",
                "١٣٨٠٠٠٠٠٠٠٠                          | true",
                "㈠㈢㈧㈠㈠㈠㈠                          | true",
                "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣            | true",
                "1\u200b3\u200b8\u200b0\u200b0\u200b0\u200b0 | true",
                "83211234                             | true",
                "8321123                              | true",
                "832112                               | false",
                "三楼二单元五零一室                       | false",
                "3 号楼 2 单元 501 室，14:30 上门          | false",
                "第 12 次来电，家属 3 人                   | false",
                "与 2 位邻居核对，约 2 月 14 日 10 时 30 分  | false",
                "''                                   | false"
            })
    void isFoundHoweverItIsWritten(String text, boolean found) {
        assertEquals(found, LongNumber.isIn(text), text);
    }

    @Property
    void aNumberIsFoundBetweenAnyLetters(
            @ForAll @IntRange(min = 1_000_000) int number,
            @ForAll @StringLength(max = 20) String before,
            @ForAll @StringLength(max = 20) String after) {
        assertTrue(LongNumber.isIn(before + "甲" + number + "乙" + after));
    }

    @Property
    void sixDigitsBetweenLettersAreNone(@ForAll @IntRange(min = 0, max = 999_999) int number) {
        assertFalse(LongNumber.isIn("甲" + number + "乙" + number + "丙"));
    }
}

package yiwang.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in different ways and means the same. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource({"Ｋ１２＋３００, k12300", "'长深高速 K1 路况', 长深高速k1路况", "（备用）水源地, 备用水源地", "'　', ''", "南六塘河1号桥, 南六塘河1号桥"})
    void blanksSignsAndWidthDoNotMatter(String text, String plain) {
        assertEquals(plain, Folding.plain(text));
    }

    @ParameterizedTest
    @CsvSource({
        "三号, 3号",
        "第一网格, 第1网格",
        "十号楼, 10号楼",
        "十二号楼, 12号楼",
        "二十三队, 23队",
        "一百零五号, 105号",
        "一百二十号, 120号",
        "国道二〇四, 国道204",
        "叁号, 3号",
        "贰拾叁队, 23队",
        "五千三百二十一, 5321",
        "百禄镇, 百禄镇",
        "千百村, 千百村",
        "三五十里, 三五十里",
        "新安镇, 新安镇"
    })
    void numbersAreSaidInDigits(String plain, String digits) {
        assertEquals(digits, Folding.digits(plain));
    }
}

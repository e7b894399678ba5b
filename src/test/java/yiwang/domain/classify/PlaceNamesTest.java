package yiwang.domain.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a county's own names take out of a text, and what they leave. */
class PlaceNamesTest {
    private static final PlaceWords COUNTY =
            new PlaceWords(List.of("灌南县", "堆沟港镇", "三口镇", "镇中社区居委会", "公兴村委会", "刘园村村民委员会", "新安大道", "盐河", "长深高速", "路"));

    @ParameterizedTest
    @CsvSource({
        "灌南县堆沟港镇垃圾, ，，，，，，，垃圾",
        "堆沟港垃圾, ，，，垃圾",
        "三口镇垃圾, ，，，垃圾",
        "一家三口, 一家三口",
        "镇中社区垃圾, ，，，，垃圾",
        "镇中社区居委会垃圾, ，，，，居委会垃圾",
        "公兴村垃圾, ，，，垃圾",
        "刘园村垃圾, ，，，垃圾",
        "新安大道积水, ，，大道积水",
        "盐河发臭, ，河发臭",
        "长深高速拥堵, ，，高速拥堵",
        "马路积水, 马路积水"
    })
    void divisionsGoWholeAndRoadsAndRiversKeepWhatTheyAre(String text, String left) {
        assertEquals(left, COUNTY.withoutNames(new Matter("", text)).text());
    }
}

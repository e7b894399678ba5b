package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How spans of time are written. */
final class LookTextTest {
    private final LookText chinese = LookText.of(Locale.CHINA);
    private final LookText english = LookText.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "-5,刚刚,just now",
        "0,刚刚,just now",
        "2,2秒前,2 s ago",
        "59,59秒前,59 s ago",
        "60,1分前,1 min ago",
        "3599,59分前,59 min ago",
        "3600,1小时前,1 h ago",
        "86400,1天前,1 d ago",
        "172799999,1999天前,1999 d ago"
    })
    void ageIsSaidInOneUnit(long seconds, String zh, String en) {
        assertEquals(zh, chinese.age(Duration.ofSeconds(seconds)));
        assertEquals(en, english.age(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"760,00:12:40 剩", "0,00:00:00 剩", "359999,99:59:59 剩", "360000,4天 04:00 剩"})
    void timeLeftIsAClock(long seconds, String shown) {
        assertEquals(shown, chinese.left(Duration.ofSeconds(seconds), true));
    }

    @Test
    void timeOverSaysSoFirst() {
        assertEquals("超时 01:20", chinese.over(Duration.ofMinutes(80), false));
        assertEquals("over 01:20", english.over(Duration.ofMinutes(80), false));
        assertEquals("超时 14天9时", chinese.over(Duration.ofHours(14 * 24 + 9), false));
        assertEquals("over 14d 9h", english.over(Duration.ofHours(14 * 24 + 9), false));
    }

    @Property
    void clockOfLessThanHundredHoursKeepsItsWidth(@ForAll @LongRange(min = 0, max = 359_999) long seconds) {
        assertEquals(10, chinese.left(Duration.ofSeconds(seconds), true).length());
    }

    @Test
    void unknownLanguageGetsChinese() {
        assertEquals("一级", LookText.of(Locale.FRENCH).level(1));
    }

    @Test
    void bothLanguagesKnowTheSameWords() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_en.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (var in = Objects.requireNonNull(LookText.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }
}

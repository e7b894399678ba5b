package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.console.kit.Texts;

class BaseMapTextsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle.Control plain =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String name = BaseMapTextsTest.class.getPackageName() + ".messages";
        ResourceBundle chinese = ResourceBundle.getBundle(name, Locale.ROOT, plain);
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ENGLISH, plain);
        assertEquals(new TreeSet<>(chinese.keySet()), new TreeSet<>(english.keySet()));
        for (String key : chinese.keySet()) {
            assertEquals(gaps(chinese.getString(key)), gaps(english.getString(key)), key);
        }
    }

    private static long gaps(String text) {
        return text.chars().filter(c -> c == '{').count();
    }

    @ParameterizedTest
    @EnumSource(SourceFault.Kind.class)
    void whateverCanBeWrongHasASentence(SourceFault.Kind kind) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            String sentence = Texts.of(Account.class, locale).get(kind.key(), "x");
            assertFalse(sentence.contains("!") || sentence.contains("{"), sentence);
        }
    }
}

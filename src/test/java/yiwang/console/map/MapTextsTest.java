package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapTextsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle.Control plain =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String name = MapTextsTest.class.getPackageName() + ".messages";
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
    @CsvSource({"1234, 1000", "999, 500", "499, 200", "199.9, 100", "1.5, 1"})
    void theScaleBarIsARoundNumberOfMetres(double metres, double expected) {
        assertEquals(expected, ScaleBar.roundBelow(metres), 1e-6);
    }
}

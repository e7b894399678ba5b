package yiwang.domain.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeywordTrieTest {

    @Test
    void theLongestWordCountsAndWhatLiesInsideItDoesNot() {
        assertEquals(List.of("路灯不亮@2", "路灯@8"), found(List.of("路灯", "不亮", "路灯不亮"), "村口路灯不亮，修路灯"));
    }

    @Test
    void wordsThatOverlapCountBoth() {
        assertEquals(List.of("老房子@0", "房子塌@1"), found(List.of("房子塌", "老房子"), "老房子塌了"));
    }

    @Test
    void latinLettersMatchInAnyCaseAndWidth() {
        assertEquals(List.of("App@0", "App@4", "App@8"), found(List.of("App"), "APP,app,Ａｐｐ"));
    }

    @Property(tries = 500)
    void findsWhatASearchPlaceByPlaceFinds(@ForAll("words") Set<String> words, @ForAll("texts") String text) {
        List<String> list = List.copyOf(words);
        assertEquals(searched(list, text), found(list, text));
    }

    @Property(tries = 500)
    void theSameWithoutWordsOfOneLetter(@ForAll("longWords") Set<String> words, @ForAll("texts") String text) {
        List<String> list = List.copyOf(words);
        assertEquals(searched(list, text), found(list, text));
    }

    @Provide
    Arbitrary<Set<String>> longWords() {
        return Arbitraries.strings()
                .withChars("水电气停")
                .ofMinLength(2)
                .ofMaxLength(5)
                .set()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Set<String>> words() {
        return Arbitraries.strings()
                .withChars("水电气停")
                .ofMinLength(1)
                .ofMaxLength(4)
                .set()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("水电气停，").ofMaxLength(24);
    }

    private static List<String> found(List<String> words, String text) {
        List<String> found = new ArrayList<>();
        new KeywordTrie(words).scan(text, (word, start) -> found.add(words.get(word) + "@" + start));
        return found;
    }

    private static List<String> searched(List<String> words, String text) {
        List<String> found = new ArrayList<>();
        int covered = 0;
        for (int start = 0; start < text.length(); start++) {
            int at = start;
            Optional<String> longest = words.stream()
                    .filter(word -> text.startsWith(word, at))
                    .max(Comparator.comparingInt(String::length));
            if (longest.isPresent() && start + longest.get().length() > covered) {
                covered = start + longest.get().length();
                found.add(longest.get() + "@" + start);
            }
        }
        return found;
    }
}

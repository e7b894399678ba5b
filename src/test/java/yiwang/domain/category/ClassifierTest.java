package yiwang.domain.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
    private static final CategoryList SHIPPED = CategoryResource.categories();
    private final Classifier classifier = new Classifier(SHIPPED);

    @ParameterizedTest
    @CsvSource({
        "井盖没了, 人行道上窨井盖被人偷走了, 02-001",
        "路灯, 门前那盏路灯好多天不亮, 02-003",
        "讨薪, 老板拖欠工资跑了，我们农民工怎么办, 09-003",
        "有人电鱼, 河里天天有人电鱼下地笼, 12-008",
        "喜酒, 吃完酒席上吐下泻, 11-002",
        "网吧, 未成年人在网吧上网, 13-008",
    })
    void plainWordsLeadToTheItemTheyName(String title, String text, String code) {
        assertEquals(code, classifier.suggest(title, text).getFirst().code().value());
    }

    @Test
    void aTextWithoutAnyKeywordGetsNoSuggestionRatherThanAGuess() {
        assertEquals(List.of(), classifier.suggest("", "呃"));
        assertEquals(List.of(), classifier.suggest("", ""));
    }

    @Test
    void moreEvidenceForTheSameItemMeansMoreConfidence() {
        double little = classifier.suggest("", "路灯").getFirst().confidence();
        double more = classifier.suggest("", "路灯坏了，灯杆歪了").getFirst().confidence();
        assertTrue(little < more, little + " " + more);
    }

    @Test
    void theSameWordsInAnotherItemMeanLessConfidence() {
        double alone = classifier.suggest("", "路灯不亮").getFirst().confidence();
        double torn = classifier.suggest("", "路灯不亮，物业不管").getFirst().confidence();
        assertTrue(torn < alone, torn + " " + alone);
    }

    @Test
    void everyItemIsRecognisedByItsOwnKeywordsTogether() {
        for (Category item : SHIPPED.items()) {
            List<Suggestion> suggestions = classifier.suggest("", String.join("。", item.keywords()));
            assertEquals(item.code(), suggestions.getFirst().code());
        }
    }

    @Property(tries = 300)
    void suggestionsAreAtMostThreeSortedAndRepeatable(
            @ForAll @StringLength(max = 60) @Chars({'停', '水', '电', '路', '灯', '垃', '圾', '狗', '桥', '堤', '船', '，'})
                    String text) {
        List<Suggestion> suggestions = classifier.suggest(text, text);
        assertEquals(suggestions, classifier.suggest(text, text));
        assertTrue(suggestions.size() <= 3);
        double before = 1;
        for (Suggestion suggestion : suggestions) {
            assertTrue(suggestion.confidence() > 0 && suggestion.confidence() <= before && suggestion.confidence() < 1);
            before = suggestion.confidence();
        }
    }
}

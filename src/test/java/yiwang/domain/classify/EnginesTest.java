package yiwang.domain.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.ticket.Urgency;

/** What both engines owe whoever asks them. */
class EnginesTest {
    private static final ClassifierEngine UNTRAINED = Texts.untrained();
    private static final ClassifierEngine TRAINED = Texts.trained(Texts.labelled(Texts.ours(), 14, 5));

    private static Stream<ClassifierEngine> both() {
        return Stream.of(UNTRAINED, TRAINED);
    }

    @ParameterizedTest
    @CsvSource({
        "井盖没了, 人行道上窨井盖被人偷走了, 02-001",
        "路灯, 门前那盏路灯好多天不亮, 02-003",
        "讨薪, 老板拖欠工资跑了，我们农民工怎么办, 09-003",
        "有人电鱼, 河里天天有人电鱼下地笼, 12-008",
        "喜酒, 吃完酒席上吐下泻, 11-002",
        "网吧, 未成年人在网吧上网, 13-008",
    })
    void plainWordsLeadToTheItemTheyNameAndAreGivenAsTheReason(String title, String text, String code) {
        both().forEach(engine -> {
            Candidate best = engine.classify(new Matter(title, text)).items().getFirst();
            assertEquals(code, best.code());
            assertTrue(!best.words().isEmpty(), best::toString);
            assertTrue(best.words().stream().allMatch(word -> (title + text).contains(word)), best::toString);
        });
    }

    @Test
    void aTextThatSaysNothingIsLeftToAPerson() {
        both().forEach(engine -> Stream.of("", "呃", " \n", "12345", "？！", "\uD83D")
                .forEach(text -> {
                    Classification answer = engine.classify(new Matter("", text));
                    assertEquals(Decision.PRECHECK, answer.decision(), () -> text + answer);
                }));
        assertEquals(List.of(), UNTRAINED.classify(new Matter("", "呃")).items());
        assertEquals(List.of(), TRAINED.classify(new Matter("", "")).groups());
    }

    @Test
    void moreEvidenceForTheSameItemMeansMoreConfidence() {
        double little = sure("路灯");
        double more = sure("路灯坏了，灯杆歪了");
        assertTrue(little < more, little + " " + more);
    }

    @Test
    void theSameWordsInAnotherItemMeanLessConfidence() {
        double alone = sure("路灯不亮");
        double torn = sure("路灯不亮，物业不管");
        assertTrue(torn < alone, torn + " " + alone);
    }

    private static double sure(String text) {
        return UNTRAINED.classify(new Matter("", text)).items().getFirst().confidence();
    }

    @Test
    void everyItemIsRecognisedByItsOwnKeywordsTogether() {
        for (Taxonomy.Item item : UNTRAINED.taxonomy().items()) {
            Matter matter = new Matter("", String.join("。", item.keywords()));
            assertEquals(
                    item.code(), UNTRAINED.classify(matter).items().getFirst().code());
        }
    }

    @Property(tries = 300)
    void answersAreAtMostThreeSortedRepeatableAndWithinBounds(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'停', '水', '电', '路', '灯', '垃', '圾', '狗', '桥', '堤', '船', '，', 'A', '1'})
                    String text) {
        both().forEach(engine -> {
            Classification answer = engine.classify(new Matter(text, text));
            assertEquals(answer, engine.classify(new Matter(text, text)));
            for (List<Candidate> candidates : List.of(answer.groups(), answer.items())) {
                assertTrue(candidates.size() <= Classification.TOP);
                double before = 1;
                double sum = 0;
                for (Candidate candidate : candidates) {
                    assertTrue(candidate.confidence() >= 0 && candidate.confidence() <= before, answer::toString);
                    before = candidate.confidence();
                    sum += before;
                }
                assertTrue(sum <= 1.000001, answer::toString);
                assertEquals(
                        candidates.size(),
                        candidates.stream().map(Candidate::code).distinct().count());
            }
        });
    }

    @Property(tries = 200)
    void aWordOfDangerRaisesTheClassWhateverElseIsSaid(
            @ForAll @StringLength(max = 40) @Chars({'停', '水', '咨', '询', '路', '灯', '表', '扬', '，'}) String before) {
        both().forEach(engine -> {
            Classification answer = engine.classify(new Matter("咨询", before + "，有人被困在里面"));
            assertEquals(Urgency.A, answer.atLeast());
            assertTrue(answer.danger().contains("被困"), answer::toString);
            assertEquals(Urgency.C, engine.classify(new Matter("咨询", before)).atLeast());
        });
    }

    @Test
    void aHostileTextOfTenThousandLettersIsAnsweredAtOnce() {
        StringBuilder distinct = new StringBuilder();
        for (char letter = 0x4E00; distinct.length() < 10_000; letter++) {
            distinct.append(letter);
        }
        List<String> hostile =
                List.of(distinct.toString(), "镇".repeat(10_000), "路灯不亮".repeat(2_500), "在".repeat(10_000));
        both().forEach(engine -> hostile.forEach(text -> assertTimeout(Duration.ofSeconds(1), () -> {
            engine.classify(new Matter("", text));
        })));
    }

    @Test
    void whereItIsDoesNotDecideWhatItIs() {
        ClassifierEngine engine =
                new UntrainedEngine(Texts.ours(), new PlaceWords(List.of("食堂桥镇", "狗头湾")), Texts.DANGER);
        List<Candidate> plain = engine.classify(new Matter("", "路灯不亮")).groups();
        assertEquals(plain, engine.classify(new Matter("", "食堂桥镇路灯不亮")).groups());
        assertNotEquals(plain, UNTRAINED.classify(new Matter("", "食堂桥镇路灯不亮")).groups());
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, AUTO",
        "0.90, AUTO",
        "0.8999, CONFIRM",
        "0.60, CONFIRM",
        "0.5999, PRECHECK",
        "0, PRECHECK",
        "NaN, PRECHECK"
    })
    void theBandsAreThoseOfTheRules(double confidence, Decision decision) {
        assertEquals(decision, Decision.of(confidence));
    }

    @Test
    void precedentsAreTheMostAlike() {
        Precedents precedents = new Precedents(Texts.labelled(Texts.ours(), 14, 3), PlaceWords.general());
        List<LabelledText> like = precedents.like(new Matter("井盖", "窨井盖丢了，井盖位移"), 2);
        assertEquals(2, like.size());
        assertEquals("02-001", like.getFirst().item());
        assertEquals(List.of(), precedents.like(new Matter("", "?"), 3));
    }
}

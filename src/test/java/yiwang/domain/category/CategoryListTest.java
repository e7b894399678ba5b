package yiwang.domain.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.Urgency;

class CategoryListTest {
    private static final String HEADER = String.join("\t", CategoryRow.HEADER);
    private static final String GOOD =
            "01-001\t市容环境\tCity appearance\t暴露垃圾\tExposed garbage\tutil-huanwei\tdept-chengguan\tC\t1 WH\t4 WH\t"
                    + "\t垃圾,清运,臭";
    private static final Set<String> UNITS = Set.copyOf(List.of("""
        town center util-shui util-dian util-ranqi util-huanwei util-tongxin enf-shirong enf-shichang enf-jiaotong
        enf-nongye enf-wenlv enf-shengtai enf-yingji dept-chengguan dept-zhujian dept-shuili dept-shengtai dept-yingji
        dept-gongan dept-jiaojing dept-jiaotong dept-nongye dept-renshe dept-minzheng dept-weijian dept-jiaoyu
        dept-shijian dept-ziran dept-shenpi dept-sifa dept-xinfang dept-shuju dept-fagai dept-gongxin dept-shangwu
        dept-wenlv dept-caizheng dept-yibao dept-tuiyi dept-xiaofang dept-qixiang dept-zhengfa dept-ducha dept-canlian
        dept-gongjijin\
        """.split("\\s+")));

    private final CategoryList shipped = CategoryResource.categories();

    @Test
    void theShippedListHasFourteenCategoriesAndAllTheirItems() {
        assertEquals(
                List.of(12, 12, 11, 11, 9, 10, 11, 10, 10, 10, 10, 9, 9, 10),
                shipped.categories().stream()
                        .map(group -> shipped.items(group.code()).size())
                        .toList());
        assertEquals(144, shipped.items().size());
    }

    @Test
    void everyShippedItemHasAtLeastThreeKeywordsOfItsOwnAndKnownUnits() {
        for (Category item : shipped.items()) {
            assertTrue(item.keywords().size() >= 3, item.code().value());
            assertEquals(
                    item.keywords().size(), new HashSet<>(item.keywords()).size(), item.code() + " repeats a keyword");
            Stream.concat(Stream.of(item.lead()), item.co().stream())
                    .forEach(unit -> assertTrue(UNITS.contains(unit), item.code() + " names " + unit));
            assertFalse(item.co().contains(item.lead()), item.code() + " has its lead as helper too");
        }
    }

    @Test
    void everyShippedItemIsNamedInBothLanguages() {
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        for (Category item : shipped.items()) {
            assertTrue(
                    chinese.matcher(item.name(Locale.CHINA)).find(), item.code().value());
            assertTrue(
                    chinese.matcher(item.group(Locale.CHINA)).find(),
                    item.code().value());
            assertFalse(
                    chinese.matcher(item.name(Locale.US) + item.group(Locale.US))
                            .find(),
                    item.code().value());
        }
    }

    @Test
    void nothingIsDueBeforeSomebodyHadToAnswer() {
        for (Category item : shipped.items()) {
            Limits limits = item.limits();
            String code = item.code().value();
            assertTrue(limits.response().length().compareTo(limits.dispose().length()) <= 0, code);
            limits.stages()
                    .forEach(stage -> assertTrue(
                            stage.limit().length().compareTo(limits.dispose().length()) < 0, code));
        }
    }

    /** As domain.md 4.7 has them. */
    @ParameterizedTest
    @CsvSource({
        "01-001, 1 WH, 4 WH, ''",
        "01-002, 4 WH, 4 WD, ''",
        "01-004, 4 WH, 20 WD, 'stop 4 WH, penalty 7 WD'",
        "01-006, 0.5 UH, 24 UH, ''",
        "02-001, 0.5 UH, 1 WD, guard 2 UH",
        "02-002, 0.25 UH, 24 UH, guard 1 UH",
        "02-006, 0.0333 UH, 4 UH, ''",
        "02-009, 0.5 UH, 4 WH, ''",
        "06-001, 2 UH, 7 WD, stop 24 UH",
        "07-004, 0.25 UH, 4 UH, guard 0.25 UH",
        "07-002, 0.25 UH, 24 UH, report 1 UH",
        "09-001, 1 WD, 30 ND, ''",
        "10-001, 0.25 UH, 1 WD, ''",
        "12-002, 4 UH, 3 WD, ''",
    })
    void limitsAreTypedAndSomeItemsHaveStages(String code, String response, String dispose, String stages) {
        Limits limits = shipped.byCode(new CategoryCode(code)).orElseThrow().limits();
        assertEquals(TimeLimit.parse(response), limits.response());
        assertEquals(TimeLimit.parse(dispose), limits.dispose());
        assertEquals(
                stages,
                limits.stages().stream()
                        .map(stage -> stage.name() + " " + stage.limit())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void whatIsUrgentIsCountedWithoutBreaks() {
        Limits ponding = shipped.byCode(new CategoryCode("02-009"))
                .orElseThrow()
                .limits()
                .withoutBreaks();
        assertEquals(TimeLimit.parse("4 UH"), ponding.dispose());
        assertEquals(TimeLimit.parse("0.5 UH"), ponding.response());
        Limits dumping = shipped.byCode(new CategoryCode("01-002"))
                .orElseThrow()
                .limits()
                .withoutBreaks();
        assertEquals(TimeLimit.parse("32 UH"), dumping.dispose());
    }

    @Test
    void aGasLeakIsUrgentAndHandedOnInTwoMinutes() {
        Category leak = shipped.byCode(new CategoryCode("02-006")).orElseThrow();
        assertEquals(Urgency.A, leak.urgency());
        assertEquals("util-ranqi", leak.lead());
        assertEquals(Duration.ofMinutes(2), leak.limits().response().length());
    }

    @Test
    void anUnknownCodeOrCategoryIsAbsentNotAnError() {
        assertTrue(shipped.byCode(CategoryCode.UNCLASSIFIED).isEmpty());
        assertEquals(List.of(), shipped.items("99"));
    }

    @Test
    void theOrderIsThatOfTheCodesWhateverTheFileSays() {
        CategoryList list = CategoryList.parse("c.tsv", List.of(HEADER, GOOD.replace("01-001", "01-002"), "", GOOD));
        assertEquals(
                List.of("01-001", "01-002"),
                list.items("01").stream().map(item -> item.code().value()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "01-001, 1-1, not a category code CC-SSS: 1-1",
        "Exposed garbage, ' ', itemEn is missing",
        "util-huanwei, '', lead is missing",
        "'\tC\t', '\tD\t', 'urgency must be A, B or C, not: D'",
        "'\t1 WH\t', '\tsoon\t', 'a time limit is written as in 4 WH, not soon'",
        "'\t4 WH\t', '\t0 WH\t', 'amount takes 0.01 to 1000 with at most four decimals, not 0'",
        "'\t4 WH\t\t', '\t4 WH\t2 UH\t', 'a stage is written as guard=2 UH, not: 2 UH'",
        "'垃圾,清运,臭', '垃圾,,臭', 'an empty part between commas in: 垃圾,,臭'",
        "'\t垃圾,清运,臭', '', '12 columns expected, 11 found'",
    })
    void aBrokenLineIsNamedWithFileAndPlace(String good, String bad, String reason) {
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class,
                () -> CategoryList.parse(
                        "c.tsv", List.of(HEADER, GOOD.replace("01-001", "01-009"), GOOD.replace(good, bad))));
        assertEquals("c.tsv:3: " + reason, broken.getMessage());
    }

    @Test
    void aCodeThatStandsTwiceIsRefusedAtTheSecond() {
        BrokenDataFile broken =
                assertThrows(BrokenDataFile.class, () -> CategoryList.parse("c.tsv", List.of(HEADER, GOOD, "", GOOD)));
        assertEquals("c.tsv:4: the code 01-001 stands twice", broken.getMessage());
    }

    @Test
    void aFileWithoutTheHeaderIsRefused() {
        String said = assertThrows(BrokenDataFile.class, () -> CategoryList.parse("c.tsv", List.of(GOOD)))
                .getMessage();
        assertTrue(String.valueOf(said).startsWith("c.tsv:1: the header must be "), said);
        assertThrows(BrokenDataFile.class, () -> CategoryList.parse("c.tsv", List.of()));
    }
}

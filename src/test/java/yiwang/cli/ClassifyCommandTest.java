package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ClassifyCommandTest {
    private static final String TAXONOMY = "level1,level2,level3\r\n交通,出租车,拒载\r\n交通,公交,班次\r\n教育,学校,招生\r\n教育,学校,食堂\r\n";
    private static final String LABELLED = "\uFEFFsource_no,title,text,level1\r\n"
            + "1,出租车,\"出租车拒载，\r\n"
            + "司机绕路\",交通\r\n"
            + "2,公交,公交班次太少,交通\r\n"
            + "3,招生,学校招生不公,教育\r\n"
            + "4,食堂,学校食堂饭菜差,教育\r\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    private Path taxonomy = Path.of("");
    private Path labelled = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void write() throws IOException {
        taxonomy = Files.writeString(folder.resolve("t.csv"), TAXONOMY);
        labelled = Files.writeString(folder.resolve("l.csv"), LABELLED);
        model = folder.resolve("m.model");
    }

    private int run(String verb) {
        return run("classify", verb, "--taxonomy", "" + taxonomy, "--labelled", "" + labelled, "--model", "" + model);
    }

    private int run(String... args) {
        return YiwangCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void trainsAndEvaluatesAndTheSecondTrainingGivesTheSameBytes() throws IOException {
        assertEquals(0, run("train"), err::toString);
        byte[] first = Files.readAllBytes(model);
        assertTrue(out.toString().contains("2 first-level classes, 4 items"), out::toString);
        assertTrue(out.toString().contains("4 texts of 2 first-level classes"), out::toString);
        assertTrue(out.toString().matches("(?s).*held out.*top-1 .*top-3 .*texts per second.*"), out::toString);
        assertEquals(0, run("eval"), err::toString);
        assertTrue(out.toString().contains("these texts, first level: top-1 100.00 %"), out::toString);
        assertEquals(0, run("train"), err::toString);
        assertArrayEquals(first, Files.readAllBytes(model));
        try (var files = Files.list(folder)) {
            assertEquals(3, files.count(), "nothing but the model is left behind");
        }
    }

    @Test
    void unknownLabelsAreNamedWithTheirLinesAndStillLearnt() throws IOException {
        Files.writeString(labelled, LABELLED + "5,猫,猫爬树,动物\r\n6,狗,狗叫,动物\r\n");
        assertEquals(0, run("train"), err::toString);
        assertTrue(out.toString().contains("not in the taxonomy: 动物 (lines 7 8)"), out::toString);
        assertEquals(0, run("eval"), err::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text,level1;路灯,交通;,教育 | :3: text is missing",
                "text,level1;路灯,交通;食堂, | :3: level1 is missing",
                "text,level1;路灯,交通,多 | :2: 3 columns where the header has 2",
                "body,level1;路灯,交通 | :1: no column named text in [body, level1]",
                "text,class;路灯,交通 | :1: no column named level1, category or label in [text, class]",
                "text,level1 | has no rows below its header",
                "text,level1;路灯,交通 | : training needs texts of two classes at least",
            })
    void aLabelledFileThatCannotBeUsedIsNamedWithItsLine(String content, String reason) throws IOException {
        Files.writeString(labelled, content.replace(';', '\n') + "\n");
        assertEquals(1, run("train"));
        assertTrue(err.toString().startsWith("yiwang: " + labelled), err::toString);
        assertTrue(err.toString().strip().endsWith(reason), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(!Files.exists(model), "no model is left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b;1,2 | :1: no column named level1 in [a, b]",
                "level1,level2;,甲 | :2: level1 is missing",
                "level1,level2,level3;甲,,丙 | :2: level3 is filled and the one above is not",
                "level1 | has 0 rows; 1 to 20000 are taken",
            })
    void aTaxonomyThatCannotBeUsedIsNamedWithItsLine(String content, String reason) throws IOException {
        Files.writeString(taxonomy, content.replace(';', '\n') + "\n");
        assertEquals(1, run("train"));
        assertTrue(err.toString().startsWith("yiwang: " + taxonomy), err::toString);
        assertTrue(err.toString().strip().endsWith(reason), err::toString);
    }

    @Test
    void anotherEncodingAMissingFileAndAFolderAreOneLineEach() throws IOException {
        Files.writeString(labelled, "text,level1\n路灯,交通\n", Charset.forName("GBK"));
        assertEquals(1, run("train"));
        labelled = folder.resolve("none.csv");
        assertEquals(1, run("train"));
        labelled = folder;
        assertEquals(1, run("train"));
        assertEquals(3, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("is not UTF-8"), err::toString);
        assertTrue(err.toString().contains("no such file: "), err::toString);
        assertTrue(err.toString().contains("is a folder"), err::toString);
    }

    @Test
    void aModelThatIsNoneOrOfAnotherTaxonomyIsRefused() throws IOException {
        Files.writeString(model, "not a model at all, but long enough to be looked at");
        assertEquals(1, run("eval"));
        assertTrue(err.toString().contains(model + " is no model of yiwang classify"), err::toString);
        assertEquals(0, run("train"), err::toString);
        Files.writeString(taxonomy, TAXONOMY + "教育,学校,校车\r\n");
        assertEquals(1, run("eval"));
        assertTrue(err.toString().contains("was trained with taxonomy"), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classify", "classify learn", "classify train", "classify eval --taxonomy t"})
    void wrongUseIsTwo(String args) {
        assertEquals(2, run(args.split(" ")), err::toString);
    }
}

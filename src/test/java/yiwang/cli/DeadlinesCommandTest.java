package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesCommandTest {
    private static final String HEADER = "start,type,amount\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("limits.csv");
    }

    private int run(String... args) {
        return YiwangCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int deadlines(String content, String... more) throws IOException {
        Files.writeString(file, content);
        List<String> args = new ArrayList<>(List.of("deadlines", file.toString()));
        Collections.addAll(args, more);
        return run(args.toArray(String[]::new));
    }

    private List<String> errors() {
        return err.toString().lines().toList();
    }

    /** The table of domain.md 4.5, to the byte. */
    @Test
    void theDueTimesAreAddedInTheSameForm() throws IOException {
        String rows = """
            2025-09-28T15:00,WD,2,2025-09-30T15:00
            2025-09-30T16:00,WD,3,2025-10-11T16:00
            2026-02-13T17:00,WD,5,2026-02-27T17:00
            2026-02-14T19:30,WH,4,2026-02-24T12:00
            2026-01-01T09:00,WH,2,2026-01-04T10:00
            2026-05-09T11:30,WD,1,2026-05-11T11:30
            2026-10-10T17:59,WH,1,2026-10-12T08:59
            2025-01-26T13:00,WD,1,2025-01-27T12:00
            2026-02-14T19:30,UH,4,2026-02-14T23:30
            """;
        assertEquals(0, deadlines(HEADER + rows.replaceAll("(?m),[^,]*$", "")), err::toString);
        assertEquals("start,type,amount,due\n" + rows, out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void aByteOrderMarkLineEndsQuotesAndOtherColumnsDoNoHarm() throws IOException {
        String content = "\uFEFFno,amount,\"type\",start\r\n"
                + "1,\"4.50\",\"WH\",\"2026-03-02T08:00:30\"\r\n\r\n"
                + "\"two\nlines\",1,NH, 2026-03-02T08:00 \r\n";
        assertEquals(0, deadlines(content), err::toString);
        assertEquals("""
            start,type,amount,due
            2026-03-02T08:00:30,WH,4.50,2026-03-02T14:30:30
            2026-03-02T08:00,NH,1,2026-03-02T09:00
            """, out.toString());
    }

    @Test
    void aFileWithoutRowsGivesTheHeader() throws IOException {
        assertEquals(0, deadlines(HEADER));
        assertEquals("start,type,amount,due\n", out.toString());
    }

    @Test
    void aProvisionalDueTimeIsWarnedOf() throws IOException {
        assertEquals(0, deadlines(HEADER + "2026-12-31T17:00,WH,1\n2026-12-31T17:00,WD,1\n"));
        assertTrue(
                out.toString().endsWith("2026-12-31T18:00\n2026-12-31T17:00,WD,1,2027-01-01T17:00\n"), out::toString);
        assertEquals(
                List.of(file + ":3: due 2027-01-01T17:00 is provisional: no calendar is published for 2027"), errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-13 17:00,WH,1 | start is no time as in 2026-02-13T17:00: 2026-02-13 17:00",
                "2026-02-30T17:00,WH,1 | start is no time as in 2026-02-13T17:00: 2026-02-30T17:00",
                "2026-02-13T17:00,XX,1 | type is one of UH, WH, WD, NH, ND, not XX",
                "2026-02-13T17:00,,1 | type is one of UH, WH, WD, NH, ND, not empty",
                "2026-02-13T17:00,WH,four | amount is not a number from 0.01 to 1000: four",
                "2026-02-13T17:00,WH,0 | amount takes 0.01 to 1000 with at most four decimals, not 0",
                "2026-02-13T17:00,WH | 2 columns where the header has 3",
            })
    void aWrongRowIsOneWithItsLineAndNothingIsWritten(String row, String reason) throws IOException {
        assertEquals(1, deadlines(HEADER + "2026-02-13T17:00,WH,1\n" + row + "\n"));
        assertEquals("", out.toString());
        assertEquals("yiwang: " + file + ":3: " + reason, errors().getFirst());
    }

    @Test
    void allWrongRowsAreToldButNotWithoutEnd() throws IOException {
        assertEquals(1, deadlines(HEADER + "x,WH,1\n".repeat(30)));
        assertEquals(22, errors().size());
        assertTrue(errors().get(19).startsWith(file + ":21: start"), err::toString);
        assertEquals(List.of("and 10 more rows", "nothing was written"), errors().subList(20, 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start,type\n",
                "2026-02-13T17:00,WH,1\n",
                "start,type,amount,start\n",
                "start,type,amount\n\"x"
            })
    void whatIsNoSuchFileIsOneInOneLine(String content) throws IOException {
        assertEquals(1, deadlines(content));
        assertEquals(1, errors().size(), err::toString);
        assertTrue(errors().getFirst().startsWith("yiwang: " + file + ":"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Files.write(file, (HEADER + "é").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, run("deadlines", file.toString()));
        assertTrue(errors().getFirst().contains("is not UTF-8"), err::toString);
    }

    @Test
    void aMissingFileOrAFolderIsOneInOneLine() {
        assertEquals(1, run("deadlines", folder.resolve("missing.csv").toString()));
        assertEquals("yiwang: no such file: " + folder.resolve("missing.csv"), errors().getFirst());
        assertEquals(1, run("deadlines", folder.toString()));
        assertTrue(errors().get(1).startsWith("yiwang: " + folder), err::toString);
        assertEquals(2, errors().size(), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlines", "deadlines a.csv b.csv", "deadlines --loud a.csv"})
    void wrongUseIsTwo(String args) {
        assertEquals(2, run(args.split(" ")));
        assertEquals("", out.toString());
    }

    @Test
    void explainingLeavesTheOutputAsItIs() throws IOException {
        assertEquals(0, deadlines(HEADER + "2026-02-13T17:00,WD,5\n", "--explain"));
        assertEquals("start,type,amount,due\n2026-02-13T17:00,WD,5,2026-02-27T17:00\n", out.toString());
        assertEquals(7, errors().size());
        assertTrue(errors().stream().allMatch(line -> line.startsWith(file + ":2: ")), err::toString);
    }
}

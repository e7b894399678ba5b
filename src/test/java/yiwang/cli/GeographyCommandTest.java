package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeographyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    private int run(String... args) {
        return YiwangCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path file(String features) throws IOException {
        return Files.writeString(folder.resolve("county.geojson"), "{\"features\":[" + features + "]}");
    }

    private static String square(String code) {
        return "{\"properties\":{\"code\":\"" + code + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[119,34],[119.1,34],[119.1,34.1],[119,34.1],[119,34]]]}}";
    }

    @Test
    void withoutFindingsTheExitCodeIs0() throws IOException {
        assertEquals(0, run("geography", "check", file(square("320724")).toString()));
        assertTrue(out.toString().endsWith("0 findings" + System.lineSeparator()), out::toString);
    }

    @Test
    void withFindingsItIs1AndEachHasARow() throws IOException {
        assertEquals(
                1,
                run(
                        "geography",
                        "check",
                        file(square("320724100") + "," + square("320724101")).toString()));
        List<String> rows = out.toString().lines().toList();
        assertEquals(3, rows.size());
        assertTrue(rows.get(1).startsWith("overlap    320724100           town "), rows.get(1));
        assertTrue(rows.get(1).contains(" m2  119.050000, 34.050000  "), rows.get(1));
        assertTrue(rows.get(1).endsWith("with 320724101"), rows.get(1));
    }

    @Test
    void filesInGcj02AreShiftedBack() throws IOException {
        assertEquals(1, run("geography", "check", "--gcj02", file(square("x")).toString()));
        String row = out.toString().lines().toList().get(1);
        assertTrue(row.contains("119.04") && row.contains("34.05"), row);
    }

    @Test
    void whatCannotBeReadIs1WithOneLineAndWrongUseIs2() throws IOException {
        assertEquals(1, run("geography", "check", folder.resolve("none.geojson").toString()));
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals(1, run("geography", "check", file("7").toString()));
        assertEquals(2, run("geography", "check"));
        assertEquals(2, run("geography"));
    }
}

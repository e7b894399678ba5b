package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend;
import yiwang.server.TestCounty;

class GeographyImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private TestBackend backend;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private int run(Path file, String... options) {
        String[] args = new String[options.length + 5];
        args[0] = "geography";
        args[1] = "import";
        args[2] = file.toString();
        args[3] = "--server";
        args[4] = backend.server().url();
        System.arraycopy(options, 0, args, 5, options.length);
        return YiwangCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path grids(String from, String to) throws IOException {
        String text = Files.readString(folder.resolve("maps/grids.geojson"));
        return Files.writeString(folder.resolve("new.geojson"), text.replace(from, to));
    }

    private String served() {
        return backend.get("/api/v1/geo/grids", backend.session("s", "center", Role.WALL))
                .text();
    }

    @Test
    void withoutApplyNothingChanges() throws IOException {
        assertEquals(0, run(grids("网格0", "甲网格")), err::toString);
        assertTrue(out.toString().contains("0 errors, 0 warnings"), out::toString);
        assertTrue(out.toString().contains("nothing changed"), out::toString);
        assertTrue(served().contains("网格0"));
    }

    @Test
    void withApplyItIsInForce() throws IOException {
        assertEquals(0, run(grids("网格0", "甲网格"), "--apply"), err::toString);
        assertTrue(out.toString().contains("version 2 is in force, 0 tickets led on"), out::toString);
        assertTrue(served().contains("甲网格"));
    }

    @Test
    void errorsStandInTheWay() throws IOException {
        assertEquals(1, run(grids(TestCounty.GRID, "320724100009001"), "--apply"));
        assertTrue(out.toString().contains("orphan     320724100009001"), out::toString);
        assertTrue(out.toString().contains("errors stand in the way"), out::toString);
        assertTrue(served().contains(TestCounty.GRID));
    }

    @Test
    void aFileThatIsNoneIsToldInOneLine() throws IOException {
        assertEquals(1, run(Files.writeString(folder.resolve("x.geojson"), "x")));
        assertTrue(err.toString().contains("x.geojson"), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
    }
}

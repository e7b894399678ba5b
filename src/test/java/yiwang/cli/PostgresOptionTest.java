package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that take a database say when they cannot use it, and that they never say its password. */
class PostgresOptionTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        PrintWriter writer = new PrintWriter(said, true);
        return YiwangCommand.line().setOut(writer).setErr(writer).execute(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "mysql://u:secret@h/d", "postgresql://u:secret@h", "postgresql://u:%secret@h/d"})
    void whatIsNoAddressIsWrongUse(String url) {
        assertEquals(2, run("server", "--data", folder.toString(), "--postgres", url));
        assertEquals(2, run("verify", "--postgres", url));
        assertTrue(said.toString().contains("a PostgreSQL address is postgresql://"), said.toString());
        assertFalse(said.toString().contains("secret"), said.toString());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldInTheFirstLine() {
        assertEquals(1, run("verify", "--postgres", "postgresql://u:secret@127.0.0.1:1/d"));
        String first = said.toString().lines().findFirst().orElse("");
        assertTrue(first.startsWith("yiwang: postgresql://127.0.0.1:1/d cannot be used: "), first);
        assertFalse(said.toString().contains("secret"), said.toString());
    }

    @Test
    void oneStoreIsVerifiedAtATime() {
        assertEquals(2, run("verify"));
        assertEquals(2, run("verify", "--data", folder.toString(), "--postgres", "postgresql://u:secret@h/d"));
        assertFalse(said.toString().contains("secret"), said.toString());
    }
}

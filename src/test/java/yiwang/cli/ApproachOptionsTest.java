package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** No secret goes in the open, whichever command is asked to send it. */
class ApproachOptionsTest {
    private static final String SECRET = "s3cret-of-a-machine";

    @TempDir
    Path folder = Path.of("");

    private Path credential = Path.of("");
    private Path table = Path.of("");

    @BeforeEach
    void write() throws Exception {
        credential = Files.writeString(folder.resolve("credential"), SECRET + "\n");
        table = Files.writeString(folder.resolve("a.csv"), "text\n路灯不亮\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import FILE", "feed FILE --speed max", "console", "snapshot --out FOLDER"})
    void everyCommandRefusesToSendASecretInTheOpen(String command) {
        String said = command.replace("FILE", table.toString()).replace("FOLDER", folder.toString())
                + " --server http://192.0.2.1:8420 --credential " + credential;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = YiwangCommand.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertEquals(2, line.execute(said.split(" ")), err::toString);
        assertTrue(
                err.toString().startsWith("--server: the secret would go to 192.0.2.1 over plain http"), err::toString);
        assertFalse((out.toString() + err).contains(SECRET));
        assertFalse(Files.exists(Path.of(table + ".refused.csv")), "nothing was begun");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1,true",
        "http://127.9.9.9:1,true",
        "http://localhost:1,true",
        "http://LOCALHOST:1,true",
        "http://[::1]:1,true",
        "https://county.example:1,true",
        "https://192.0.2.1:1,true",
        "http://county.example:1,false",
        "http://192.0.2.1:1,false",
        "http://0.0.0.0:1,false",
        "http://[2001:db8::1]:1,false",
        "http://localhost.example:1,false",
        "http://127.0.0.1.example:1,false"
    })
    void onlyThisMachineIsSpokenToInTheOpen(String server, boolean isLet) {
        if (isLet) {
            assertEquals("a-token", to(server, null, "a-token").secret());
            assertEquals(SECRET, to(server, credential, "a-token").secret(), "a credential before a token");
        } else {
            assertThrows(ParameterException.class, () -> to(server, null, "a-token"));
            assertThrows(ParameterException.class, () -> to(server, credential, null));
        }
        assertEquals(null, to(server, null, null).secret(), "without a secret any address will do");
    }

    @Test
    void theWayNeverTellsItsSecret() {
        assertFalse(to("http://127.0.0.1:1", credential, null).toString().contains(SECRET));
    }

    private static Way to(String server, @Nullable Path credential, @Nullable String token) {
        ApproachOptions options = new ApproachOptions();
        options.credential = credential;
        return options.to(YiwangCommand.line().getCommandSpec(), server, token);
    }
}

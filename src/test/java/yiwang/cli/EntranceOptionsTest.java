package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot go together is told in one line, and nothing is started. */
class EntranceOptionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--host 0.0.0.0, the door without passwords opens on loopback only",
        "--host 0.0.0.0 --accounts, passwords do not cross a network readably",
        "--host somewhere --accounts, not an address to listen on",
        "--accounts --password-policy none, there is no password policy none",
        "--tls-key k.pem, a certificate and its key go together"
    })
    void aWayInThatCannotBeIsTold(String options, String told) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] args = ("server --data " + folder + " " + options).split(" ");
        assertEquals(1, YiwangCommand.line().setOut(writer).setErr(writer).execute(args));
        assertTrue(said.toString().startsWith("yiwang: " + told), said.toString());
    }
}

package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import yiwang.Await;
import yiwang.demo.field.Script;

@Timeout(60)
class FeedCommandTest {
    private static final String TAKEN = "{\"id\":\"i\",\"number\":\"n\",\"version\":1,\"repeated\":false}";
    private static final String NO =
            "{\"code\":\"unknown-place\",\"title\":\"t\",\"detail\":\"no such place\",\"args\":[],\"id\":\"x\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<JsonObject> intakes = new CopyOnWriteArrayList<>();

    private final Script backend = new Script((request, body) -> {
        JsonObject intake = new JsonObject(body);
        intakes.add(intake);
        boolean refused = "nowhere".equals(intake.getString("place"));
        Script.say(request, refused ? 422 : 201, refused ? NO : TAKEN);
    });

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("Citizen Messages 2026.csv");
    }

    @AfterEach
    void end() {
        backend.close();
    }

    private int run(String... args) {
        CommandLine line =
                YiwangCommand.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private int feed(String content, String... more) throws IOException {
        Files.writeString(file, content);
        List<String> args = new java.util.ArrayList<>(List.of("feed", file.toString(), "--speed", "max"));
        args.addAll(List.of("--server", backend.uri().toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String firstReason() {
        return err.toString().lines().findFirst().orElse("");
    }

    @Test
    void everythingTakenIsZero() throws IOException {
        assertEquals(0, feed("source_no,title,text\nA,路灯,路灯不亮\nB," + "长".repeat(51) + ",井盖坏了\n"), err::toString);
        assertEquals(
                "2 sent: 2 accepted, 0 repeated, 0 refused, 0 without answer; 0 rows not readable",
                out.toString().strip());
        assertEquals("", err.toString());
        JsonObject first = intakes.stream()
                .filter(intake -> intake.getString("sourceNo").equals("A"))
                .findFirst()
                .orElseThrow();
        assertEquals("citizen-messages-2026", first.getString("source"));
        assertEquals("路灯", first.getString("title"));
        JsonObject second = intakes.stream()
                .filter(intake -> intake.getString("sourceNo").equals("B"))
                .findFirst()
                .orElseThrow();
        assertEquals(null, second.getString("title"), "a title that is too long is left to the backend");
    }

    @Test
    void aRefusedMessageIsOneWithTheReason() throws IOException {
        assertEquals(1, feed("text,place\n路灯不亮,nowhere\n井盖坏了,\n"));
        assertEquals("line 2: unknown-place no such place", err.toString().strip());
        assertTrue(out.toString().contains("2 sent: 1 accepted, 0 repeated, 1 refused"), out::toString);
    }

    @Test
    void anUnreadableRowIsOneAndTheOthersAreSent() throws IOException {
        assertEquals(1, feed("text,channel\n路灯不亮,fax\n井盖坏了,web\n"));
        assertTrue(firstReason().startsWith(file + ":2: unknown channel fax"), err::toString);
        assertTrue(out.toString().contains("1 sent: 1 accepted"), out::toString);
        assertTrue(out.toString().contains("1 rows not readable"), out::toString);
    }

    @Test
    void theSourceMayBeNamed() throws IOException {
        assertEquals(0, feed("text\n路灯不亮\n", "--source", "hotline"));
        assertEquals("hotline", intakes.getFirst().getString("source"));
    }

    @Test
    void aMissingFileIsOneInOneLine() {
        Path missing = folder.resolve("missing.csv");
        assertEquals(1, run("feed", missing.toString()));
        assertEquals("yiwang: no such file: " + missing, err.toString().strip());
    }

    @Test
    void aFolderIsOneInOneLine() {
        assertEquals(1, run("feed", folder.toString()));
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals("yiwang: " + folder + " is a folder", firstReason());
    }

    @Test
    void aFileWithoutTextIsOneInOneLine() throws IOException {
        assertEquals(1, feed("a,b\n1,2\n"));
        assertEquals(
                "yiwang: " + file + ":1: no column named text in [a, b]",
                err.toString().strip());
        assertEquals(List.of(), intakes);
    }

    @Test
    void anotherEncodingIsOneInOneLineAndNothingIsSent() throws IOException {
        Files.writeString(file, "text\n路灯不亮\n", Charset.forName("GBK"));
        assertEquals(1, run("feed", file.toString()));
        assertEquals(
                "yiwang: " + file + ": is not UTF-8; save it as CSV UTF-8 and try again",
                err.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void twoBytesACharacterAreToldFromTheirMark(String encoding) throws IOException {
        Files.writeString(file, "\uFEFFtext\n路灯不亮\n", Charset.forName(encoding));
        assertEquals(1, run("feed", file.toString()));
        assertEquals(
                "yiwang: " + file + ": is not UTF-8; save it as CSV UTF-8 and try again",
                err.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed",
                "feed f.csv --speed fast",
                "feed f.csv --speed 0x",
                "feed f.csv --server 127.0.0.1:8420",
                "feed f.csv --server ftp://example.org:1",
                "feed f.csv --source Not_A_Name",
                "feed f.csv --loud",
                "feed f.csv g.csv",
            })
    void wrongUseIsTwoWithTheReasonFirst(String args) {
        assertEquals(2, run(args.split(" ")), err::toString);
        assertTrue(!firstReason().isBlank() && !firstReason().startsWith("Usage"), err::toString);
        assertEquals("", out.toString());
    }

    /** What the process of {@link #toldToEndItStillTellsTheNumbers} runs. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            System.exit(YiwangCommand.run(args));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void toldToEndItStillTellsTheNumbers() throws IOException, InterruptedException {
        Files.writeString(file, "text\n路灯不亮\n井盖坏了\n");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "feed",
                        file.toString(),
                        "--speed",
                        "1x",
                        "--server",
                        backend.uri().toString())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            Await.until("the first message is in", () -> intakes.size() == 1 || !process.isAlive());
            Await.until("and counted", () -> read(said).contains("1 / 2") || !process.isAlive());
            process.destroy();
            assertTrue(process.waitFor(15, TimeUnit.SECONDS), "it ends");
        } finally {
            process.destroyForcibly();
        }
        assertTrue(read(said).contains("1 sent: 1 accepted"), () -> read(said));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

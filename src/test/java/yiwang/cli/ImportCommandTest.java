package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yiwang.csv.TableFile;
import yiwang.csv.Workbooks;
import yiwang.domain.access.PasswordPolicy;
import yiwang.server.BackendServer;
import yiwang.server.DataVerifier;
import yiwang.server.Entrance;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.SiteCertificate;
import yiwang.server.TestBackend;

/** A county's own files into a backend over HTTP. */
class ImportCommandTest {
    @TempDir
    Path folder;

    private TestBackend backend;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aFileOfAnotherSystemIsCheckedThenImportedThenKnown() throws Exception {
        Path file = hotline();
        long before = backend.journalSeq();
        assertEquals(1, run(file.toString(), "--dry-run"), err);
        assertTrue(out.contains("CSV GB18030, 8 rows"), out);
        assertTrue(out.contains("columns not used: 备用"), out);
        assertTrue(out.contains("8 rows checked, nothing changed: 2 accepted, 0 there already, 6 refused"), out);
        assertEquals(before, backend.journalSeq());

        assertEquals(1, run(file.toString()), err);
        assertTrue(out.contains("8 rows: 2 accepted, 0 there already, 6 refused"), out);
        TableFile refused = TableFile.read("r", Files.readAllBytes(Path.of(file + ".refused.csv")));
        assertEquals(
                List.of(
                        "4 detail-invalid",
                        "5 outside-county",
                        "6 time-out-of-range",
                        "7 detail-missing",
                        "8 detail-invalid",
                        "9 detail-invalid"),
                sorted(refused));
        assertTrue(
                refused.lines().stream().anyMatch(line -> line.cells().contains("'=cmd|'/c calc'!A1")),
                refused.toString());

        assertEquals(1, run(file.toString()), err);
        assertTrue(out.contains("8 rows: 0 accepted, 2 there already, 6 refused"), out);
        backend.close();
        assertEquals(2, DataVerifier.verify(folder.resolve("data")).tickets());
    }

    private Path hotline() throws Exception {
        String now = DateTimeFormatter.ofPattern("yyyy/M/d H:mm")
                .format(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(3));
        Path file = folder.resolve("hotline 2026.csv");
        Files.write(
                file,
                ("工单编号,标题,诉求内容,受理时间,渠道,诉求类型,经度,纬度,事发地址,备用\r\n"
                                + "H-1,路灯,小区路灯不亮，\"x\"," + now + ",热线,投诉,119.02,34.05,东镇一村,\r\n"
                                + "H-2,,井盖丢了,,网格员,,,,,\r\n"
                                + "H-3,,=cmd|'/c calc'!A1,,鸽子,,,,,\r\n"
                                + "H-4,,越界,,,,1.0,1.0,,\r\n"
                                + "H-5,,\"旧事\",2019-01-01 08:00,,,,,,\r\n"
                                + "H-6,,,,,,,,,\r\n"
                                + "H-7,,经度不对,,,,东,34.05,,\r\n"
                                + "H-8,缺列\r\n")
                        .getBytes(Charset.forName("GB18030")));
        return file;
    }

    private static List<String> sorted(TableFile refused) {
        return refused.lines().stream()
                .map(line -> line.cells().get(0) + " " + line.cells().get(1))
                .sorted()
                .toList();
    }

    @Test
    void aWorkbookOfManyRowsComesWholeInBatches() throws Exception {
        String rows = Workbooks.row(1, "no", "content")
                + IntStream.rangeClosed(2, 703)
                        .mapToObj(i -> Workbooks.row(i, "X" + i, "路灯不亮 " + i))
                        .collect(Collectors.joining());
        Path file = Files.write(folder.resolve("big.xlsx"), Workbooks.of(rows));
        assertEquals(0, run(file.toString(), "--source", "town-a"), err);
        assertTrue(out.contains("702 rows: 702 accepted"), out);
        assertFalse(Files.exists(Path.of(file + ".refused.csv")));
        assertEquals(0, run(file.toString(), "--source", "town-a"), err);
        assertTrue(out.contains("702 there already"), out);
    }

    @Test
    void aMappingSaysWhatTheShippedOneDoesNot() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "案号,案情\n1,树倒了\n", StandardCharsets.UTF_8);
        assertEquals(1, run(file.toString()));
        assertTrue(err.contains("no column with the text"), err);
        Path map = Files.writeString(
                folder.resolve("m.tsv"), "what\tkey\tnames\ncolumn\ttext\t案情\ncolumn\tsourceNo\t案号\n");
        assertEquals(0, run(file.toString(), "--mapping", map.toString()), err);
        assertTrue(out.contains("1 accepted"), out);
    }

    @Test
    void whatCannotBeDoneIsToldInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "text\n树倒了\n");
        assertEquals(2, run(file.toString(), "--kind", "birds"));
        assertEquals(2, run(file.toString(), "--source", "A B"));
        assertEquals(1, run(folder.resolve("none.csv").toString()));
        assertTrue(err.startsWith("yiwang: no such file"), err);
    }

    @Test
    void oneRowThatCannotBeSentOrReadIsOneRefusedRow() throws Exception {
        StringBuilder rows = new StringBuilder("编号,内容,经度,纬度\r\n");
        for (int i = 1; i <= 30; i++) {
            rows.append("N-").append(i).append(",路灯不亮,");
            rows.append(
                    switch (i) {
                        case 4 -> "1".repeat(65) + ",34.05";
                        case 5 -> "1E999999999,34.05";
                        default -> "119.02,34.05";
                    });
            rows.append("\r\n");
        }
        rows.append("N-31,").append("长".repeat(10_001)).append(",,\r\n");
        rows.append("N-32,").append("长".repeat(600_000)).append(",,\r\n");
        rows.append("N-33,井盖坏了,,\r\n");
        Path file = Files.writeString(folder.resolve("long.csv"), rows.toString(), StandardCharsets.UTF_8);
        assertEquals(1, run(file.toString()), err);
        assertTrue(out.contains("33 rows: 29 accepted, 0 there already, 4 refused"), out);
        TableFile refused = TableFile.read("r", Files.readAllBytes(Path.of(file + ".refused.csv")));
        assertEquals(List.of("32 too-long", "33 too-long", "5 detail-invalid", "6 detail-invalid"), sorted(refused));
    }

    @Test
    void whatWasRefusedBeforeIsKeptAndNobodyElseReadsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "编号,内容,渠道\n1,树倒了,鸽子\n", StandardCharsets.UTF_8);
        Path first = Path.of(file + ".refused.csv");
        Files.writeString(first, "of yesterday");
        assertEquals(1, run(file.toString()), err);
        Path second = Path.of(file + ".refused-2.csv");
        assertTrue(out.contains("(see " + second + ")"), out);
        assertEquals("of yesterday", Files.readString(first));
        assertTrue(Files.readString(second).contains("鸽子"));
        if (Files.getFileStore(second).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(second)));
        }
        assertEquals(1, run(file.toString()), err);
        assertTrue(Files.exists(Path.of(file + ".refused-3.csv")), out);
    }

    @Test
    void aBackendWithACertificateOfItsOwnIsReachedByTrustingIt() throws Exception {
        SiteCertificate made = SiteCertificate.in(folder);
        Entrance.Tls tls = new Entrance.Tls(made.certificate(), made.key());
        ServerSettings settings = ServerSettings.of(folder.resolve("tls"), folder.resolve("maps"), 0)
                .with(new Entrance("127.0.0.1", Set.of(), false, PasswordPolicy.USUAL, tls));
        Path file = Files.writeString(folder.resolve("a.csv"), "编号,内容\n1,树倒了\n", StandardCharsets.UTF_8);
        try (BackendServer secure = BackendServer.start(settings, Extras.none(), Clock.systemUTC())) {
            assertTrue(secure.url().startsWith("https"), secure.url());
            assertEquals(
                    0,
                    execute(
                            "import",
                            file.toString(),
                            "--server",
                            secure.url(),
                            "--trust",
                            made.certificate().toString()),
                    err);
            assertTrue(out.contains("1 accepted"), out);
            assertEquals(
                    1,
                    execute(
                            "import",
                            file.toString(),
                            "--server",
                            secure.url(),
                            "--trust",
                            made.key().toString()));
        }
    }

    private int run(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "import";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--server";
        all[args.length + 2] = backend.server().url();
        return execute(all);
    }

    private int execute(String... all) {
        StringWriter written = new StringWriter();
        StringWriter failed = new StringWriter();
        CommandLine line = YiwangCommand.line();
        line.setOut(new PrintWriter(written));
        line.setErr(new PrintWriter(failed));
        int code = line.execute(all);
        out = written.toString();
        err = failed.toString();
        return code;
    }
}

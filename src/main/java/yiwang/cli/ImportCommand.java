package yiwang.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yiwang.csv.TableFile;

/** {@code yiwang import}: a county's own CSV or XLSX of tickets, with a reason for each refused row. */
@Command(
        name = "import",
        description = {
            "Imports a CSV (UTF-8 or GB 18030) or XLSX of tickets; refused rows go to FILE.refused.csv with a reason"
                    + " each.",
            "导入工单表格（CSV 或 XLSX）；不收的行连同原因写入 FILE.refused.csv，改正后可再导。"
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Carries the token of a session on a backend with accounts; a command line can be read by others. */
    private static final String TOKEN = "YIWANG_TOKEN";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--kind", defaultValue = "tickets", description = "what the rows are (only: tickets)")
    String kind = "";

    @Option(
            names = {"--mapping", "--map"},
            paramLabel = "M",
            description = "what columns and words mean, in the form of import-columns.tsv")
    @Nullable
    Path mapping;

    @Option(names = "--dry-run", description = "check every row by the backend's rules and change nothing")
    boolean dryRun;

    @Mixin
    SendingOptions sending = new SendingOptions();

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        if (!kind.equals("tickets")) {
            throw new ParameterException(use.commandLine(), "--kind takes tickets, not " + kind);
        }
        SendingOptions.Sending said = sending.said(use, System.getenv(TOKEN));
        TableFile table = InputFile.read(said.file(), (path, bytes) -> TableFile.read(path, bytes.readAllBytes()));
        ImportRows rows = new ImportRows(table, columns(), said.source(), Locale.getDefault());
        PrintWriter out = use.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: %s, %d rows%n",
                said.file(),
                table.form(),
                table.lines().size());
        if (!rows.unused().isEmpty()) {
            out.println("columns not used: " + String.join(", ", rows.unused()));
        }
        RefusedFile refused = new RefusedFile(said.file(), table.header());
        ImportRun.Count count = run(said.way(), table, rows, refused);
        out.printf(
                Locale.ROOT,
                "%d rows%s: %d accepted, %d there already, %d refused%s%n",
                table.lines().size(),
                dryRun ? " checked, nothing changed" : "",
                count.accepted(),
                count.repeated(),
                count.refused(),
                count.refused() == 0 ? "" : " (see " + refused.path() + ")");
        out.flush();
        return count.refused() == 0 ? 0 : 1;
    }

    private ImportColumns columns() {
        if (mapping == null) {
            return ImportColumns.of("", List.of());
        }
        String text = new String(InputFile.bytes(mapping), StandardCharsets.UTF_8);
        return ImportColumns.of(mapping.toString(), text.lines().toList());
    }

    private ImportRun.Count run(Way way, TableFile table, ImportRows rows, RefusedFile refused) {
        URI route = way.server().resolve("/api/v1/intake/" + (dryRun ? "check" : "batch"));
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(CONNECT);
        try (refused) {
            Path pem = way.trusted();
            if (pem != null) {
                client.sslContext(SiteTrust.of(pem));
            }
            try (HttpClient http = client.build()) {
                return new ImportRun(http, route, way.secret(), Locale.getDefault(), refused).run(table, rows);
            }
        }
    }
}

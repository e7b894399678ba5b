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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
    private static final String SOURCE = "[a-z0-9-]{1,40}";
    /** Carries the token of a session on a backend with accounts; a command line can be read by others. */
    private static final String TOKEN = "YIWANG_TOKEN";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX with a header")
    @Nullable
    Path file;

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

    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8420",
            description = "backend (default ${DEFAULT-VALUE})")
    String server = "";

    @Option(names = "--source", description = "name of the sending system (default: from the file name)")
    @Nullable
    String source;

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Path from = Objects.requireNonNull(file);
        String name = source == null ? SourceName.of(from) : source;
        if (!kind.equals("tickets")) {
            throw new ParameterException(use.commandLine(), "--kind takes tickets, not " + kind);
        }
        if (!name.matches(SOURCE)) {
            throw new ParameterException(use.commandLine(), "--source takes 1 to 40 of a-z 0-9 -, not " + name);
        }
        URI backend = ServerAddress.parse(server);
        TableFile table = InputFile.read(from, (path, bytes) -> TableFile.read(path, bytes.readAllBytes()));
        ImportRows rows = new ImportRows(table, columns(), name, Locale.getDefault());
        PrintWriter out = use.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: %s, %d rows%n",
                from,
                table.form(),
                table.lines().size());
        if (!rows.unused().isEmpty()) {
            out.println("columns not used: " + String.join(", ", rows.unused()));
        }
        ImportRun.Count count = run(backend, from, table, rows);
        out.printf(
                Locale.ROOT,
                "%d rows%s: %d accepted, %d there already, %d refused%s%n",
                table.lines().size(),
                dryRun ? " checked, nothing changed" : "",
                count.accepted(),
                count.repeated(),
                count.refused(),
                count.refused() == 0 ? "" : " (see " + from + ".refused.csv)");
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

    private ImportRun.Count run(URI backend, Path from, TableFile table, ImportRows rows) {
        URI route = backend.resolve("/api/v1/intake/" + (dryRun ? "check" : "batch"));
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
                RefusedFile refused = new RefusedFile(from, table.header())) {
            return new ImportRun(http, route, System.getenv(TOKEN), Locale.getDefault(), refused).run(table, rows);
        }
    }
}

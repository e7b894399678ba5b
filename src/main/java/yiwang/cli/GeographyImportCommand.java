package yiwang.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.wire.GeographyReport;
import yiwang.wire.Json;

/** {@code yiwang geography import}: what new boundaries would change in a running backend, and on demand their being put in force. */
@Command(
        name = "import",
        description = {
            "Tells what a file of new boundaries would change in a running backend; with --apply puts it in force when"
                    + " nothing stands in the way.",
            "报告新边界文件将带来的变化；加 --apply 且无错误时启用。"
        },
        mixinStandardHelpOptions = true)
final class GeographyImportCommand implements Callable<Integer> {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TOKEN = "YIWANG_TOKEN";
    private static final int SHOWN = 20;
    /** Who comes in by the unlocked door of this machine. */
    private static final String SEAT = "{\"seat\":\"geography\",\"unit\":\"center\",\"roles\":[\"COMMANDER\"]}";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "GeoJSON, or a zip of several; a layer in it replaces that layer")
    @Nullable
    Path file;

    @Option(names = "--gcj02", description = "the file is in GCJ-02 and not in WGS-84")
    boolean gcj02;

    @Option(names = "--apply", description = "put it in force")
    boolean apply;

    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8420",
            description = "backend (default ${DEFAULT-VALUE})")
    String server = "";

    @Mixin
    ApproachOptions approach = new ApproachOptions();

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Way way = approach.to(use, server, System.getenv(TOKEN));
        Path from = Objects.requireNonNull(file);
        byte[] bytes = InputFile.bytes(from);
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(CONNECT);
        Path pem = way.trusted();
        if (pem != null) {
            client.sslContext(SiteTrust.of(pem));
        }
        try (HttpClient http = client.build()) {
            String secret = way.secret();
            String token = secret == null ? session(http, way.server()) : secret;
            String query = "?name=" + URLEncoder.encode(String.valueOf(from.getFileName()), StandardCharsets.UTF_8)
                    + "&datum=" + (gcj02 ? "gcj02" : "wgs84");
            GeographyReport report = asked(http, way.server(), "/api/v1/geography/report" + query, token, bytes);
            PrintWriter out = use.commandLine().getOut();
            print(out, report);
            if (report.errors() > 0 || !apply) {
                out.println(report.errors() > 0 ? "errors stand in the way; nothing changed" : "nothing changed");
                out.flush();
                return report.errors() > 0 ? 1 : 0;
            }
            GeographyReport done =
                    asked(http, way.server(), "/api/v1/geography" + query + "&mark=" + report.mark(), token, bytes);
            out.printf(Locale.ROOT, "version %d is in force, %d tickets led on%n", done.version(), done.tickets());
            out.flush();
            return 0;
        }
    }

    private static void print(PrintWriter out, GeographyReport report) {
        out.printf(
                Locale.ROOT,
                "beside version %d: %s; %d areas begin, %d end; %d open tickets belong elsewhere%n",
                report.version(),
                String.join(", ", report.layers()),
                report.began().size(),
                report.ended().size(),
                report.tickets());
        report.lineage().stream()
                .limit(SHOWN)
                .forEach(step -> out.println("  " + step.earlier() + " -> " + step.later()));
        more(out, report.lineage());
        if (!report.findings().isEmpty()) {
            FindingTable.print(out, report.findings());
        }
        out.printf(Locale.ROOT, "%d errors, %d warnings%n", report.errors(), report.warnings());
    }

    private static void more(PrintWriter out, List<?> all) {
        if (all.size() > SHOWN) {
            out.printf(Locale.ROOT, "  and %d more%n", all.size() - SHOWN);
        }
    }

    private static String session(HttpClient http, URI server) {
        JsonNode answer = read(sent(http, server, "/api/v1/sessions", null, SEAT.getBytes(StandardCharsets.UTF_8)));
        return answer.path("token").asText();
    }

    private static GeographyReport asked(HttpClient http, URI server, String path, String token, byte[] bytes) {
        try {
            return Json.lenient().treeToValue(read(sent(http, server, path, token, bytes)), GeographyReport.class);
        } catch (JsonProcessingException e) {
            throw new WorkFailed("the backend answered what is no report", e);
        }
    }

    /** Throws {@link WorkFailed} with the backend's own sentence when it refuses. */
    private static JsonNode read(HttpResponse<String> response) {
        try {
            JsonNode answer = Json.lenient().readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new WorkFailed(response.statusCode() + " "
                        + answer.path("detail").asText(answer.path("title").asText()));
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new WorkFailed("the backend answered " + response.statusCode() + " and no JSON", e);
        }
    }

    private static HttpResponse<String> sent(
            HttpClient http, URI server, String path, @Nullable String token, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", token == null ? "application/json" : "application/octet-stream")
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .POST(BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new WorkFailed("no answer from " + server + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("interrupted", e);
        }
    }
}

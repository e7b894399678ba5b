package yiwang.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yiwang.csv.TableFile;
import yiwang.wire.BatchAnswer;
import yiwang.wire.Json;
import yiwang.wire.Problem;

/**
 * One run of {@code yiwang import}: sends rows in batches and tells what became of each. A batch that was not answered is sent
 * again; the numbers of its rows make that harmless, and so is a second run of the whole file. Blocks its thread.
 */
final class ImportRun {
    private static final int TOGETHER = 200;
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final URI route;
    private final @Nullable String token;
    private final Locale language;
    private final RefusedFile refused;
    private final List<TableFile.Line> lines = new ArrayList<>();
    private final StringBuilder batch = new StringBuilder();
    private Count count = new Count(0, 0, 0);

    /** What became of the rows; all of them together are those that were sent and those that could not be read. */
    record Count(int accepted, int repeated, int refused) {}

    /** To this route of a backend, {@code intake/batch} or {@code intake/check}. */
    ImportRun(HttpClient http, URI route, @Nullable String token, Locale language, RefusedFile refused) {
        this.http = http;
        this.route = route;
        this.token = token;
        this.language = language;
        this.refused = refused;
    }

    Count run(TableFile table, ImportRows rows) {
        for (TableFile.Line line : table.lines()) {
            try {
                add(line, Json.lenient().writeValueAsString(rows.matter(line)));
            } catch (ImportRows.Unreadable e) {
                refuse(line, e.code(), String.valueOf(e.getMessage()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("texts and numbers are always JSON", e);
            }
        }
        send();
        return count;
    }

    private void add(TableFile.Line line, String matter) {
        if (lines.size() == TOGETHER || batch.length() + matter.length() > MOST_BYTES / 4) {
            send();
        }
        batch.append(lines.isEmpty() ? "[" : ",").append(matter);
        lines.add(line);
    }

    private void refuse(TableFile.Line line, String code, String reason) {
        refused.add(line, code, reason);
        count = new Count(count.accepted(), count.repeated(), count.refused() + 1);
    }

    private void send() {
        if (lines.isEmpty()) {
            return;
        }
        BatchAnswer answer = answered(batch.append(']').toString());
        if (answer.rows().size() != lines.size()) {
            throw new WorkFailed(
                    "the backend answered " + answer.rows().size() + " rows where " + lines.size() + " were sent");
        }
        for (int i = 0; i < lines.size(); i++) {
            Problem problem = answer.rows().get(i).problem();
            if (problem != null) {
                refuse(lines.get(i), problem.code(), problem.detail());
            }
        }
        count = new Count(count.accepted() + answer.accepted(), count.repeated() + answer.repeated(), count.refused());
        lines.clear();
        batch.setLength(0);
    }

    private BatchAnswer answered(String body) {
        String trouble = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                HttpResponse<String> response = http.send(request(body), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return Json.lenient().readValue(response.body(), BatchAnswer.class);
                }
                trouble = response.statusCode() + " " + response.body();
                if (response.statusCode() != MANY && response.statusCode() != UNAVAILABLE) {
                    break;
                }
                pause(response.headers().firstValue("Retry-After").orElse("1"));
            } catch (IOException e) {
                trouble = String.valueOf(e);
                pause("1");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorkFailed("stopped before the end; run it again to go on", e);
            }
        }
        throw new WorkFailed("the backend did not take a batch (run it again to go on): " + trouble);
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(route)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language.getLanguage())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static void pause(String seconds) {
        long wait = seconds.matches("\\d{1,3}") ? Long.parseLong(seconds) : 1;
        Executor later = CompletableFuture.delayedExecutor(wait, TimeUnit.SECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }
}

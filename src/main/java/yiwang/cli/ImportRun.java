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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    /** A quarter of the bytes that a request may have. */
    private static final int MOST_CHARACTERS = 1 << 19;

    private static final int MOST_TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> OF_ROWS = Set.of(200, 400, 413, 422);

    private final HttpClient http;
    private final URI route;
    private final @Nullable String token;
    private final Locale language;
    private final RefusedFile refused;
    private final List<Sent> waiting = new ArrayList<>();
    private int characters;
    private Count count = new Count(0, 0, 0);

    /** What became of the rows; all of them together are those that were sent and those that could not be read. */
    record Count(int accepted, int repeated, int refused) {}

    private record Sent(TableFile.Line line, String matter) {}

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
                add(line, matter(rows, line));
            } catch (ImportRows.Unreadable e) {
                refuse(line, e.code(), String.valueOf(e.getMessage()));
            }
        }
        send(waiting);
        return count;
    }

    private static String matter(ImportRows rows, TableFile.Line line) throws ImportRows.Unreadable {
        try {
            String matter = Json.lenient().writeValueAsString(rows.matter(line));
            if (matter.length() > MOST_CHARACTERS) {
                throw rows.tooLong(MOST_CHARACTERS, matter.length());
            }
            return matter;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    private void add(TableFile.Line line, String matter) {
        if (waiting.size() == TOGETHER || characters + matter.length() > MOST_CHARACTERS) {
            send(waiting);
            waiting.clear();
            characters = 0;
        }
        characters += matter.length();
        waiting.add(new Sent(line, matter));
    }

    private void refuse(TableFile.Line line, String code, String reason) {
        refused.add(line, code, reason);
        count = new Count(count.accepted(), count.repeated(), count.refused() + 1);
    }

    /** A batch that the backend cannot read is sent in halves, until the row that it cannot read is found. */
    private void send(List<Sent> rows) {
        if (rows.isEmpty()) {
            return;
        }
        HttpResponse<String> response =
                answered(rows.stream().map(Sent::matter).collect(Collectors.joining(",", "[", "]")));
        if (response.statusCode() == 200) {
            take(rows, read(response, BatchAnswer.class));
        } else if (rows.size() == 1) {
            Problem problem = read(response, Problem.class);
            refuse(rows.getFirst().line(), problem.code(), problem.detail());
        } else {
            send(rows.subList(0, rows.size() / 2));
            send(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    private void take(List<Sent> rows, BatchAnswer answer) {
        if (answer.rows().size() != rows.size()) {
            throw new WorkFailed(
                    "the backend answered " + answer.rows().size() + " rows where " + rows.size() + " were sent");
        }
        for (int i = 0; i < rows.size(); i++) {
            Problem problem = answer.rows().get(i).problem();
            if (problem != null) {
                refuse(rows.get(i).line(), problem.code(), problem.detail());
            }
        }
        count = new Count(count.accepted() + answer.accepted(), count.repeated() + answer.repeated(), count.refused());
    }

    private static <T> T read(HttpResponse<String> response, Class<T> form) {
        try {
            return Json.lenient().readValue(response.body(), form);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw notTaken(response.statusCode() + " " + response.body());
        }
    }

    private static WorkFailed notTaken(String trouble) {
        return new WorkFailed("the backend did not take a batch (run it again to go on): " + trouble);
    }

    /** Of rows, whether taken or not to be read; whatever else is answered is no matter of the rows. */
    private HttpResponse<String> answered(String body) {
        String trouble = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                HttpResponse<String> response = http.send(request(body), HttpResponse.BodyHandlers.ofString());
                if (OF_ROWS.contains(response.statusCode())) {
                    return response;
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
        throw notTaken(trouble);
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

package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;

/** What a Prometheus server on the same machine reads. */
class MetricsTest {
    @TempDir
    private Path folder;

    private TestBackend backend;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private List<String> lines() {
        TestBackend.Reply reply = backend.get("/metrics", null);
        assertEquals(200, reply.status(), reply::text);
        return reply.text().lines().toList();
    }

    private double value(String series) {
        return lines().stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void theStoreAndTheJournalAreToldAsTheyAre() {
        backend.ticket();
        assertEquals(1, value("yiwang_store_up"));
        assertEquals(0, value("yiwang_live_sockets"));
        assertEquals(backend.journalSeq(), value("yiwang_journal_entries_total"));
        assertTrue(value("jvm_threads_current") > 1);
    }

    @Test
    void requestsAreCountedByRouteAndStateWithoutWhatWasAskedFor() {
        String id = backend.ticket();
        String token = backend.session("seat-77", "center", Role.DISPATCHER);
        backend.get("/api/v1/tickets/" + id, token);
        backend.get("/api/v1/tickets/no-such", token);
        backend.get("/api/v1/units", null);
        String count = "yiwang_http_request_seconds_count{method=\"GET\",route=\"%s\",status=\"%s\"}";
        Await.until(
                "three are counted",
                () -> value(count.formatted("/api/v1/tickets/:id", "200")) == 1
                        && value(count.formatted("/api/v1/tickets/:id", "404")) == 1
                        && value(count.formatted("none", "401")) == 1);
        String all = String.join("\n", lines());
        assertFalse(all.contains(id) || all.contains("no-such") || all.contains("seat-77"), all);
    }

    @Test
    void methodsThatAnybodyMakesUpAreOneSeries() {
        for (int i = 0; i < 40; i++) {
            backend.send(backend.request("/health", null)
                    .method("MADE" + i, HttpRequest.BodyPublishers.noBody())
                    .build());
        }
        Await.until(
                "all are counted",
                () -> lines().stream()
                                .filter(line -> line.startsWith("yiwang_http_request_seconds_count{method=\"other\""))
                                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                                .sum()
                        == 40);
        assertFalse(String.join("\n", lines()).contains("MADE"));
    }

    @Test
    void pathsThatAnybodyMakesUpAreOneSeries() {
        for (int i = 0; i < 40; i++) {
            backend.get("/made-up-" + i, null);
        }
        String series = "yiwang_http_request_seconds_count{method=\"GET\",route=\"none\",status=\"404\"}";
        Await.until("all are counted", () -> value(series) == 40);
        assertFalse(String.join("\n", lines()).contains("made-up"));
    }
}

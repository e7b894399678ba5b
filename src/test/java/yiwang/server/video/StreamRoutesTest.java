package yiwang.server.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.GbId;
import yiwang.server.video.StreamSource.Live;
import yiwang.server.video.StreamSource.Opening;
import yiwang.server.video.StreamSource.Viewer;

class StreamRoutesTest {
    private static final GbId CHANNEL = new GbId("32072400001320000001");
    private static final GbId OTHER = new GbId("32072400001320000002");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Viewer> viewers = new LinkedBlockingQueue<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile Instant now = Instant.EPOCH;
    private final AtomicReference<Opening> refusal = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        StreamSource source = (channel, viewer) -> {
            viewers.add(viewer);
            return refusal.get() == null ? new Live(left::countDown) : refusal.get();
        };
        Router router = Router.router(vertx);
        new StreamRoutes(source, CHANNEL::equals, () -> now).mount(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private HttpRequest request(String channel) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.actualPort() + "/api/v1/channels/" + channel + "/stream.ts"))
                .build();
    }

    private void assertProblem(String channel, int status, String code) throws Exception {
        HttpResponse<String> answer = client.send(request(channel), BodyHandlers.ofString());
        assertEquals(status, answer.statusCode());
        JsonObject problem = new JsonObject(answer.body());
        assertEquals(code, problem.getString("code"));
        assertEquals(channel, problem.getString("id"));
        assertTrue(!problem.getString("title").isBlank()
                && !problem.getString("detail").isBlank());
    }

    @Test
    void whatIsNotAChannelAndWhatNobodyKnowsIsNotFound() throws Exception {
        assertProblem("abc", 404, "channel-unknown");
        assertProblem(OTHER.value(), 404, "channel-unknown");
    }

    @Test
    void offlineAndBusyAreTemporary() throws Exception {
        refusal.set(new StreamSource.Offline());
        assertProblem(CHANNEL.value(), 503, "channel-offline");
        refusal.set(new StreamSource.Busy(32));
        assertProblem(CHANNEL.value(), 503, "streams-busy");
    }

    @Test
    void aViewerStartsAtAnEntryGetsEverythingInOrderAndLeaves() throws Exception {
        var answer = client.sendAsync(request(CHANNEL.value()), BodyHandlers.ofInputStream());
        Viewer viewer = viewers.poll(5, TimeUnit.SECONDS);
        viewer.packets(new byte[] {9, 9}, false);
        viewer.packets(new byte[] {1, 2}, true);
        viewer.packets(new byte[] {3, 4}, false);
        HttpResponse<InputStream> streaming = answer.get(5, TimeUnit.SECONDS);
        assertEquals(200, streaming.statusCode());
        assertEquals(
                "video/mp2t", streaming.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(new byte[] {1, 2, 3, 4}, streaming.body().readNBytes(4));
        assertEquals(1, left.getCount());
        client.shutdownNow();
        assertTrue(left.await(5, TimeUnit.SECONDS), "the lease was not closed");
    }

    @Test
    void whoReadsNothingLosesPicturesThenTheConnection() throws Exception {
        try (Socket lazy = new Socket("127.0.0.1", server.actualPort())) {
            lazy.getOutputStream()
                    .write(("GET " + request(CHANNEL.value()).uri().getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Viewer viewer = viewers.poll(5, TimeUnit.SECONDS);
            byte[] picture = new byte[50_000];
            Arrays.fill(picture, (byte) 7);
            for (int i = 0; i < 2000; i++) {
                viewer.packets(picture, true);
            }
            assertEquals(1, left.getCount(), "patience is not over yet");
            for (int look = 0; look < 1000 && left.getCount() > 0; look++) {
                now = now.plusSeconds(16);
                viewer.packets(picture, true);
                left.await(10, TimeUnit.MILLISECONDS);
            }
            assertEquals(0, left.getCount(), "a viewer that does not read is kept for ever");
            assertTrue(lazy.getInputStream().readAllBytes().length < 20_000_000, "more was sent than sockets hold");
        }
    }
}

package yiwang.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.Ports;
import yiwang.console.basemap.TileFetch;
import yiwang.server.SiteCertificate;

/** What comes from tile servers, good ones and bad ones. */
@SuppressWarnings("NullAway.Init") // made before each test
class TileClientTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private TileClient client;

    @BeforeEach
    void start() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        client = new TileClient(vertx, Duration.ofMillis(700));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private void handle(HttpServerRequest request) {
        asked.add(request.path() + " " + request.getHeader("User-Agent"));
        HttpServerResponse response = request.response();
        response.exceptionHandler(e -> ended.add(request.path())).closeHandler(v -> ended.add(request.path()));
        switch (request.path()) {
            case "/tile" -> response.putHeader("Content-Type", "image/png").end(Buffer.buffer(new byte[] {1, 2}));
            case "/page" -> response.putHeader("Content-Type", "text/html").end("<html>");
            case "/moved" ->
                response.setStatusCode(302).putHeader("Location", "/tile").end();
            case "/wrong" -> response.setStatusCode(500).end("x".repeat(100_000));
            case "/endless" -> {
                response.setChunked(true);
                pour(response);
            }
            case "/said" -> response.putHeader("Content-Length", "9000000000").write("x");
            case "/slow" -> {}
            default -> response.setStatusCode(404).end();
        }
    }

    private void pour(HttpServerResponse response) {
        if (!response.closed() && !response.ended()) {
            response.write(Buffer.buffer(new byte[100_000])).onSuccess(v -> pour(response));
        }
    }

    private TileFetch.Answer get(String path) throws Exception {
        return get(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    }

    private TileFetch.Answer get(URI address) throws Exception {
        return client.get(address).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private Throwable fault(String path) {
        return String.valueOf(path).startsWith("http")
                ? cause(assertThrows(ExecutionException.class, () -> get(URI.create(path))))
                : cause(assertThrows(ExecutionException.class, () -> get(path)));
    }

    private static Throwable cause(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    @Test
    void aTileComesAndTheServerKnowsWhoAsks() throws Exception {
        TileFetch.Answer answer = get("/tile");
        assertEquals(200, answer.status());
        assertEquals("image/png", answer.type());
        assertArrayEquals(new byte[] {1, 2}, answer.body());
        assertTrue(asked.getFirst().startsWith("/tile Yiwang/"), asked::toString);
    }

    @Test
    void otherAnswersAreHandedOnWithoutTheirBodies() throws Exception {
        assertEquals(404, get("/none").status());
        TileFetch.Answer wrong = get("/wrong");
        assertEquals(500, wrong.status());
        assertEquals(0, wrong.body().length);
        assertEquals("text/html", get("/page").type());
    }

    @Test
    void nothingIsFollowedElsewhere() throws Exception {
        assertEquals(302, get("/moved").status());
        assertEquals(1, asked.size());
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndTheLineGivenBack() {
        assertInstanceOf(TileFetch.TooLarge.class, fault("/endless"));
        Await.until("the server hears of it", () -> ended.contains("/endless"));
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUpAndTheLineGivenBack() throws Exception {
        for (String path : List.of("/slow", "/said")) {
            assertInstanceOf(TimeoutException.class, fault(path));
            Await.until("the server hears of it", () -> ended.contains(path));
        }
        for (int i = 0; i < 20; i++) {
            client.get(URI.create("http://127.0.0.1:" + server.actualPort() + "/slow"));
        }
        Await.until(
                "they are given up",
                () -> ended.stream().filter("/slow"::equals).count() >= 8);
        assertEquals(200, get("/tile").status());
    }

    @Test
    void aMachineThatIsNotThereIsAFault() {
        Throwable fault = fault("http://127.0.0.1:" + Ports.free() + "/tile");
        assertInstanceOf(java.io.IOException.class, fault);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
        SiteCertificate site = SiteCertificate.in(folder);
        HttpServer secure = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(site.certificate().toString())
                                .setKeyPath(site.key().toString())))
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        client = new TileClient(vertx, Duration.ofSeconds(20)); // a first handshake may take its time
        Throwable fault = fault("https://127.0.0.1:" + secure.actualPort() + "/tile");
        assertInstanceOf(javax.net.ssl.SSLException.class, fault);
        assertTrue(asked.isEmpty());
    }
}

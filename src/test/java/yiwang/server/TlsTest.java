package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.access.PasswordPolicy;

/** A backend with the site's own certificate: what speaks TLS, what is refused, and what it tells a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    @TempDir
    static Path folder;

    private SiteCertificate made;
    private BackendServer server;

    @BeforeAll
    void start() throws Exception {
        made = SiteCertificate.in(folder);
        Entrance.Tls tls = new Entrance.Tls(made.certificate(), made.key());
        ServerSettings settings = ServerSettings.of(folder.resolve("data"), TestCounty.write(folder.resolve("maps")), 0)
                .with(new Entrance("127.0.0.1", Set.of(), true, PasswordPolicy.USUAL, tls));
        server = BackendServer.start(settings, Extras.none(), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("site", made.known());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private HttpRequest health() {
        return HttpRequest.newBuilder(URI.create(server.url() + "/health"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private HttpClient.Builder client() throws GeneralSecurityException, IOException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusting());
    }

    @Test
    void answersWhoTrustsTheSiteAndTellsBrowsersToStayWithTls() throws Exception {
        try (HttpClient client = client().build()) {
            HttpResponse<String> answer = client.send(health(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer::body);
            assertTrue(answer.sslSession().orElseThrow().getProtocol().matches("TLSv1\\.[23]"));
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
            assertTrue(answer.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .contains("frame-ancestors 'none'"));
        }
    }

    @Test
    void theLiveSocketIsBehindTheSameDoor() throws Exception {
        try (HttpClient client = client().build()) {
            CompletionException refused = assertThrows(
                    CompletionException.class,
                    () -> client.newWebSocketBuilder()
                            .connectTimeout(Duration.ofSeconds(20))
                            .buildAsync(
                                    URI.create(server.url().replace("https:", "wss:") + "/api/v1/live"),
                                    new java.net.http.WebSocket.Listener() {})
                            .join());
            var handshake = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
            assertEquals(401, handshake.getResponse().statusCode());
        }
    }

    @Test
    void whoDoesNotKnowTheSiteIsWarnedByTheirOwnSide() {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            assertThrows(SSLException.class, () -> stranger.send(health(), BodyHandlers.ofString()));
        }
    }

    @Test
    void withdrawnVersionsAreNotSpoken() throws Exception {
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.1"});
        try (HttpClient client = client().sslParameters(old).build()) {
            assertThrows(IOException.class, () -> client.send(health(), BodyHandlers.ofString()));
        }
    }

    @Test
    void plainHttpGetsNothingReadable() throws IOException {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            URI uri = URI.create(server.url().replace("https:", "http:") + "/health");
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
            assertThrows(IOException.class, () -> plain.send(request, BodyHandlers.ofString()));
        }
    }
}

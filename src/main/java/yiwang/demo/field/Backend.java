package yiwang.demo.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;

/** The public HTTP interface of a backend, as any outside client sees it. Use on the event loop it was made for. */
public final class Backend {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final WebClient client;
    private final URI base;
    private final long timeoutMillis;
    private final @Nullable String credential;

    /**
     * How the door is passed.
     *
     * @param trust certificates (PEM) of the site's own authority, or null for the system's
     * @param credential of a machine, sent where there is no session; null for none
     */
    public record Approach(@Nullable Path trust, @Nullable String credential) {
        static final Approach OPEN = new Approach(null, null);

        @Override
        public String toString() {
            return "Approach[" + trust + "]";
        }
    }

    /**
     * A client of the backend at {@code base}, for example {@code http://127.0.0.1:8420}.
     *
     * @param connections how many requests may be under way at once
     */
    public Backend(Vertx vertx, URI base, int connections) {
        this(vertx, base, connections, ANSWER_WITHIN);
    }

    /** The same, let in by {@code approach}. */
    public Backend(Vertx vertx, URI base, int connections, Approach approach) {
        this(vertx, base, connections, ANSWER_WITHIN, approach);
    }

    /**
     * The same with a patience of its own.
     *
     * @param answerWithin after which a request counts as lost
     */
    public Backend(Vertx vertx, URI base, int connections, Duration answerWithin) {
        this(vertx, base, connections, answerWithin, Approach.OPEN);
    }

    private Backend(Vertx vertx, URI base, int connections, Duration answerWithin, Approach approach) {
        this.base = base;
        this.credential = approach.credential();
        this.timeoutMillis = answerWithin.toMillis();
        WebClientOptions options = new WebClientOptions()
                .setDefaultHost(base.getHost())
                .setDefaultPort(port())
                .setSsl(isSecure())
                .setFollowRedirects(false)
                .setConnectTimeout(5_000)
                .setUserAgent("yiwang-field");
        if (approach.trust() != null) {
            options.setTrustOptions(
                    new PemTrustOptions().addCertPath(approach.trust().toString()));
        }
        this.client = WebClient.create(
                vertx, options, new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(100_000));
    }

    String host() {
        return base.getHost();
    }

    int port() {
        return base.getPort() < 0 ? (isSecure() ? HTTPS_PORT : HTTP_PORT) : base.getPort();
    }

    private boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    /** Sends a JSON body; a null {@code token} sends the credential, if there is one. */
    Future<HttpResponse<Buffer>> post(String path, Object body, @Nullable String token) {
        try {
            var request = client.request(HttpMethod.POST, path)
                    .timeout(timeoutMillis)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Accept-Language", "zh");
            String bearer = token == null ? credential : token;
            if (bearer != null) {
                request.bearerTokenAuthentication(bearer);
            }
            return request.sendBuffer(Buffer.buffer(Json.strict().writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
    }

    /** Asks for a path. */
    Future<Buffer> get(String path, String token) {
        return client.request(HttpMethod.GET, path)
                .timeout(timeoutMillis)
                .bearerTokenAuthentication(token)
                .send()
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture(answer.body())
                        : Future.failedFuture(path + " answered " + answer.statusCode()));
    }

    /** Opens a session. */
    Future<SessionAnswer> session(SessionRequest request) {
        return post("/api/v1/sessions", request, null).compose(answer -> {
            if (answer.statusCode() / 100 != 2) {
                return Future.failedFuture("no session for " + request.unit() + ": " + answer.bodyAsString());
            }
            return read(answer.body(), SessionAnswer.class);
        });
    }

    /** An empty body reads as a failure, like one of another shape. */
    static <T> Future<T> read(@Nullable Buffer body, Class<T> type) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        try {
            T value = Json.lenient().readValue(bytes, type);
            return value == null ? Future.failedFuture("an empty answer") : Future.succeededFuture(value);
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }

    /** Gives up what is under way. */
    public void close() {
        client.close();
    }
}

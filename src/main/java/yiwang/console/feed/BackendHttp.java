package yiwang.console.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.codec.BodyCodec;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Requests to the backend as this session, in this console's language, each with a time limit. A refused token is
 * renewed and the request made once more. Where somebody has to sign in for that, what is read waits for them, and what
 * changes something fails with {@link SignInWanted}. Any thread; answers come on the event loop.
 */
public final class BackendHttp implements AutoCloseable {
    /** How long a request may take. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int NO_SESSION = 401;
    private static final String BEARER = "Bearer ";

    private final Vertx vertx;
    private final WebClient client;
    private final HttpClient streams;
    private final Backend backend;
    private final Tokens tokens;
    private final Supplier<Locale> language;

    /** A client of one backend. */
    public BackendHttp(Vertx vertx, Backend backend, Tokens tokens, Supplier<Locale> language) {
        WebClientOptions options = backend.options();
        options.setDecompressionSupported(true);
        this.vertx = vertx;
        this.client = WebClient.create(vertx, options);
        this.streams = vertx.createHttpClient(backend.options());
        this.backend = backend;
        this.tokens = tokens;
        this.language = language;
    }

    /** Gets a path. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> get(String path, Duration limit) {
        return asSession(tokens::token, () -> request(HttpMethod.GET, path, limit), Buffer.buffer());
    }

    /** Posts JSON to a path. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> post(String path, byte[] json) {
        return asSession(
                tokens::tokenNow,
                () -> request(HttpMethod.POST, path, LIMIT).putHeader("Content-Type", "application/json"),
                Buffer.buffer(json));
    }

    /** The same, made once and no more, for what is counted whenever it is asked: a refused token is an answer. */
    public Future<HttpResponse<Buffer>> postOnce(String path, byte[] json) {
        return once(
                tokens::tokenNow,
                () -> request(HttpMethod.POST, path, LIMIT).putHeader("Content-Type", "application/json"),
                Buffer.buffer(json));
    }

    /**
     * Opens a request whose body or answer is too large for memory. Whoever opens it sends it, bounds its time, and says
     * {@link #refused} when its token was.
     */
    public Future<HttpClientRequest> open(HttpMethod method, String path) {
        Future<String> opens = method.equals(HttpMethod.GET) ? tokens.token() : tokens.tokenNow();
        return opens.compose(token -> streams.request(new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(backend.url(path))
                .putHeader("Authorization", BEARER + token)
                .putHeader("Accept-Language", language.get().toLanguageTag())));
    }

    /** The token that a request of {@link #open} went with is no longer good. */
    public void refused(HttpClientRequest request) {
        String authorization = request.headers().get("Authorization");
        tokens.refused(authorization.substring(BEARER.length()));
    }

    /** For files and timers of transfers; closed by whoever made this client. */
    public Vertx vertx() {
        return vertx;
    }

    /** Deletes what a path names. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> delete(String path) {
        return asSession(tokens::tokenNow, () -> request(HttpMethod.DELETE, path, LIMIT), Buffer.buffer());
    }

    /**
     * Gets a path into a file that is opened anew for each attempt; a refusal is written into it too.
     *
     * @param quiet how long nothing may come
     */
    public Future<HttpResponse<Void>> download(String path, Duration quiet, Supplier<Future<AsyncFile>> file) {
        return downloadOnce(path, quiet, file)
                .compose(answer -> answer.statusCode() == NO_SESSION
                        ? downloadOnce(path, quiet, file)
                        : Future.succeededFuture(answer));
    }

    /** Value of the {@code Authorization} header for who asks beside this client; empty before sign-in. */
    public String authorization() {
        Future<String> token = tokens.token();
        return token.succeeded() ? BEARER + token.result() : "";
    }

    /** Absolute URL of a path. */
    public String url(String path) {
        return backend.url(path);
    }

    @Override
    public void close() {
        client.close();
        streams.close();
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, Duration limit) {
        return client.requestAbs(method, backend.url(path))
                .timeout(limit.toMillis())
                .putHeader("Accept-Language", language.get().toLanguageTag());
    }

    private Future<HttpResponse<Buffer>> asSession(
            Supplier<Future<String>> token, Supplier<HttpRequest<Buffer>> request, Buffer body) {
        return once(token, request, body)
                .compose(answer -> answer.statusCode() == NO_SESSION
                        ? once(token, request, body)
                        : Future.succeededFuture(answer));
    }

    private Future<HttpResponse<Void>> downloadOnce(String path, Duration quiet, Supplier<Future<AsyncFile>> file) {
        return tokens.token()
                .compose(token -> file.get()
                        .compose(open -> request(HttpMethod.GET, path, quiet)
                                .putHeader("Authorization", "Bearer " + token)
                                .as(BodyCodec.pipe(open))
                                .send())
                        .onSuccess(answer -> renewed(answer, token)));
    }

    private void renewed(HttpResponse<?> answer, String token) {
        if (answer.statusCode() == NO_SESSION) {
            tokens.refused(token);
        }
    }

    private Future<HttpResponse<Buffer>> once(
            Supplier<Future<String>> opens, Supplier<HttpRequest<Buffer>> request, Buffer body) {
        return opens.get()
                .compose(token -> request.get()
                        .putHeader("Authorization", BEARER + token)
                        .sendBuffer(body)
                        .onSuccess(answer -> renewed(answer, token)));
    }
}

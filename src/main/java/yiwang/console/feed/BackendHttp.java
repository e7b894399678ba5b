package yiwang.console.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpMethod;
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
 * renewed and the request made once more. Any thread; answers come on the event loop.
 */
public final class BackendHttp implements AutoCloseable {
    /** How long a request may take. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int NO_SESSION = 401;

    private final WebClient client;
    private final Backend backend;
    private final Tokens tokens;
    private final Supplier<Locale> language;

    /** A client of one backend. */
    public BackendHttp(Vertx vertx, Backend backend, Tokens tokens, Supplier<Locale> language) {
        WebClientOptions options = backend.options();
        options.setDecompressionSupported(true);
        this.client = WebClient.create(vertx, options);
        this.backend = backend;
        this.tokens = tokens;
        this.language = language;
    }

    /** Gets a path. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> get(String path, Duration limit) {
        return asSession(() -> request(HttpMethod.GET, path, limit), Buffer.buffer());
    }

    /** Posts JSON to a path. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> post(String path, byte[] json) {
        return asSession(
                () -> request(HttpMethod.POST, path, LIMIT).putHeader("Content-Type", "application/json"),
                Buffer.buffer(json));
    }

    /** Deletes what a path names. Fails when there is no answer; a refusal is an answer. */
    public Future<HttpResponse<Buffer>> delete(String path) {
        return asSession(() -> request(HttpMethod.DELETE, path, LIMIT), Buffer.buffer());
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
        return token.succeeded() ? "Bearer " + token.result() : "";
    }

    /** Absolute URL of a path. */
    public String url(String path) {
        return backend.url(path);
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, Duration limit) {
        return client.requestAbs(method, backend.url(path))
                .timeout(limit.toMillis())
                .putHeader("Accept-Language", language.get().toLanguageTag());
    }

    private Future<HttpResponse<Buffer>> asSession(Supplier<HttpRequest<Buffer>> request, Buffer body) {
        return once(request, body)
                .compose(answer ->
                        answer.statusCode() == NO_SESSION ? once(request, body) : Future.succeededFuture(answer));
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

    private Future<HttpResponse<Buffer>> once(Supplier<HttpRequest<Buffer>> request, Buffer body) {
        return tokens.token()
                .compose(token -> request.get()
                        .putHeader("Authorization", "Bearer " + token)
                        .sendBuffer(body)
                        .onSuccess(answer -> renewed(answer, token)));
    }
}

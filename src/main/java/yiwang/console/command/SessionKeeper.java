package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Backend;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.Tokens;
import yiwang.domain.ticket.Actor;
import yiwang.wire.Json;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;

/** Signs this console in, keeps the token, and signs in again when the backend no longer knows it. Any thread. */
public final class SessionKeeper implements Tokens, AutoCloseable {
    private final WebClient client;
    private final Backend backend;
    private final Actor actor;
    private final AtomicReference<@Nullable Future<String>> token = new AtomicReference<>();

    /** Signs in as {@code actor} when the first token is asked for. */
    public SessionKeeper(Vertx vertx, Backend backend, Actor actor) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(5_000));
        this.backend = backend;
        this.actor = actor;
    }

    /** Who this console speaks for. */
    public Actor actor() {
        return actor;
    }

    @Override
    public Future<String> token() {
        Future<String> known = token.get();
        if (known != null && !known.failed()) {
            return known;
        }
        Future<String> fresh = signIn();
        if (token.compareAndSet(known, fresh)) {
            return fresh;
        }
        Future<String> other = token.get();
        return other == null ? fresh : other;
    }

    @Override
    public void refused(String old) {
        Future<String> known = token.get();
        if (known != null && known.succeeded() && old.equals(known.result())) {
            token.compareAndSet(known, null);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Future<String> signIn() {
        SessionRequest request = new SessionRequest(actor.id(), actor.unit(), actor.roles());
        return client.postAbs(backend.url("/api/v1/sessions"))
                .timeout(BackendHttp.LIMIT.toMillis())
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(Json.lenient().valueToTree(request).toString()))
                .compose(SessionKeeper::read);
    }

    private static Future<String> read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 != 2) {
            return Future.failedFuture("signing in was answered with " + answer.statusCode());
        }
        try {
            return Future.succeededFuture(Json.lenient()
                    .readValue(answer.body().getBytes(), SessionAnswer.class)
                    .token());
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}

package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Backend;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.SignInWanted;
import yiwang.console.feed.Tokens;
import yiwang.domain.ticket.Actor;
import yiwang.wire.Json;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;
import yiwang.wire.SignInAnswer;

/**
 * Brings this console in, keeps the token, and comes in again when the backend no longer knows it. Where the backend wants
 * an account, whoever reads waits until somebody has signed in, and what changes something is not done. Any thread.
 */
public final class SessionKeeper implements Tokens, AutoCloseable {
    private static final int SHUT = 403;

    private final WebClient client;
    private final Backend backend;
    private final Pass pass;
    private Runnable onWanted = () -> {};
    private @Nullable Future<String> token;
    private @Nullable Promise<String> wanted;
    private final Set<Promise<String>> hasty = new HashSet<>();
    private Actor actor;
    private @Nullable SignInAnswer session;

    /** Comes in by {@code pass} when the first token is asked for. */
    public SessionKeeper(Vertx vertx, Backend backend, Pass pass) {
        this.client = WebClient.create(vertx, backend.options());
        this.backend = backend;
        this.pass = pass;
        this.actor = pass.actor();
        if (pass instanceof Pass.SignedIn(SignInAnswer signedIn)) {
            session = signedIn;
            token = Future.succeededFuture(signedIn.token());
        }
    }

    /** Who this console speaks for; settled once a token was given. */
    public synchronized Actor actor() {
        return actor;
    }

    /** The session of an account; null where none was asked for. */
    public synchronized @Nullable SignInAnswer session() {
        return session;
    }

    /** Hears, on any thread, that somebody has to sign in before anything can go on; at once when that is so already. */
    public void onWanted(Runnable listener) {
        boolean now;
        synchronized (this) {
            onWanted = listener;
            now = wanted != null;
        }
        if (now) {
            listener.run();
        }
    }

    /** Somebody signed in. False when nobody had to, and the session in use goes on. */
    public boolean admit(SignInAnswer signedIn) {
        Promise<String> waiting;
        synchronized (this) {
            waiting = wanted;
            if (waiting == null) {
                return false;
            }
            wanted = null;
            session = signedIn;
            actor = new Pass.SignedIn(signedIn).actor();
        }
        waiting.complete(signedIn.token());
        return true;
    }

    @Override
    public Future<String> token() {
        Promise<String> fresh;
        synchronized (this) {
            if (token != null && !token.failed()) {
                return token;
            }
            fresh = Promise.promise();
            token = fresh.future();
        }
        comeIn(fresh);
        return fresh.future();
    }

    @Override
    public Future<String> tokenNow() {
        Future<String> patient = token();
        if (patient.isComplete()) {
            return patient;
        }
        Promise<String> now = Promise.promise();
        synchronized (this) {
            if (wanted == null) {
                hasty.add(now);
            } else {
                now.fail(new SignInWanted());
            }
        }
        patient.onComplete(came -> {
            synchronized (this) {
                hasty.remove(now);
            }
            if (came.succeeded()) {
                now.tryComplete(came.result());
            } else {
                now.tryFail(came.cause());
            }
        });
        return now.future();
    }

    @Override
    public synchronized void refused(String old) {
        if (token != null && token.succeeded() && old.equals(token.result())) {
            token = null;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private void comeIn(Promise<String> fresh) {
        if (pass instanceof Pass.Credential credential) {
            fresh.complete(credential.secret());
            return;
        }
        SessionRequest request = new SessionRequest(
                pass.actor().id(), pass.actor().unit(), pass.actor().roles());
        client.postAbs(backend.url("/api/v1/sessions"))
                .timeout(BackendHttp.LIMIT.toMillis())
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(Json.lenient().valueToTree(request).toString()))
                .onFailure(fresh::fail)
                .onSuccess(answer -> answered(answer, fresh));
    }

    private void answered(HttpResponse<Buffer> answer, Promise<String> fresh) {
        if (answer.statusCode() == SHUT) {
            want(fresh);
        } else if (answer.statusCode() / 100 != 2) {
            fresh.fail("signing in was answered with " + answer.statusCode());
        } else {
            try {
                fresh.complete(Json.lenient()
                        .readValue(answer.body().getBytes(), SessionAnswer.class)
                        .token());
            } catch (IOException e) {
                fresh.fail(e);
            }
        }
    }

    private void want(Promise<String> fresh) {
        Runnable listener;
        List<Promise<String>> failing;
        synchronized (this) {
            wanted = fresh;
            listener = onWanted;
            failing = List.copyOf(hasty);
            hasty.clear();
        }
        failing.forEach(each -> each.tryFail(new SignInWanted()));
        listener.run();
    }
}

package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.feed.Backend;
import yiwang.console.feed.BackendHttp;
import yiwang.wire.AccountView;
import yiwang.wire.CodeRequest;
import yiwang.wire.Json;
import yiwang.wire.PasswordRequest;
import yiwang.wire.SecondFactorAnswer;
import yiwang.wire.SetupAnswer;
import yiwang.wire.SetupRequest;
import yiwang.wire.SignInAnswer;
import yiwang.wire.SignInRequest;

/**
 * What a person does at the door: signing in, and what a fresh session may lack. Nothing is sent twice, because a wrong
 * try costs waiting. Any thread; answers come on the FX thread.
 */
public final class AccountDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDoor.class);

    private final WebClient client;
    private final Backend backend;
    private final Executor fx;
    private final Answers answers;
    private final Supplier<Locale> language;

    /** A door of one backend that answers on {@code fx}. */
    public AccountDoor(Vertx vertx, Backend backend, Executor fx, Supplier<Locale> language) {
        this.client = WebClient.create(vertx, backend.options());
        this.backend = backend;
        this.fx = fx;
        this.language = language;
        this.answers = new Answers(language);
    }

    /** Asks whether the backend waits for its first accounts. */
    public void setupWanted(Consumer<Outcome<SetupAnswer>> then) {
        send(HttpMethod.GET, "/api/v1/setup", null, null, SetupAnswer.class, then);
    }

    /** Makes the first accounts. */
    public void setUp(SetupRequest request, Consumer<Outcome<AccountView[]>> then) {
        send(HttpMethod.POST, "/api/v1/setup", null, request, AccountView[].class, then);
    }

    /** Signs an account in. */
    public void signIn(SignInRequest request, Consumer<Outcome<SignInAnswer>> then) {
        send(HttpMethod.POST, "/api/v1/sign-in", null, request, SignInAnswer.class, then);
    }

    /** Changes the session's own password. */
    public void changePassword(String token, PasswordRequest request, Consumer<Outcome<Boolean>> then) {
        send(HttpMethod.POST, "/api/v1/account/password", token, request, Boolean.class, then);
    }

    /** Asks for the secret of a second factor. */
    public void beginSecondFactor(String token, Consumer<Outcome<SecondFactorAnswer>> then) {
        send(HttpMethod.POST, "/api/v1/account/second-factor", token, null, SecondFactorAnswer.class, then);
    }

    /** Puts the second factor in force by a code of it. */
    public void confirmSecondFactor(String token, CodeRequest request, Consumer<Outcome<Boolean>> then) {
        send(HttpMethod.POST, "/api/v1/account/second-factor/confirm", token, request, Boolean.class, then);
    }

    /** Ends a session; one that does not hear of it ends by itself. */
    public Future<Boolean> signOut(String token) {
        return request(HttpMethod.DELETE, "/api/v1/sessions/current", token)
                .send()
                .map(answer -> answer.statusCode() / 100 == 2)
                .onFailure(e -> LOG.info("the backend did not hear that a session is over: {}", e.toString()));
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> void send(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Class<T> type,
            Consumer<Outcome<T>> then) {
        HttpRequest<Buffer> request = request(method, path, token).putHeader("Content-Type", "application/json");
        Buffer json = body == null
                ? Buffer.buffer()
                : Buffer.buffer(Json.lenient().valueToTree(body).toString());
        Future<HttpResponse<Buffer>> sent = request.sendBuffer(json);
        sent.onComplete(done -> {
            Outcome<T> outcome =
                    done.succeeded() ? answers.read(done.result(), type, false) : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(outcome));
        });
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, @Nullable String token) {
        HttpRequest<Buffer> request = client.requestAbs(method, backend.url(path))
                .timeout(BackendHttp.LIMIT.toMillis())
                .putHeader("Accept-Language", language.get().toLanguageTag());
        return token == null ? request : request.putHeader("Authorization", "Bearer " + token);
    }
}

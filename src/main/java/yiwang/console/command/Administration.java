package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.BackendHttp;
import yiwang.domain.ticket.Actor;
import yiwang.wire.AccountView;
import yiwang.wire.AuditPage;
import yiwang.wire.CredentialAnswer;
import yiwang.wire.CredentialRequest;
import yiwang.wire.CredentialView;
import yiwang.wire.Json;
import yiwang.wire.NewAccount;
import yiwang.wire.PasswordRequest;
import yiwang.wire.PostView;
import yiwang.wire.PostsRequest;
import yiwang.wire.Problem;
import yiwang.wire.SessionView;
import yiwang.wire.StateRequest;

/**
 * What administrators ask of the backend: accounts, sessions, machine credentials, the audit. Nothing that changes something
 * is sent twice. Never blocks; any thread; answers come on the FX thread.
 */
public final class Administration {
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String CREDENTIALS = "/api/v1/credentials";

    private final BackendHttp http;
    private final Supplier<Actor> actor;
    private final Executor fx;
    private final Answers answers;

    /** Answers on {@code fx}; {@code actor} is who this console speaks for. */
    public Administration(BackendHttp http, Supplier<Actor> actor, Executor fx, Supplier<Locale> language) {
        this.http = http;
        this.actor = actor;
        this.fx = fx;
        this.answers = new Answers(language);
    }

    /** Who this console speaks for. */
    public Actor actor() {
        return actor.get();
    }

    /** All accounts. */
    public void accounts(Consumer<Outcome<List<AccountView>>> then) {
        list(ACCOUNTS, AccountView[].class, then);
    }

    /** Makes an account without posts. */
    public void create(NewAccount account, Consumer<Outcome<AccountView>> then) {
        answer(http.post(ACCOUNTS, json(account)), AccountView.class, then);
    }

    /** All posts of an account from now on. */
    public void setPosts(String account, List<PostView> posts, Consumer<Outcome<AccountView>> then) {
        answer(http.post(of(account) + "/posts", json(new PostsRequest(posts))), AccountView.class, then);
    }

    /** Lets an account in or keeps it out. */
    public void enable(String account, boolean enabled, Consumer<Outcome<AccountView>> then) {
        answer(http.post(of(account) + "/state", json(new StateRequest(enabled))), AccountView.class, then);
    }

    /** Gives a password that has to be changed at the next sign-in. */
    public void setPassword(String account, String password, Consumer<Outcome<AccountView>> then) {
        byte[] body = json(new PasswordRequest(null, password));
        answer(http.post(of(account) + "/password", body), AccountView.class, then);
    }

    /** Takes a lost second factor away. */
    public void dropSecondFactor(String account, Consumer<Outcome<AccountView>> then) {
        answer(http.delete(of(account) + "/second-factor"), AccountView.class, then);
    }

    /** The sessions that live, as far as the asker may know of them. */
    public void sessions(Consumer<Outcome<List<SessionView>>> then) {
        list(SESSIONS, SessionView[].class, then);
    }

    /** Ends a session at once. */
    public void endSession(String id, Consumer<Outcome<Boolean>> then) {
        answer(http.delete(SESSIONS + "/" + encoded(id)), Boolean.class, then);
    }

    /** All machine credentials, revoked ones too. */
    public void credentials(Consumer<Outcome<List<CredentialView>>> then) {
        list(CREDENTIALS, CredentialView[].class, then);
    }

    /** Makes a credential. */
    public void makeCredential(CredentialRequest request, Consumer<Outcome<CredentialAnswer>> then) {
        answer(http.post(CREDENTIALS, json(request)), CredentialAnswer.class, then);
    }

    /** Revokes a credential for good. */
    public void revokeCredential(String name, Consumer<Outcome<Boolean>> then) {
        answer(http.delete(CREDENTIALS + "/" + encoded(name)), Boolean.class, then);
    }

    /** Entries of the audit, the newest first; older than {@code before} when that is given. */
    public void audit(AuditSearch search, @Nullable Long before, Consumer<Outcome<AuditPage>> then) {
        answer(http.get(search.path(before), BackendHttp.LIMIT), AuditPage.class, then);
    }

    private <T> void list(String path, Class<T[]> type, Consumer<Outcome<List<T>>> then) {
        answer(
                http.get(path, BackendHttp.LIMIT),
                type,
                outcome -> then.accept(
                        switch (outcome) {
                            case Outcome.Accepted<T[]>(T[] all) -> new Outcome.Accepted<>(List.of(all));
                            case Outcome.Refused<T[]>(Problem problem) -> new Outcome.Refused<>(problem);
                            case Outcome.Unknown<T[]>(String reason) -> new Outcome.Unknown<>(reason);
                        }));
    }

    private <T> void answer(Future<HttpResponse<Buffer>> sent, Class<T> type, Consumer<Outcome<T>> then) {
        sent.onComplete(done -> {
            Outcome<T> outcome =
                    done.succeeded() ? answers.read(done.result(), type, false) : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(outcome));
        });
    }

    private static String of(String account) {
        return ACCOUNTS + "/" + encoded(account);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] json(Object value) {
        return Json.lenient().valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}

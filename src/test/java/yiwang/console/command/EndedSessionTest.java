package yiwang.console.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.ScriptedBackend;
import yiwang.console.feed.ScriptedBackend.Answer;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AccountView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.ProblemCode;
import yiwang.wire.ReporterRequest;
import yiwang.wire.RevealedReporter;
import yiwang.wire.SignInAnswer;

/** What changes something is done now or not at all; what only reads waits until somebody has signed in again. */
class EndedSessionTest {
    private static final String COMMANDS = "/api/v1/tickets/t1/commands";

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Boolean> wanted = new CompletableFuture<>();
    private ScriptedBackend backend;
    private SessionKeeper session;
    private BackendHttp http;
    private HttpGateway gateway;
    private Administration admin;

    @BeforeEach
    void open() {
        backend = ScriptedBackend.started();
        backend.locked = true;
        session = new SessionKeeper(vertx, backend.address(), new Pass.SignedIn(answer("over")));
        session.onWanted(() -> wanted.complete(true));
        http = new BackendHttp(vertx, backend.address(), session, () -> Locale.SIMPLIFIED_CHINESE);
        gateway = new HttpGateway(http, session::actor, Runnable::run, () -> Locale.SIMPLIFIED_CHINESE);
        admin = new Administration(http, session::actor, Runnable::run, () -> Locale.SIMPLIFIED_CHINESE);
        backend.script("/api/v1/accounts", 200, "[]");
        backend.script(COMMANDS, 200, "{\"id\":\"t1\",\"version\":4,\"seq\":9,\"repeated\":false}");
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        session.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        backend.close();
    }

    private static SignInAnswer answer(String token) {
        return new SignInAnswer(token, "li.si", "center", Set.of(Role.DISPATCHER), List.of(), 0);
    }

    private static <T> Outcome<T> got(Consumer<Consumer<Outcome<T>>> ask) throws Exception {
        CompletableFuture<Outcome<T>> got = new CompletableFuture<>();
        ask.accept(got::complete);
        return got.get(20, TimeUnit.SECONDS);
    }

    private static void assertNotSent(Outcome<?> outcome) {
        assertEquals(
                ProblemCode.NO_SESSION.key(),
                assertInstanceOf(Outcome.Refused.class, outcome).problem().code());
    }

    private Outcome<CommandAnswer> dispatch() throws Exception {
        return got(then -> gateway.send("t1", 3, Verb.DISPATCH, Map.of(), then));
    }

    @Test
    void whatChangesSomethingIsNotKeptForTheNextSignIn() throws Exception {
        assertNotSent(dispatch());
        assertTrue(wanted.get(20, TimeUnit.SECONDS), "and it is heard that somebody has to sign in");
        assertNotSent(dispatch());
        assertNotSent(EndedSessionTest.<AccountView>got(then -> admin.enable("wang.wu", false, then)));
        assertNotSent(EndedSessionTest.<Boolean>got(then -> admin.revokeCredential("hall", then)));
        ReporterRequest request =
                new ReporterRequest(Purposes.shipped().all().getFirst().key(), null);
        assertNotSent(EndedSessionTest.<RevealedReporter>got(
                then -> gateway.reporters().reveal("t1", request, then)));
        assertTrue(session.admit(answer(backend.token)));
        assertInstanceOf(Outcome.Accepted.class, EndedSessionTest.<List<AccountView>>got(then -> admin.accounts(then)));
        assertEquals(List.of(), backend.posted);
        assertInstanceOf(Outcome.Accepted.class, dispatch());
        assertEquals(1, backend.posted.size());
    }

    @Test
    void whatReadsWaits() throws Exception {
        CompletableFuture<Outcome<List<AccountView>>> got = new CompletableFuture<>();
        admin.accounts(got::complete);
        assertTrue(wanted.get(20, TimeUnit.SECONDS));
        assertFalse(got.isDone());
        assertTrue(session.admit(answer(backend.token)));
        assertInstanceOf(Outcome.Accepted.class, got.get(20, TimeUnit.SECONDS));
    }

    @Test
    void whatMayHaveBeenDoneBeforeTheSessionEndedIsUnknown() throws Exception {
        SessionKeeper live = new SessionKeeper(vertx, backend.address(), new Pass.SignedIn(answer(backend.token)));
        try (BackendHttp line = new BackendHttp(vertx, backend.address(), live, () -> Locale.SIMPLIFIED_CHINESE)) {
            HttpGateway other = new HttpGateway(line, live::actor, Runnable::run, () -> Locale.SIMPLIFIED_CHINESE);
            backend.script(COMMANDS, new Answer(0, ""), new Answer(401, "{}"));
            assertInstanceOf(
                    Outcome.Unknown.class,
                    EndedSessionTest.<CommandAnswer>got(then -> other.send("t1", 3, Verb.DISPATCH, Map.of(), then)));
        } finally {
            live.close();
        }
    }
}

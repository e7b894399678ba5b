package yiwang.console.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.ScriptedBackend;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.Json;
import yiwang.wire.Problem;

class HttpGatewayTest {
    private static final String PATH = "/api/v1/tickets/t1/commands";

    private final Vertx vertx = Vertx.vertx();
    private ScriptedBackend backend;
    private SessionKeeper session;
    private HttpGateway gateway;
    private Locale language = Locale.SIMPLIFIED_CHINESE;

    @BeforeEach
    void open() {
        backend = ScriptedBackend.started();
        Actor actor = new Actor("seat-01", "center", Set.of(Role.DISPATCHER));
        session = new SessionKeeper(vertx, backend.address(), actor);
        BackendHttp http = new BackendHttp(vertx, backend.address(), session, () -> language);
        gateway = new HttpGateway(http, actor, Runnable::run, () -> language);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        backend.close();
    }

    private Outcome<CommandAnswer> send() throws Exception {
        CompletableFuture<Outcome<CommandAnswer>> got = new CompletableFuture<>();
        gateway.send("t1", 3, Verb.DISPATCH, Map.of("unit", "dept-shuili"), got::complete);
        return got.get(30, TimeUnit.SECONDS);
    }

    @Test
    void doneIsAccepted() throws Exception {
        backend.script(PATH, 200, "{\"id\":\"t1\",\"version\":4,\"seq\":9,\"repeated\":false}");
        assertEquals(new Outcome.Accepted<>(new CommandAnswer("t1", 4, 9, false)), send());
        JsonNode body = Json.strict().readTree(backend.posted.getFirst());
        assertEquals(3, body.path("expectedVersion").asLong());
        assertEquals("dispatch", body.path("verb").asText());
        assertEquals("dept-shuili", body.path("details").path("unit").asText());
        assertTrue(body.path("commandId").asText().length() >= 8);
    }

    @Test
    void aRefusalSaysWhyInThisConsolesLanguage() throws Exception {
        Problem problem = new Problem("forbidden", "x", "y", List.of("dispatch"), "id-1");
        backend.script(PATH, 403, Json.lenient().writeValueAsString(problem));
        Problem chinese = assertInstanceOf(Outcome.Refused.class, send()).problem();
        language = Locale.ENGLISH;
        Problem english = assertInstanceOf(Outcome.Refused.class, send()).problem();
        assertEquals("forbidden", english.code());
        assertTrue(!chinese.title().equals(english.title()), english::title);
        assertTrue(english.title().chars().allMatch(c -> c < 128), english::title);
    }

    @Test
    void aRefusalOfANewerBackendIsShownAsItCame() throws Exception {
        Problem problem = new Problem("of-tomorrow", "title", "detail", List.of(), "id-1");
        backend.script(PATH, 409, Json.lenient().writeValueAsString(problem));
        assertEquals(new Outcome.Refused<CommandAnswer>(problem), send());
    }

    @Test
    void withoutAnAnswerTheSameCommandIsSentOnceMore() throws Exception {
        backend.script(PATH, 0, "");
        assertInstanceOf(Outcome.Unknown.class, send());
        assertEquals(2, backend.posted.size());
        assertEquals(backend.posted.get(0), backend.posted.get(1));
    }

    @Test
    void anAnswerThatIsNoneLeavesTheOutcomeUnknown() throws Exception {
        backend.script(PATH, 502, "<html>bad gateway</html>");
        assertInstanceOf(Outcome.Unknown.class, send());
    }

    @Test
    void anEndedSessionIsRenewedUnseen() throws Exception {
        backend.script(PATH, 200, "{\"id\":\"t1\",\"version\":4,\"seq\":9,\"repeated\":false}");
        send();
        backend.token = "second";
        assertInstanceOf(Outcome.Accepted.class, send());
        assertEquals(2, backend.sessions.get());
        assertEquals(2, backend.posted.size());
    }

    @Test
    void aBackendThatIsNotThereLeavesTheOutcomeUnknown() throws Exception {
        backend.stop();
        assertInstanceOf(Outcome.Unknown.class, send());
    }
}

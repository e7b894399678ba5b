package yiwang.console.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.ScriptedBackend;
import yiwang.console.feed.ScriptedBackend.Answer;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.Json;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;

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
        session = new SessionKeeper(vertx, backend.address(), new Pass.Seat(actor));
        BackendHttp http = new BackendHttp(vertx, backend.address(), session, () -> language);
        gateway = new HttpGateway(http, session::actor, Runnable::run, () -> language);
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

    private static Answer problem(ProblemCode code) throws IOException {
        Problem problem = new Problem(code.key(), "x", "y", List.of(), "id-1");
        return new Answer(code.status(), Json.lenient().writeValueAsString(problem));
    }

    private static final Answer NONE = new Answer(0, "");
    private static final Answer DONE_BEFORE =
            new Answer(200, "{\"id\":\"t1\",\"version\":4,\"seq\":9,\"repeated\":true}");

    private void assertOneCommand(int posts) throws IOException {
        assertEquals(posts, backend.posted.size());
        assertEquals(1, Set.copyOf(backend.posted).size(), "the same command, id and all");
        JsonNode body = Json.strict().readTree(backend.posted.getFirst());
        assertTrue(body.path("commandId").asText().length() >= 8);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT", "TIMEOUT"})
    void whatMayHaveBeenDoneIsUnknownAndNotTriedAgain(ProblemCode code) throws Exception {
        backend.script(PATH, problem(code));
        Outcome.Unknown<?> unknown = assertInstanceOf(Outcome.Unknown.class, send());
        assertTrue(unknown.reason().matches("(?s).*\\p{IsHan}.*"), unknown::reason);
        assertOneCommand(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "UNAVAILABLE", "TOO_OFTEN", "AUDIT_UNAVAILABLE"})
    void comeAgainMeansNothingWasDone(ProblemCode code) throws Exception {
        backend.script(PATH, problem(code));
        assertEquals(
                code.key(),
                assertInstanceOf(Outcome.Refused.class, send()).problem().code());
        assertOneCommand(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "UNAVAILABLE", "TOO_OFTEN", "AUDIT_UNAVAILABLE", "TIMEOUT", "FAULT"})
    void comeAgainSaysNothingAboutAFirstAttemptWithoutAnAnswer(ProblemCode code) throws Exception {
        backend.script(PATH, NONE, problem(code));
        assertInstanceOf(Outcome.Unknown.class, send());
        assertOneCommand(2);
    }

    @Test
    void aSecondAttemptHearsThatTheFirstWasDone() throws Exception {
        backend.script(PATH, NONE, DONE_BEFORE);
        assertEquals(new Outcome.Accepted<>(new CommandAnswer("t1", 4, 9, true)), send());
        assertOneCommand(2);
    }

    @Test
    void aSecondAttemptThatIsRefusedIsRefused() throws Exception {
        backend.script(PATH, NONE, problem(ProblemCode.FORBIDDEN));
        assertInstanceOf(Outcome.Refused.class, send());
        assertOneCommand(2);
    }

    @Test
    void twoDecisionsAreTwoCommands() throws Exception {
        backend.script(PATH, DONE_BEFORE);
        send();
        send();
        assertEquals(2, Set.copyOf(backend.posted).size());
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

package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.feed.BackendHttp;
import yiwang.console.kit.Texts;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.CommandRequest;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Json;
import yiwang.wire.LadderDetail;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * Commands over HTTP. A request without an answer is made once more with the same command id, which the backend
 * recognises; without an answer to that its fate is unknown, and the feed will tell.
 */
public final class HttpGateway implements CommandGateway {
    private static final Logger LOG = LoggerFactory.getLogger(HttpGateway.class);
    private static final Set<String> UNDECIDED = Set.of(ProblemCode.FAULT.key(), ProblemCode.TIMEOUT.key());
    private static final Set<String> COME_AGAIN = Set.of(ProblemCode.BUSY.key(), ProblemCode.UNAVAILABLE.key());
    private static final String TICKETS = "/api/v1/tickets/";

    private final BackendHttp http;
    private final Actor actor;
    private final Executor fx;
    private final Supplier<Locale> language;

    /** A gateway that answers on {@code fx}. */
    public HttpGateway(BackendHttp http, Actor actor, Executor fx, Supplier<Locale> language) {
        this.http = http;
        this.actor = actor;
        this.fx = fx;
        this.language = language;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void send(
            String ticketId,
            long expectedVersion,
            Verb verb,
            Map<String, String> details,
            Consumer<Outcome<CommandAnswer>> then) {
        byte[] body = json(new CommandRequest(UUID.randomUUID().toString(), expectedVersion, verb.key(), details));
        ask(() -> http.post(TICKETS + ticketId + "/commands", body), CommandAnswer.class, then);
    }

    @Override
    public void register(Intake intake, Consumer<Outcome<IntakeAnswer>> then) {
        byte[] body = json(intake);
        ask(() -> http.post("/api/v1/intake", body), IntakeAnswer.class, then);
    }

    @Override
    public void detail(String idOrNumber, Consumer<Outcome<TicketDetail>> then) {
        ask(() -> http.get(TICKETS + idOrNumber, BackendHttp.LIMIT), TicketDetail.class, then);
    }

    @Override
    public void endsToCheck(Consumer<Outcome<List<TicketView>>> then) {
        ask(
                () -> http.get("/api/v1/checks/terminations", BackendHttp.LIMIT),
                TicketView[].class,
                outcome -> then.accept(
                        switch (outcome) {
                            case Outcome.Accepted<TicketView[]>(TicketView[] ends) ->
                                new Outcome.Accepted<>(List.of(ends));
                            case Outcome.Refused<TicketView[]>(Problem problem) -> new Outcome.Refused<>(problem);
                            case Outcome.Unknown<TicketView[]>(String reason) -> new Outcome.Unknown<>(reason);
                        }));
    }

    @Override
    public void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then) {
        ask(() -> http.get(TICKETS + ticketId + "/ladder", BackendHttp.LIMIT), LadderDetail.class, then);
    }

    @Override
    public String authorization() {
        return http.authorization();
    }

    @Override
    public String url(String path) {
        return http.url(path);
    }

    private <T> void ask(Supplier<Future<HttpResponse<Buffer>>> request, Class<T> type, Consumer<Outcome<T>> then) {
        AtomicBoolean again = new AtomicBoolean();
        request.get()
                .recover(first -> {
                    again.set(true);
                    return request.get();
                })
                .onComplete(done -> {
                    Outcome<T> outcome =
                            done.succeeded() ? read(done.result(), type, again.get()) : unanswered(done.cause());
                    fx.execute(() -> then.accept(outcome));
                });
    }

    private <T> Outcome<T> read(HttpResponse<Buffer> answer, Class<T> type, boolean again) {
        Buffer body = answer.body();
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        try {
            if (answer.statusCode() / 100 == 2) {
                return new Outcome.Accepted<>(Json.lenient().readValue(bytes, type));
            }
            return refused(Json.lenient().readValue(bytes, Problem.class), again);
        } catch (IOException e) {
            LOG.warn("an answer with status {} cannot be read", answer.statusCode(), e);
            return new Outcome.Unknown<>(word("unknown.unreadable", answer.statusCode()));
        }
    }

    /**
     * After a fault or a time-out of the backend nobody knows whether the command was done, and when a first attempt had
     * no answer, "come again" says nothing about that one either.
     */
    private <T> Outcome<T> refused(@Nullable Problem problem, boolean again) throws IOException {
        if (problem == null) {
            throw new IOException("no problem in the answer");
        }
        Problem said = inOurWords(problem);
        boolean open = UNDECIDED.contains(said.code()) || (again && COME_AGAIN.contains(said.code()));
        return open ? new Outcome.Unknown<>(said.detail()) : new Outcome.Refused<>(said);
    }

    /** In this console's language where the code is known; a newer backend's own words otherwise. */
    private Problem inOurWords(Problem problem) {
        ProblemTexts texts = ProblemTexts.of(language.get());
        return texts.knows(problem.code())
                ? new Problem(
                        problem.code(),
                        texts.title(problem.code()),
                        texts.detail(problem.code(), problem.args()),
                        problem.args(),
                        problem.id())
                : problem;
    }

    private <T> Outcome<T> unanswered(Throwable cause) {
        LOG.info("no answer to a command: {}", cause.toString());
        return new Outcome.Unknown<>(word("unknown.unanswered"));
    }

    private String word(String key, Object... args) {
        return Texts.of(HttpGateway.class, language.get()).get(key, args);
    }

    private static byte[] json(Object value) {
        return Json.lenient().valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}

package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.SignInWanted;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.CommandRequest;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Json;
import yiwang.wire.LadderDetail;
import yiwang.wire.Problem;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * Commands over HTTP. A request without an answer is made once more with the same command id, which the backend
 * recognises; without an answer to that its fate is unknown, and the feed will tell.
 */
public final class HttpGateway implements CommandGateway {
    private static final String TICKETS = "/api/v1/tickets/";

    private final BackendHttp http;
    private final Supplier<Actor> actor;
    private final Executor fx;
    private final Answers answers;
    private final ReporterGateway reporters;
    private final FileGateway files;
    private final FenceGateway fences;

    /** A gateway that answers on {@code fx}; {@code actor} is who this console speaks for. */
    public HttpGateway(BackendHttp http, Supplier<Actor> actor, Executor fx, Supplier<Locale> language) {
        this.http = http;
        this.actor = actor;
        this.fx = fx;
        this.answers = new Answers(language);
        this.reporters = new HttpReporters(http, fx, answers);
        this.files = new HttpFiles(http, fx, answers);
        this.fences = new HttpFences(http, fx, answers);
    }

    @Override
    public Actor actor() {
        return actor.get();
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
    public ReporterGateway reporters() {
        return reporters;
    }

    @Override
    public FenceGateway fences() {
        return fences;
    }

    @Override
    public FileGateway files() {
        return files;
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
                    if (first instanceof SignInWanted) {
                        return Future.failedFuture(first);
                    }
                    again.set(true);
                    return request.get();
                })
                .onComplete(done -> {
                    Outcome<T> outcome = done.succeeded()
                            ? answers.read(done.result(), type, again.get())
                            : again.get() ? answers.unknown(done.cause()) : answers.unanswered(done.cause());
                    fx.execute(() -> then.accept(outcome));
                });
    }

    private static byte[] json(Object value) {
        return Json.lenient().valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}

package yiwang.console.command;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.console.feed.BackendHttp;
import yiwang.wire.Json;
import yiwang.wire.ReporterRequest;
import yiwang.wire.RevealedReporter;

/** Reporters over HTTP, each request made once. Any thread. */
final class HttpReporters implements ReporterGateway {
    private final BackendHttp http;
    private final Executor fx;
    private final Answers answers;

    HttpReporters(BackendHttp http, Executor fx, Answers answers) {
        this.http = http;
        this.fx = fx;
        this.answers = answers;
    }

    @Override
    public void reveal(String ticketId, ReporterRequest request, Consumer<Outcome<RevealedReporter>> then) {
        ask(ticketId, "reveal", request, answer -> answers.read(answer, RevealedReporter.class, false), then);
    }

    @Override
    public void erase(String ticketId, ReporterRequest request, Consumer<Outcome<Boolean>> then) {
        ask(ticketId, "erase", request, answers::readEmpty, then);
    }

    private <T> void ask(
            String ticketId,
            String act,
            ReporterRequest request,
            Function<HttpResponse<Buffer>, Outcome<T>> read,
            Consumer<Outcome<T>> then) {
        byte[] body = Json.lenient().valueToTree(request).toString().getBytes(StandardCharsets.UTF_8);
        http.postOnce("/api/v1/tickets/" + ticketId + "/reporter/" + act, body).onComplete(done -> {
            Outcome<T> outcome = done.succeeded() ? read.apply(done.result()) : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(outcome));
        });
    }
}

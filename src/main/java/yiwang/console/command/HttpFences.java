package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.console.feed.BackendHttp;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceTaken;
import yiwang.wire.FenceView;
import yiwang.wire.Json;

/** Fences over HTTP, each request made once. Any thread. */
final class HttpFences implements FenceGateway {
    private static final String FENCES = "/api/v1/fences";

    private final BackendHttp http;
    private final Executor fx;
    private final Answers answers;

    HttpFences(BackendHttp http, Executor fx, Answers answers) {
        this.http = http;
        this.fx = fx;
        this.answers = answers;
    }

    @Override
    public void draw(FenceRequest request, Consumer<Outcome<FenceView>> then) {
        told(http.postOnce(FENCES, json(request)), answer -> answers.read(answer, FenceView.class, false), then);
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        told(http.delete(FENCES + "/" + id), answers::readEmpty, then);
    }

    @Override
    public void acknowledge(String id, long seen, Consumer<Outcome<Boolean>> then) {
        told(http.postOnce(FENCES + "/" + id + "/acknowledge", json(new FenceTaken(seen))), answers::readEmpty, then);
    }

    private <T> void told(
            Future<HttpResponse<Buffer>> request,
            Function<HttpResponse<Buffer>, Outcome<T>> read,
            Consumer<Outcome<T>> then) {
        request.onComplete(done -> {
            Outcome<T> outcome = done.succeeded() ? read.apply(done.result()) : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(outcome));
        });
    }

    private static byte[] json(Object value) {
        return Json.lenient().valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}

package yiwang.console;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import yiwang.console.basemap.TileFetch;

/**
 * Gets tiles of base maps: one request each, nothing followed elsewhere, cut off when it is too long or too large. An answer
 * that is larger than it may be is not read to its end. Any thread; answers come on the event loop.
 */
final class TileClient implements TileFetch, AutoCloseable {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(8);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int AT_ONCE = 8;
    private static final int OK = 200;
    private static final String NAME = "Yiwang/0.1 (map console)";

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration limit;

    TileClient(Vertx vertx) {
        this(vertx, USUAL_LIMIT);
    }

    /** With another limit of time for a whole tile. */
    TileClient(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.limit = limit;
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS), new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    @Override
    public CompletionStage<Answer> get(URI address) {
        Promise<Answer> answer = Promise.promise();
        RequestOptions wanted = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setFollowRedirects(false)
                .putHeader("User-Agent", NAME)
                .putHeader("Accept", "image/png,image/jpeg,image/webp");
        client.request(wanted).onSuccess(request -> send(request, answer)).onFailure(answer::tryFail);
        long timer = vertx.setTimer(limit.toMillis(), id -> answer.tryFail(new TimeoutException()));
        Future<Answer> future = answer.future();
        future.onComplete(done -> vertx.cancelTimer(timer));
        return future.toCompletionStage();
    }

    /** Whatever ends the answer ends the request, too. */
    private static void send(HttpClientRequest request, Promise<Answer> answer) {
        request.exceptionHandler(answer::tryFail);
        answer.future().onFailure(e -> request.reset());
        request.send().onSuccess(response -> read(response, answer)).onFailure(answer::tryFail);
    }

    private static void read(HttpClientResponse response, Promise<Answer> answer) {
        String said = response.getHeader("Content-Type");
        String type = said == null ? "" : said;
        response.exceptionHandler(answer::tryFail);
        if (response.statusCode() != OK) {
            answer.tryComplete(new Answer(response.statusCode(), type, new byte[0]));
            response.request().reset();
            return;
        }
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > LARGEST) {
                answer.tryFail(new TooLarge());
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> answer.tryComplete(new Answer(OK, type, body.getBytes())));
    }

    @Override
    public void close() {
        client.close();
    }
}

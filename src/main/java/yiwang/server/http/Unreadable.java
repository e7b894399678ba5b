package yiwang.server.http;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import yiwang.wire.ProblemCode;

/** Answers bytes that are no HTTP request, which no router gets to see, and ends their line. Event loop of the request. */
public final class Unreadable implements Handler<HttpServerRequest> {
    private final Replies replies;

    /** Answers by {@code replies}. */
    public Unreadable(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        replies.refuse(request, Reason.of(code(request.decoderResult().cause())));
        request.connection().close();
    }

    private static ProblemCode code(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> ProblemCode.LINE_TOO_LONG;
            case TooLongHttpHeaderException header -> ProblemCode.HEADERS_TOO_LARGE;
            case TooLongFrameException other -> ProblemCode.HEADERS_TOO_LARGE;
            default -> ProblemCode.NOT_HTTP;
        };
    }
}

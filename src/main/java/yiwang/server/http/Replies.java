package yiwang.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.storage.StorageBusy;
import yiwang.server.storage.StorageFault;
import yiwang.wire.Json;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/** Writes answers: values as JSON, refusals as problems in the reader's language. Event loop of the request. */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final String PROBLEM_TYPE = "application/problem+json; charset=utf-8";
    private static final int CLIENT_FAULTS = 500;

    /** Whose first argument is the seconds to wait. */
    private static final Set<String> LATER =
            Set.of(ProblemCode.SIGN_IN_LATER.key(), ProblemCode.REVEAL_LIMIT.key(), ProblemCode.TOO_OFTEN.key());

    private static final String REFUSED = Replies.class.getName();

    private final RandomGenerator random;

    /** {@code random} names occurrences in the log. */
    public Replies(RandomGenerator random) {
        this.random = random;
    }

    /** Answers 200 with {@code value}. */
    public void ok(RoutingContext route, Object value) {
        json(route, 200, value);
    }

    /** Answers with {@code value}. */
    public void json(RoutingContext route, int status, Object value) {
        route.response()
                .setStatusCode(status)
                .putHeader("Content-Type", JSON_TYPE)
                .end(buffer(value));
    }

    /** Answers when {@code stage} has an answer, on the request's own context. */
    public <T> void when(RoutingContext route, CompletionStage<Answer<T>> stage, ToIntFunction<T> status) {
        given(route, stage, value -> json(route, status.applyAsInt(value), value));
    }

    /** Answers 204 when {@code stage} has an answer, on the request's own context. */
    public <T> void whenEmpty(RoutingContext route, CompletionStage<Answer<T>> stage) {
        given(route, stage, value -> route.response().setStatusCode(204).end());
    }

    /** Lets {@code done} answer with the value when {@code stage} has one, on the request's own context. */
    public <T> void given(RoutingContext route, CompletionStage<Answer<T>> stage, Consumer<T> done) {
        var context = route.vertx().getOrCreateContext();
        stage.whenComplete((answer, failure) -> context.runOnContext(ignored -> {
            if (route.response().ended() || route.response().closed()) {
                return;
            }
            if (failure != null) {
                fail(route, failure);
                return;
            }
            switch (answer) {
                case Answer.Done<T>(T value) -> done.accept(value);
                case Answer.Refused<T>(Reason reason) -> refuse(route, reason);
            }
        }));
    }

    /** Answers with a problem. */
    public void refuse(RoutingContext route, Reason reason) {
        refused(route, reason);
        refuse(route.request(), reason);
    }

    /** A route that writes refusals of its own form says here why. */
    public static void refused(RoutingContext route, Reason reason) {
        route.put(REFUSED, reason);
    }

    /** Why a request was refused, when it was. */
    public static Optional<Reason> refusal(RoutingContext route) {
        return Optional.ofNullable(route.<@Nullable Reason>get(REFUSED));
    }

    void refuse(HttpServerRequest request, Reason reason) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (reason.code().equals(ProblemCode.BUSY.key())) {
            response.putHeader("Retry-After", "1");
        } else if (LATER.contains(reason.code())) {
            response.putHeader("Retry-After", reason.args().getFirst());
        }
        Problem problem = problem(reason, ProblemTexts.languageOf(request.getHeader("Accept-Language")));
        if (reason.status() >= CLIENT_FAULTS) {
            LOG.warn("{} {} refused: {} {}", request.method(), request.path(), problem.code(), problem.id());
        }
        response.setStatusCode(reason.status())
                .putHeader("Content-Type", PROBLEM_TYPE)
                .end(buffer(problem));
    }

    /** The problem with its sentence, for doors other than HTTP. */
    public Problem problem(Reason reason, Locale locale) {
        ProblemTexts texts = ProblemTexts.of(locale);
        return new Problem(
                reason.code(),
                texts.title(reason.code()),
                texts.detail(reason.code(), reason.args()),
                reason.args(),
                "%08x".formatted(random.nextInt()));
    }

    /** Answers with what a failure means: a carried reason, a store that is busy or broken, or a fault of ours. */
    public void fail(RoutingContext route, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        switch (cause) {
            case NotDone refused -> refuse(route, refused.reason());
            case StorageBusy busy -> refuse(route, Reason.of(ProblemCode.BUSY));
            case StorageFault fault -> {
                // what broke is told once by the store itself; here everybody who asks meanwhile
                LOG.warn(
                        "{} {} failed by the store: {}",
                        route.request().method(),
                        route.request().path(),
                        fault.getMessage());
                LOG.debug("the store failed", fault);
                refuse(route, Reason.of(ProblemCode.UNAVAILABLE));
            }
            default -> {
                LOG.error(
                        "{} {} failed",
                        route.request().method(),
                        route.request().path(),
                        cause);
                refuse(route, Reason.of(ProblemCode.FAULT));
            }
        }
    }

    private static Buffer buffer(Object value) {
        try {
            return Buffer.buffer(Json.lenient().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not JSON", e);
        }
    }
}

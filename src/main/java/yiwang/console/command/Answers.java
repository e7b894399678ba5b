package yiwang.console.command;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.feed.SignInWanted;
import yiwang.console.kit.Texts;
import yiwang.wire.Json;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/** Reads what the backend answers, and says it in this console's language. Any thread. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int NO_CONTENT = 204;
    private static final Set<String> UNDECIDED = Set.of(ProblemCode.FAULT.key(), ProblemCode.TIMEOUT.key());
    private static final Set<String> COME_AGAIN = Set.of(
            ProblemCode.BUSY.key(),
            ProblemCode.UNAVAILABLE.key(),
            ProblemCode.TOO_OFTEN.key(),
            ProblemCode.AUDIT_UNAVAILABLE.key());

    private final Supplier<Locale> language;

    Answers(Supplier<Locale> language) {
        this.language = language;
    }

    /** {@code again} says that a first attempt had no answer. */
    <T> Outcome<T> read(HttpResponse<Buffer> answer, Class<T> type, boolean again) {
        return read(answer.statusCode(), answer.body(), type, again);
    }

    /** The same of an answer that was read by other means. */
    <T> Outcome<T> read(int status, @Nullable Buffer body, Class<T> type, boolean again) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        try {
            if (status == NO_CONTENT && type == Boolean.class) {
                return new Outcome.Accepted<>(type.cast(true));
            }
            if (status / 100 == 2) {
                return new Outcome.Accepted<>(Json.lenient().readValue(bytes, type));
            }
            return refused(Json.lenient().readValue(bytes, Problem.class), again);
        } catch (IOException e) {
            return unreadable(status, e);
        }
    }

    /** Not with what the parser says of it: that may hold what was in the answer. */
    private <T> Outcome<T> unreadable(int status, IOException cause) {
        LOG.warn(
                "an answer with status {} cannot be read: {}",
                status,
                cause.getClass().getSimpleName());
        return new Outcome.Unknown<>(word("unknown.unreadable", status));
    }

    /** An answer that says no more than that it is done. */
    Outcome<Boolean> readEmpty(HttpResponse<Buffer> answer) {
        return answer.statusCode() / 100 == 2 ? new Outcome.Accepted<>(true) : read(answer, Boolean.class, false);
    }

    /** A refusal whose body was read by other means. */
    <T> Outcome<T> refusal(int status, Buffer body) {
        try {
            return refused(Json.lenient().readValue(body.getBytes(), Problem.class), false);
        } catch (IOException e) {
            return unreadable(status, e);
        }
    }

    /** Something is wrong on this machine; nothing was done at the backend. */
    <T> Outcome<T> here(String key, Throwable cause) {
        LOG.warn("a file on this machine: {}", withoutPath(cause));
        return new Outcome.Refused<>(new Problem(key, word(key), word(key), List.of(), ""));
    }

    /** What a file is called may say who it is about. */
    private static String withoutPath(Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String kind = first.getClass().getSimpleName();
        if (first instanceof FileSystemException fault) {
            return kind + " " + fault.getReason();
        }
        return first.getClass() == IOException.class ? kind + " " + first.getMessage() : kind;
    }

    /** What was not even sent is refused; of anything else nobody knows. */
    <T> Outcome<T> unanswered(Throwable cause) {
        if (cause instanceof SignInWanted) {
            String code = ProblemCode.NO_SESSION.key();
            return new Outcome.Refused<>(inOurWords(new Problem(code, code, code, List.of(), "")));
        }
        return unknown(cause);
    }

    /** Of something that was sent before nobody knows, whatever became of it the second time. */
    <T> Outcome<T> unknown(Throwable cause) {
        LOG.info("no answer to a request: {}", cause.toString());
        return new Outcome.Unknown<>(word("unknown.unanswered"));
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

    private String word(String key, Object... args) {
        return Texts.of(HttpGateway.class, language.get()).get(key, args);
    }
}

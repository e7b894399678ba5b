package yiwang.server.http;

import yiwang.domain.ticket.Refusal;
import yiwang.wire.ProblemCode;

/** What a room says to a request: the value, or why not. */
public sealed interface Answer<T> {
    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not done and nothing has changed. */
    record Refused<T>(Reason reason) implements Answer<T> {}

    /** Shorthand for {@link Done}. */
    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    /** Shorthand for {@link Refused}. */
    static <T> Answer<T> refuse(Refusal.Code code, Object... args) {
        return new Refused<>(Reason.of(code, args));
    }

    /** Shorthand for {@link Refused}. */
    static <T> Answer<T> refuse(ProblemCode code, Object... args) {
        return new Refused<>(Reason.of(code, args));
    }
}

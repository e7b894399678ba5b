package yiwang.console.command;

import yiwang.wire.Problem;

/**
 * What became of a request.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Outcome<T> {
    /** Done. */
    record Accepted<T>(T answer) implements Outcome<T> {}

    /** Not done, and nothing has changed; the problem says why in the console's language. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /** No answer: it may or may not have been done; the feed will tell. The same command id may be sent again. */
    record Unknown<T>(String reason) implements Outcome<T> {}
}

package yiwang.wire;

/**
 * Whether a backend waits for its first accounts: {@code GET /api/v1/setup}.
 *
 * @param wanted whether the three administrators are still to be made, by the token that was printed
 */
public record SetupAnswer(boolean wanted) {}

package yiwang.cli;

/** The work could not be done; the message is the one line that the user reads first. */
final class WorkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkFailed(String line) {
        super(line);
    }

    WorkFailed(String line, Throwable cause) {
        super(line, cause);
    }
}

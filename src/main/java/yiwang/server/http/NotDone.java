package yiwang.server.http;

/**
 * Carries a {@link Reason} out of a route to the one place where refusals are written. Only for the HTTP edge; rooms
 * return {@link Answer}.
 */
public final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** Carries no stack: it is an answer, not a fault. */
    public NotDone(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}

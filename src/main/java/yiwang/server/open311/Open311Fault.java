package yiwang.server.open311;

/** Why a request of a client is not done, in the way of the specification. Carries no stack: it is an answer. */
final class Open311Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Open311Fault(int status, String description) {
        super(description, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}

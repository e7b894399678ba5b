package yiwang.server.http;

/** Another program listens on the port. */
public final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the port. */
    public PortInUse(int port) {
        super("port " + port + " is in use by another program; choose another one or end that program");
    }
}

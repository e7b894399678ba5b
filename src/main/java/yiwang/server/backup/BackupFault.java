package yiwang.server.backup;

/** A backup that cannot be made, or that cannot be used; the message is one line. */
public final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupFault(String message) {
        super(message);
    }

    BackupFault(String message, Throwable cause) {
        super(message, cause);
    }
}

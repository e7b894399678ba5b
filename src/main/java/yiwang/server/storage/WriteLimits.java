package yiwang.server.storage;

/**
 * Bounds on writing.
 *
 * @param waiting how many writes may wait before askers are told to come again
 * @param together how many writes share a transaction, and so one wait for the disk, at most
 */
public record WriteLimits(int waiting, int together) {
    /** As at work. */
    public static final WriteLimits USUAL = new WriteLimits(4_096, 256);

    /** Throws {@link IllegalArgumentException} for bounds under which nothing could be written. */
    public WriteLimits {
        if (waiting < 1 || together < 1) {
            throw new IllegalArgumentException("at least one write must be possible");
        }
    }
}

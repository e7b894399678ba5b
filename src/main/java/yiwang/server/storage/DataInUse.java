package yiwang.server.storage;

/** Another backend works in this data folder. */
public final class DataInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the folder. */
    public DataInUse(String folder) {
        super("another backend is using the data folder " + folder);
    }
}

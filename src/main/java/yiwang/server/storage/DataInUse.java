package yiwang.server.storage;

/** Another backend works with this data. */
public final class DataInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the data, for example {@code the data folder /var/lib/yiwang}. */
    public DataInUse(String data) {
        super("another backend is using " + data);
    }
}

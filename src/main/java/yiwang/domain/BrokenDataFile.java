package yiwang.domain;

/** A data file that cannot be used; the message names the file, the line and what is wrong with it. */
public final class BrokenDataFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong where.
     *
     * @param line from 1; 0 when it is about the file as a whole
     */
    public BrokenDataFile(String file, int line, String what) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what);
    }

    /** The same, with the exception that told. */
    public BrokenDataFile(String file, int line, String what, Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what, cause);
    }
}

package yiwang.domain;

/**
 * A data file that cannot be used. The message reads {@code file:line: what}, the form editors jump to, so that whoever
 * keeps the file finds the place without help.
 */
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

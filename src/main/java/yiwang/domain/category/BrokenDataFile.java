package yiwang.domain.category;

/**
 * A data file that does not say what it should. The message reads {@code file:line: reason}, the form editors jump to, so
 * that whoever keeps the list finds the place without help.
 */
public final class BrokenDataFile extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;

    /** {@code line} counts from 1; 0 speaks of the file as a whole. */
    public BrokenDataFile(String source, int line, String reason) {
        super(source + ":" + line + ": " + reason);
        this.source = source;
        this.line = line;
    }

    /** Name of the file. */
    public String source() {
        return source;
    }

    /** The line, from 1; 0 when the whole file is meant. */
    public int line() {
        return line;
    }
}

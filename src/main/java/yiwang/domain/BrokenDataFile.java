package yiwang.domain;

/**
 * A data file that cannot be used. The message reads {@code file:line: what}, the form editors jump to, so that whoever
 * keeps the file finds the place without help.
 */
public final class BrokenDataFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 600;

    /**
     * What is wrong where.
     *
     * @param line from 1; 0 when it is about the file as a whole
     */
    public BrokenDataFile(String file, int line, String what) {
        super(sentence(file, line, what));
    }

    /** The same, with the exception that told. */
    public BrokenDataFile(String file, int line, String what, Throwable cause) {
        super(sentence(file, line, what), cause);
    }

    /** {@code file:line: what} on one line of bounded length, whatever of the file's own text is quoted in it. */
    public static String sentence(String file, int line, String what) {
        String plain = what.replaceAll("\\p{Cntrl}+", " ");
        String shown = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
        return file + (line > 0 ? ":" + line : "") + ": " + shown;
    }
}

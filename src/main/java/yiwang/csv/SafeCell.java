package yiwang.csv;

/**
 * Cells that a spreadsheet takes for texts. What begins with {@code = + - @}, a tab or a line end is a formula to most of them,
 * and a formula from a stranger can send what stands beside it to him.
 */
public final class SafeCell {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** With an apostrophe before what would be a formula. */
    public static String of(String text) {
        String inner = text.stripLeading();
        boolean isFormula = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                || !inner.isEmpty() && DANGEROUS.indexOf(inner.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}

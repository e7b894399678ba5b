package yiwang.domain.reporter;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a number as long as a telephone's in what somebody wrote: in digits of any script, width or ring, in Chinese ones as
 * they are written or read out, whatever stands between that is no letter. Pure; any thread.
 */
public final class LongNumber {
    /** The shortest telephone number, one without its area code. */
    public static final int LEAST = 7;

    /** From nought to nine: plain, in full, and as they are said on the telephone. */
    private static final Set<Integer> CHINESE =
            "〇零○洞一壹幺弌二贰貳弍两兩三叁參叄弎四肆五伍六陆陸七柒拐八捌九玖勾".codePoints().boxed().collect(Collectors.toUnmodifiableSet());

    private LongNumber() {}

    /** Whether {@link #LEAST} digits or more follow each other with nothing but blanks, signs and marks between them. */
    public static boolean isIn(String text) {
        int run = 0;
        for (int point :
                Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray()) {
            if (isDigit(point)) {
                run++;
            } else if (Character.isLetter(point)) {
                run = 0;
            }
            if (run == LEAST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int point) {
        if (CHINESE.contains(point)) {
            return true;
        }
        int value = Character.isLetter(point) ? -1 : Character.getNumericValue(point);
        return value >= 0 && value <= 9;
    }
}

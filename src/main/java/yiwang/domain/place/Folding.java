package yiwang.domain.place;

/**
 * Makes what is written in different ways the same: full-width and half-width, large and small letters, blanks and signs; and
 * numbers in Chinese characters and in digits. Pure.
 */
final class Folding {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final char FULL_WIDTH = '\uff01';
    private static final char FULL_WIDTH_END = '\uff5e';
    private static final int FULL_WIDTH_SHIFT = '\uff01' - '!';

    private Folding() {}

    /** Small half-width letters and digits, characters of words; no blanks, no signs. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c >= FULL_WIDTH && c <= FULL_WIDTH_END ? (char) (c - FULL_WIDTH_SHIFT) : c;
            if (Character.isLetterOrDigit(half) || Character.isSurrogate(half)) {
                plain.append(Character.toLowerCase(half));
            }
        }
        return plain.toString();
    }

    /** A plain text with digits for the numbers in it: 三号 is 3号, 二十三 is 23, 二〇四 is 204. */
    static String digits(String plain) {
        StringBuilder digits = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && isNumeral(plain.charAt(end))) {
                end++;
            }
            if (end == at) {
                digits.append(plain.charAt(at));
                at++;
            } else {
                digits.append(number(plain.substring(at, end)));
                at = end;
            }
        }
        return digits.toString();
    }

    private static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    private static int digit(char c) {
        int digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : FORMAL.indexOf(c);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    /** What is no number as it is counted, such as 百 alone, stays. */
    private static String number(String numerals) {
        if (numerals.chars().noneMatch(c -> unit((char) c) > 0)) {
            StringBuilder one = new StringBuilder(numerals.length());
            numerals.chars().forEach(c -> one.append((char) ('0' + digit((char) c))));
            return one.toString();
        }
        int value = 0;
        int digit = -1;
        int above = Integer.MAX_VALUE;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int unit = unit(c);
            boolean leadingTen = unit == 10 && i == 0;
            if (unit == 0 ? digit > 0 : unit >= above || digit <= 0 && !leadingTen) {
                return numerals;
            }
            if (unit == 0) {
                digit = digit(c);
            } else {
                value += (leadingTen ? 1 : digit) * unit;
                above = unit;
                digit = -1;
            }
        }
        return Integer.toString(value + Math.max(digit, 0));
    }
}

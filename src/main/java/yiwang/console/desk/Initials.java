package yiwang.console.desk;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Pinyin initials of a Chinese text, for typing. The 3,755 common characters of GB 2312 stand in the order of their
 * pinyin, so the first one of each letter is all that has to be known; rarer characters are left out. Pure.
 */
final class Initials {
    private static final Charset GB = Charset.forName("GBK");
    private static final String FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int COMMON_END = 0xD7FA;

    private Initials() {}

    /** The initials in lower case; Latin letters and digits stay, everything else is left out. */
    static String of(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c < 128) {
                if (Character.isLetterOrDigit(c)) {
                    initials.append(c);
                }
            } else {
                append(initials, code(c));
            }
        }
        return initials.toString();
    }

    private static void append(StringBuilder initials, int code) {
        if (code < code(FIRST.charAt(0)) || code >= COMMON_END) {
            return;
        }
        int letter = 0;
        while (letter + 1 < FIRST.length() && code >= code(FIRST.charAt(letter + 1))) {
            letter++;
        }
        initials.append(LETTERS.charAt(letter));
    }

    private static int code(char c) {
        byte[] bytes = String.valueOf(c).getBytes(GB);
        return bytes.length == 2 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
    }
}

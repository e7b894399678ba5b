package yiwang.domain.reporter;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number of the Chinese mainland: a mobile one of 11 digits, or a landline with its area code and perhaps an
 * extension. Immutable.
 *
 * @param value {@code 13812341234}, {@code 0518-83211234} or {@code 0518-83211234-801}
 */
public record Telephone(String value) {
    private static final int MOST = 40;
    private static final int SHOWN = 4;
    private static final int MOBILE_PREFIX = 3;
    private static final String HIDDEN = "****";

    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-\u2010-\u2015\u2212]+");
    private static final Pattern EXTENSION = Pattern.compile("^(.*\\d\\D*?)(?:转|轉|ext\\.?|#)\\s*(\\d{1,6})$");
    private static final Pattern HYPHENED =
            Pattern.compile("^((?:(?:\\+|00)86\\D*)?\\(?0?\\d{2,3}\\D+[2-8]\\d{6,7})-(\\d{1,6})$");
    private static final Pattern ABROAD = Pattern.compile("^(?:\\+|00)86");
    private static final Pattern MOBILE = Pattern.compile("0?(1[3-9]\\d{9})");
    /** Ten cities have codes of three digits and numbers of eight; all others codes of four. */
    private static final Pattern LANDLINE =
            Pattern.compile("(010|02[0-57-9])([2-8]\\d{7})|(0[3-9]\\d{2})([2-8]\\d{6,7})");

    /** Reads a number as people write it; empty for what is none. */
    public static Optional<Telephone> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > MOST) {
            return Optional.empty();
        }
        Matcher extended = EXTENSION.matcher(plain);
        Matcher hyphened = HYPHENED.matcher(plain);
        if (extended.matches()) {
            return read(extended.group(1), "-" + extended.group(2));
        }
        return hyphened.matches() ? read(hyphened.group(1), "-" + hyphened.group(2)) : read(plain, "");
    }

    private static Optional<Telephone> read(String text, String extension) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        String home = ABROAD.matcher(digits).replaceFirst("");
        boolean isFromAbroad = !home.equals(digits);
        Matcher mobile = MOBILE.matcher(home);
        if (mobile.matches()) {
            return extension.isEmpty() ? Optional.of(new Telephone(mobile.group(1))) : Optional.empty();
        }
        Matcher landline = LANDLINE.matcher(isFromAbroad && !home.startsWith("0") ? "0" + home : home);
        if (!landline.matches()) {
            return Optional.empty();
        }
        String area = landline.group(1) == null ? landline.group(3) : landline.group(1);
        String number = landline.group(1) == null ? landline.group(4) : landline.group(2);
        return Optional.of(new Telephone(area + "-" + number + extension));
    }

    /** Four digits of a number hidden, an extension left out: {@code 138****1234}, {@code 0518-****1234}. */
    public String mask() {
        String[] parts = value.split("-");
        if (parts.length == 1) {
            return value.substring(0, MOBILE_PREFIX) + HIDDEN + value.substring(MOBILE_PREFIX + SHOWN);
        }
        return parts[0] + "-" + HIDDEN + parts[1].substring(SHOWN);
    }

    /** The mask: a number is in no log. */
    @Override
    public String toString() {
        return mask();
    }
}

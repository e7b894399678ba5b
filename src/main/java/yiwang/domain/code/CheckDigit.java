package yiwang.domain.code;

/**
 * ISO 7064 MOD 11,10: one decimal check digit that finds every single wrong digit and nearly every swap of
 * neighbours, for numbers that are dictated over the phone.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /** The digit that belongs behind {@code digits} (ASCII digits only). */
    public static int of(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    /** Whether the last digit of {@code digits} is the check digit of those before it. */
    public static boolean isValid(String digits) {
        int last = digits.length() - 1;
        return last > 0 && of(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

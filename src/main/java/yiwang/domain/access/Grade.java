package yiwang.domain.access;

/** How sensitive data is (domain.md 4.9), in rising order. */
public enum Grade {
    PUBLIC,
    INTERNAL,
    /** Personal data and sensitive business. */
    PERSONAL,
    /** Key persons, secret leads, and who reported a matter, unmasked. */
    SECRET;

    /** By its number, 1 to 4. Throws {@link IllegalArgumentException}. */
    public static Grade of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no data grade " + number);
        }
        return values()[number - 1];
    }

    /** Whether data of {@code other} grade is within this one. */
    public boolean covers(Grade other) {
        return compareTo(other) >= 0;
    }
}

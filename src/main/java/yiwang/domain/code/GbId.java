package yiwang.domain.code;

/**
 * A video device or channel by its 20-digit GB/T 28181 code: 8 digits center code (division and unit), 2 digits
 * industry, 3 digits type (131 camera, 132 IP camera), 1 digit network, 6 digits serial.
 */
public record GbId(String value) implements Comparable<GbId> {

    /** Throws {@link MalformedCode} unless it is 20 ASCII digits. */
    public GbId {
        if (value.length() != 20 || !CheckDigit.allDigits(value)) {
            throw new MalformedCode("channel", value);
        }
    }

    @Override
    public int compareTo(GbId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

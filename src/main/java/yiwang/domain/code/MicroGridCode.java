package yiwang.domain.code;

/** A micro-grid 微网格: 15 digits grid and 3 digits of its own; printed with a 19th check digit (domain.md 4.6). */
public record MicroGridCode(String value) implements Comparable<MicroGridCode> {

    /** Throws {@link MalformedCode} unless it is 18 ASCII digits. */
    public MicroGridCode {
        if (value.length() != 18 || !CheckDigit.allDigits(value)) {
            throw new MalformedCode("micro-grid", value);
        }
    }

    /** Reads the printed 19-digit form; a wrong check digit is a {@link MalformedCode}. */
    public static MicroGridCode ofPrinted(String printed) {
        if (printed.length() != 19 || !CheckDigit.allDigits(printed) || !CheckDigit.isValid(printed)) {
            throw new MalformedCode("micro-grid", printed);
        }
        return new MicroGridCode(printed.substring(0, 18));
    }

    /** The 19-digit form for phone dictation and door plates. */
    public String printed() {
        return value + CheckDigit.of(value);
    }

    /** The grid this micro-grid belongs to. */
    public GridCode grid() {
        return new GridCode(value.substring(0, 15));
    }

    @Override
    public int compareTo(MicroGridCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package yiwang.domain.code;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a citizen is told: county, day, running number of that day, check digit, as in
 * {@code 320724-260214-000123-7} (domain.md 4.6).
 */
public record TicketNumber(String value) implements Comparable<TicketNumber> {
    private static final Pattern FORM = Pattern.compile("\\d{6}-\\d{6}-\\d{6}-\\d");
    private static final Pattern SAID = Pattern.compile("(?:(\\d{6})-)?(\\d{6})-(\\d{6})(?:-(\\d))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** Throws {@link MalformedCode} for another form or a wrong check digit. */
    public TicketNumber {
        if (!FORM.matcher(value).matches() || !CheckDigit.isValid(value.replace("-", ""))) {
            throw new MalformedCode("ticket", value);
        }
    }

    /** The number of the {@code running}-th matter (1 to 999,999) of {@code day} in {@code county}. */
    public static TicketNumber of(DivisionCode county, LocalDate day, int running) {
        if (county.level() != DivisionCode.Level.COUNTY || running < 1 || running > 999_999) {
            throw new MalformedCode("ticket", county + " " + running);
        }
        String date = DAY.format(day);
        String six = String.valueOf(1_000_000 + running).substring(1);
        int check = CheckDigit.of(county.value() + date + six);
        return new TicketNumber(county.value() + "-" + date + "-" + six + "-" + check);
    }

    /**
     * A number as somebody says it: whole, without its check digit, or short, which is meant for {@code county}. Empty for
     * any other text and for a wrong check digit.
     */
    public static Optional<TicketNumber> said(DivisionCode county, String text) {
        Matcher parts = SAID.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String area = parts.group(1) == null ? county.value() : parts.group(1);
        int check = CheckDigit.of(area + parts.group(2) + parts.group(3));
        String given = parts.group(4);
        return given == null || given.equals(String.valueOf(check))
                ? Optional.of(new TicketNumber(area + "-" + parts.group(2) + "-" + parts.group(3) + "-" + check))
                : Optional.empty();
    }

    /** The short form on screens, without the county: {@code 260214-000123}. */
    public String brief() {
        return value.substring(7, 20);
    }

    /** The running number of the day alone, for narrow places: {@code 000123}. */
    public String running() {
        return value.substring(14, 20);
    }

    @Override
    public int compareTo(TicketNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

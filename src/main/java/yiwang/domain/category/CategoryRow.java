package yiwang.domain.category;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.ticket.Urgency;

/** How a line of {@code categories.tsv} becomes a {@link Category}. */
final class CategoryRow {
    static final List<String> HEADER = List.of(
            "code",
            "categoryZh",
            "categoryEn",
            "itemZh",
            "itemEn",
            "lead",
            "co",
            "urgency",
            "responseHours",
            "disposeHours",
            "keywords");

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private CategoryRow() {}

    static Category parse(TableRow row) {
        return new Category(
                code(row),
                row.filled(1, "categoryZh"),
                row.filled(2, "categoryEn"),
                row.filled(3, "itemZh"),
                row.filled(4, "itemEn"),
                row.filled(5, "lead"),
                row.parts(6),
                urgency(row, 7),
                hours(row, 8),
                hours(row, 9),
                row.parts(10));
    }

    private static CategoryCode code(TableRow row) {
        try {
            return new CategoryCode(row.filled(0, "code"));
        } catch (MalformedCode e) {
            throw row.broken("not a category code CC-SSS: " + row.cell(0));
        }
    }

    static Urgency urgency(TableRow row, int column) {
        return switch (row.cell(column)) {
            case "A" -> Urgency.A;
            case "B" -> Urgency.B;
            case "C" -> Urgency.C;
            case String other -> throw row.broken("urgency must be A, B or C, not: " + other);
        };
    }

    /** Hours are decimal in the file and whole minutes here: 0.0333 is two minutes. */
    private static Duration hours(TableRow row, int column) {
        try {
            BigDecimal minutes = new BigDecimal(row.cell(column)).multiply(MINUTES_PER_HOUR);
            long whole = minutes.setScale(0, RoundingMode.HALF_UP).longValueExact();
            if (whole <= 0) {
                throw row.broken("hours must be above zero, not: " + row.cell(column));
            }
            return Duration.ofMinutes(whole);
        } catch (NumberFormatException e) {
            throw row.broken("not a number of hours: " + row.cell(column));
        }
    }
}

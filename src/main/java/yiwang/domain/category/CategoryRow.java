package yiwang.domain.category;

import java.util.List;
import yiwang.domain.clock.TimeLimit;
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
            "response",
            "dispose",
            "stages",
            "keywords");

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
                new Limits(limit(row, row.cell(8)), limit(row, row.cell(9)), stages(row)),
                row.parts(11));
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

    private static List<Limits.Stage> stages(TableRow row) {
        return row.parts(10).stream().map(part -> stage(row, part)).toList();
    }

    private static Limits.Stage stage(TableRow row, String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw row.broken("a stage is written as guard=2 UH, not: " + part);
        }
        return new Limits.Stage(part.substring(0, equals), limit(row, part.substring(equals + 1)));
    }

    private static TimeLimit limit(TableRow row, String text) {
        try {
            return TimeLimit.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw row.broken(String.valueOf(e.getMessage()));
        }
    }
}

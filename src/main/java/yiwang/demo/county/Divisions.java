package yiwang.demo.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import yiwang.domain.code.DivisionCode;

/** The towns and villages of one county, in the order of their codes, out of the public division list. */
record Divisions(Row county, List<Row> towns, List<Row> villages) {

    /** One division. */
    record Row(DivisionCode code, String name) {

        /** The name as people say it: without the words for the office that runs the place. */
        String spoken() {
            if (name.endsWith("社区居委会")) {
                return name.substring(0, name.length() - 3);
            }
            if (name.endsWith("居委会")) {
                return name.substring(0, name.length() - 3) + "社区";
            }
            return name.endsWith("村委会") ? name.substring(0, name.length() - 2) : name;
        }

        /** Whether townspeople live here and not farmers. */
        boolean isCommunity() {
            return name.endsWith("居委会");
        }
    }

    /** Reads lines of {@code code,name,level,parent}, UTF-8, with a heading. */
    static Divisions read(Path csv, String county) throws IOException {
        List<Row> rows = Files.readAllLines(csv, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> line.startsWith(county))
                .map(line -> line.split(",", -1))
                .map(field -> new Row(new DivisionCode(field[0]), field[1]))
                .sorted(Comparator.comparing(Row::code))
                .toList();
        return new Divisions(rows.getFirst(), at(rows, DivisionCode.Level.TOWN), at(rows, DivisionCode.Level.VILLAGE));
    }

    /** Index in {@link #towns()} of the town a village belongs to. */
    int townOf(Row village) {
        for (int i = 0; i < towns.size(); i++) {
            if (towns.get(i).code().contains(village.code())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no town for " + village.code());
    }

    private static List<Row> at(List<Row> rows, DivisionCode.Level level) {
        return rows.stream().filter(r -> r.code().level() == level).toList();
    }
}

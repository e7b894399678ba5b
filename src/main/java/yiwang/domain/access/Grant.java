package yiwang.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import yiwang.domain.ticket.Role;

/**
 * One line of {@code grants.tsv}: these roles may do this, with things of these kinds.
 *
 * @param what a route ({@code GET /api/v1/tickets/{id}}) or a live topic ({@code LIVE tickets})
 * @param scope which things
 * @param domains groups of matters, the first two digits of an item; empty for all of them
 * @param grade of the most sensitive data it shows
 * @param needsPurpose whether a reason must be given
 */
public record Grant(String what, Set<Role> roles, Scope scope, Set<String> domains, Grade grade, boolean needsPurpose) {
    /** With which things. */
    public enum Scope {
        /** All of the county's. */
        COUNTY,
        /** Those in reach of one's unit. */
        REACH,
        /** Those that one's unit itself has in hand. */
        OWN
    }

    private static final int COLUMNS = 6;
    private static final String ALL = "*";
    private static final Pattern DOMAIN = Pattern.compile("\\d{2}");

    /** Reads a line. Throws {@link IllegalArgumentException}. */
    static Grant parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        Set<String> domains = cells[3].equals(ALL) ? Set.of() : Set.of(cells[3].split(" "));
        if (!domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw new IllegalArgumentException("no group of matters: " + cells[3]);
        }
        return new Grant(
                cells[0],
                roles(cells[1]),
                scope(cells[2]),
                domains,
                Grade.of(Integer.parseInt(cells[4])),
                one(cells[5], "purpose", "-"));
    }

    private static Scope scope(String cell) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell + " is no scope"));
    }

    private static Set<Role> roles(String cell) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (cell.equals(ALL)) {
            roles.addAll(EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.SOURCE)));
        } else {
            Arrays.stream(cell.split(" ")).map(Role::valueOf).forEach(roles::add);
        }
        return Set.copyOf(roles);
    }

    private static boolean one(String cell, String yes, String no) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException(cell + " where " + yes + " or " + no + " is");
        }
        return cell.equals(yes);
    }
}

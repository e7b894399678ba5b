package yiwang.domain.reporter;

import java.util.HashSet;
import java.util.Set;

/** Shows of a name no more than the surname: {@code 张**}, {@code 欧阳**}; how long it is stays hidden. Immutable; any thread. */
public final class PersonName {
    private static final String HIDDEN = "**";

    private final Set<String> compound;

    private PersonName(Set<String> compound) {
        this.compound = compound;
    }

    /** With the shipped surnames of two characters. */
    public static PersonName shipped() {
        return new PersonName(new HashSet<>(ReporterResource.lines("compound-surnames.txt")));
    }

    /** The surname, or the first character of a name that is not Chinese, and two stars. */
    public String mask(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return HIDDEN;
        }
        int points = stripped.codePointCount(0, stripped.length());
        int two = stripped.offsetByCodePoints(0, Math.min(2, points));
        if (points > 2 && compound.contains(stripped.substring(0, two))) {
            return stripped.substring(0, two) + HIDDEN;
        }
        return stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + HIDDEN;
    }
}

package yiwang.domain.reporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.domain.BrokenDataFile;

/**
 * What a reporter's name and number may be opened or erased for: {@code purposes.tsv}, versioned. Immutable; any thread.
 *
 * @param version of the list
 */
public record Purposes(int version, List<Purpose> all) {
    private static final String FILE = "purposes.tsv";
    private static final int COLUMNS = 5;

    /** What is done with a reporter's name and number. */
    public enum Act {
        REVEAL,
        ERASE
    }

    /**
     * One line.
     *
     * @param key on the wire and in the audit
     * @param needsNote whether it must be said in words as well
     */
    public record Purpose(String key, Act act, boolean needsNote, String chinese, String english) {}

    public Purposes {
        all = List.copyOf(all);
    }

    /** The shipped list. */
    public static Purposes shipped() {
        return parse(FILE, ReporterResource.lines(FILE));
    }

    /** Reads a list: its version, the header, the lines. Throws {@link BrokenDataFile} with file and line. */
    static Purposes parse(String file, List<String> lines) {
        List<Purpose> all = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) {
            Purpose purpose = purpose(file, i + 1, lines.get(i).split("\t", -1));
            if (all.stream()
                    .anyMatch(before ->
                            before.key().equals(purpose.key()) && before.act().equals(purpose.act()))) {
                throw new BrokenDataFile(file, i + 1, purpose.key() + " stands twice");
            }
            all.add(purpose);
        }
        return new Purposes(ReporterResource.version(file, lines), all);
    }

    private static Purpose purpose(String file, int line, String[] cells) {
        if (cells.length != COLUMNS || !cells[0].matches("[a-z][a-z-]{1,30}")) {
            throw new BrokenDataFile(file, line, "is no purpose of " + COLUMNS + " columns");
        }
        if (!cells[2].equals("note") && !cells[2].equals("-")) {
            throw new BrokenDataFile(file, line, cells[2] + " where note or - is");
        }
        return new Purpose(cells[0], act(file, line, cells[1]), cells[2].equals("note"), cells[3], cells[4]);
    }

    private static Act act(String file, int line, String cell) {
        return switch (cell) {
            case "reveal" -> Act.REVEAL;
            case "erase" -> Act.ERASE;
            default -> throw new BrokenDataFile(file, line, cell + " where reveal or erase is");
        };
    }

    /** The purpose of this key for such an act. */
    public Optional<Purpose> find(Act act, String key) {
        return all.stream()
                .filter(one -> one.act() == act && one.key().equals(key))
                .findFirst();
    }
}

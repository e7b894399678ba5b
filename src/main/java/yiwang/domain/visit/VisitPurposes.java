package yiwang.domain.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.domain.BrokenDataFile;

/**
 * What the visits of a unit may be opened for: {@code purposes.tsv}, versioned. Immutable; any thread.
 *
 * @param version of the list
 */
public record VisitPurposes(int version, List<Purpose> all) {
    private static final String FILE = "purposes.tsv";
    private static final String VERSION = "version ";
    private static final String NOTE = "note";
    private static final int COLUMNS = 4;

    /**
     * One line.
     *
     * @param key on the wire and in the audit
     * @param needsNote whether it must be said in words as well
     */
    public record Purpose(String key, boolean needsNote, String chinese, String english) {}

    public VisitPurposes {
        all = List.copyOf(all);
    }

    /** The shipped list. */
    public static VisitPurposes shipped() {
        try (InputStream in = VisitPurposes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "is not there");
            }
            return parse(
                    FILE,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list: its version, the header, the lines. Throws {@link BrokenDataFile} with file and line. */
    static VisitPurposes parse(String file, List<String> lines) {
        List<Purpose> all = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) {
            Purpose purpose = purpose(file, i + 1, lines.get(i).split("\t", -1));
            if (all.stream().anyMatch(before -> before.key().equals(purpose.key()))) {
                throw new BrokenDataFile(file, i + 1, purpose.key() + " stands twice");
            }
            all.add(purpose);
        }
        return new VisitPurposes(version(file, lines), all);
    }

    private static int version(String file, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(VERSION)) {
            throw new BrokenDataFile(file, 1, "no version");
        }
        try {
            return Integer.parseInt(lines.getFirst().replace(VERSION, ""));
        } catch (NumberFormatException e) {
            throw new BrokenDataFile(file, 1, "no version", e);
        }
    }

    private static Purpose purpose(String file, int line, String[] cells) {
        if (cells.length != COLUMNS || !cells[0].matches("[a-z][a-z-]{1,30}")) {
            throw new BrokenDataFile(file, line, "is no purpose of " + COLUMNS + " columns");
        }
        if (!cells[1].equals(NOTE) && !cells[1].equals("-")) {
            throw new BrokenDataFile(file, line, cells[1] + " where note or - is");
        }
        return new Purpose(cells[0], cells[1].equals(NOTE), cells[2], cells[3]);
    }

    /** The purpose of this key. */
    public Optional<Purpose> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}

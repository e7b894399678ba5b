package yiwang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yiwang.domain.BrokenDataFile;

/**
 * What the columns and the words of a county's own file mean, from {@code import-columns.tsv} and, before it, from a file of the
 * same form that the user brings. Names are compared without case and spaces. Immutable.
 */
final class ImportColumns {
    static final String COLUMN = "column";
    static final String TIME = "time";
    private static final String FILE = "import-columns.tsv";
    private static final int CELLS = 3;

    private final Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
    private final List<String> times = new ArrayList<>();

    private ImportColumns() {}

    /** The shipped ones after {@code own}, which are the lines of a file named {@code file}. */
    static ImportColumns of(String file, List<String> own) {
        ImportColumns columns = new ImportColumns();
        columns.add(file, own);
        columns.add(FILE, shipped());
        return columns;
    }

    private void add(String file, List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length == 1 && cells[0].isBlank()) {
                continue;
            }
            if (cells.length != CELLS) {
                throw new BrokenDataFile(file, i + 1, cells.length + " columns where what, key and names are");
            }
            for (String name : cells[2].split("\\|")) {
                if (cells[0].equals(TIME)) {
                    times.add(name);
                } else {
                    Map<String, String> ofSort = meanings.computeIfAbsent(cells[0], sort -> new LinkedHashMap<>());
                    ofSort.putIfAbsent(plain(name), cells[1]);
                    ofSort.putIfAbsent(plain(cells[1]), cells[1]);
                }
            }
        }
    }

    /** What a word means among the columns, the channels or the kinds. */
    Optional<String> meaning(String sort, String word) {
        return Optional.ofNullable(meanings.getOrDefault(sort, Map.of()).get(plain(word)));
    }

    /** Whether words of this sort are looked up. */
    boolean isSort(String sort) {
        return !sort.equals(COLUMN) && meanings.containsKey(sort);
    }

    /** Forms of local times. */
    List<String> times() {
        return List.copyOf(times);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static List<String> shipped() {
        try (InputStream in = ImportColumns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

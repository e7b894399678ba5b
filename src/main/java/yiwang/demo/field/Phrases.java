package yiwang.demo.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import yiwang.domain.BrokenDataFile;

/** What the people of the field write into their forms, by what it is for. */
final class Phrases {
    private static final String FILE = "/yiwang/demo/phrases.tsv";
    private final Map<String, List<String>> byUse = new TreeMap<>();

    Phrases() {
        try (InputStream in = Phrases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "is missing");
            }
            int line = 0;
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                line++;
                String[] cells = row.split("\t", -1);
                if (cells.length != 2) {
                    throw new BrokenDataFile(FILE, line, "needs a use and a text");
                }
                byUse.computeIfAbsent(cells[0], use -> new ArrayList<>()).add(cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String any(String use, RandomGenerator random) {
        List<String> texts = byUse.get(use);
        if (texts == null) {
            throw new IllegalArgumentException("no phrase for " + use);
        }
        return texts.get(random.nextInt(texts.size()));
    }
}

package yiwang.domain.sensing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yiwang.domain.BrokenDataFile;

/** The rules of a county, with the version of their file. Immutable; any thread. */
public record SensorRules(int version, List<SensorRule> rules) {
    /** How the file is called, shipped or in a county's folder {@code rules}. */
    public static final String FILE = "sensor-rules.tsv";

    private static final String VERSION = "version ";

    public SensorRules {
        rules = List.copyOf(rules);
    }

    /** As shipped. */
    public static SensorRules shipped() {
        try (InputStream in = SensorRules.class.getResourceAsStream(FILE)) {
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

    /** Reads a file: its version, the header, the rules. Throws {@link BrokenDataFile} with file and line. */
    public static SensorRules parse(String file, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().matches(VERSION + "\\d{1,6}")) {
            throw new BrokenDataFile(file, 1, "no version");
        }
        List<SensorRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 2; i < lines.size(); i++) {
            try {
                SensorRule rule = SensorRule.parse(lines.get(i));
                if (!ids.add(rule.id())) {
                    throw new IllegalArgumentException("the id " + rule.id() + " stands twice");
                }
                rules.add(rule);
            } catch (RuntimeException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        return new SensorRules(Integer.parseInt(lines.getFirst().substring(VERSION.length())), rules);
    }

    /** Those for a measure. */
    List<SensorRule> of(String measure) {
        return rules.stream().filter(rule -> rule.measure().equals(measure)).toList();
    }
}

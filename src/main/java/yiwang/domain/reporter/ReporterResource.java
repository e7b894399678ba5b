package yiwang.domain.reporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/** The shipped data files beside the rules. */
final class ReporterResource {
    private static final String VERSION = "version ";

    private ReporterResource() {}

    static List<String> lines(String name) {
        try (InputStream in = ReporterResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number on the first line of a file. */
    static int version(String file, List<String> lines) {
        try {
            return Integer.parseInt(lines.getFirst().replace(VERSION, ""));
        } catch (NumberFormatException e) {
            throw new BrokenDataFile(file, 1, "no version", e);
        }
    }
}

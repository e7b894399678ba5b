package yiwang.cli;

import java.nio.file.Path;
import java.util.Locale;

/** The name of a sending system, made of the name of its file. */
final class SourceName {
    private static final int LONGEST = 40;

    private SourceName() {}

    static String of(Path file) {
        Path last = file.getFileName();
        String plain = (last == null ? "" : last.toString())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.[a-z]+$", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "file" : cut;
    }
}

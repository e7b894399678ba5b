package yiwang.server.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format of the file; others than {@link #FORMAT} are not read
 * @param program version that made it
 * @param madeAt when its reading began
 * @param tablesVersion which the tables were at
 * @param parts everything in it but the manifest itself
 */
public record Manifest(int format, String program, Instant madeAt, int tablesVersion, List<Part> parts) {
    /** The format this program writes. */
    public static final int FORMAT = 1;

    static final String NAME = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String LINES = ".jsonl";

    public Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * A file in the backup.
     *
     * @param name within the ZIP file
     * @param bytes unpacked
     * @param sha256 of those bytes, in hexadecimal
     */
    public record Part(String name, long bytes, String sha256) {}

    /** How many tables there are in it. */
    public long tables() {
        return parts.stream().filter(part -> part.name().startsWith(TABLES)).count();
    }

    /** How many files there are in it. */
    public long files() {
        return parts.stream().filter(part -> part.name().startsWith(FILES)).count();
    }

    /** Bytes of everything, unpacked. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}

package yiwang.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yiwang.domain.BrokenDataFile;

/**
 * What may be attached, from {@code kinds.tsv} and {@code limits.tsv}. How many files one ticket takes stands with the verb in
 * {@code transitions.tsv}. Immutable; any thread.
 */
public final class AttachmentBook {
    private static final String KINDS = "kinds.tsv";
    private static final String LIMITS = "limits.tsv";
    private static final int COLUMNS = 5;
    private static final int HEADER = 2;

    private final Map<String, AttachmentKind> kinds;
    private final Map<String, Long> limits;

    private AttachmentBook(Map<String, AttachmentKind> kinds, Map<String, Long> limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    /** As shipped. */
    public static AttachmentBook shipped() {
        return parse(resource(KINDS), resource(LIMITS));
    }

    /** Reads both files; each begins with its version and a header. Throws {@link BrokenDataFile} with file and line. */
    static AttachmentBook parse(List<String> kindLines, List<String> limitLines) {
        Map<String, AttachmentKind> kinds = new LinkedHashMap<>();
        for (int i = HEADER; i < kindLines.size(); i++) {
            try {
                AttachmentKind kind = kind(kindLines.get(i).split("\t", -1));
                kinds.put(kind.type(), kind);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new BrokenDataFile(KINDS, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        Map<String, Long> limits = new LinkedHashMap<>();
        for (int i = HEADER; i < limitLines.size(); i++) {
            try {
                String[] cells = limitLines.get(i).split("\t", -1);
                limits.put(cells[0], Long.parseLong(cells[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BrokenDataFile(LIMITS, i + 1, "no number in column 2", e);
            }
        }
        return new AttachmentBook(kinds, limits);
    }

    private static AttachmentKind kind(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        String picture = cells[4].equals("-") ? "none" : cells[4];
        return new AttachmentKind(
                cells[0],
                cells[1],
                Long.parseLong(cells[2]),
                AttachmentKind.signs(cells[3]),
                AttachmentKind.Picture.valueOf(picture.toUpperCase(Locale.ROOT)));
    }

    /** The kind of a media type; parameters such as a character set say nothing. */
    public Optional<AttachmentKind> of(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(kinds.get(plain));
    }

    /** What a file is by how it begins; where several kinds begin so, the one that its name ends like. */
    public Optional<AttachmentKind> recognise(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<AttachmentKind> fitting =
                kinds.values().stream().filter(kind -> kind.begins(head)).toList();
        return fitting.stream()
                .filter(kind -> lower.endsWith("." + kind.extension()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** The endings of the names of what is taken, for people. */
    public String extensions() {
        return kinds.values().stream().map(AttachmentKind::extension).collect(Collectors.joining(" "));
    }

    /** Every media type that is taken, for people. */
    public String types() {
        return kinds.keySet().stream().collect(Collectors.joining(" "));
    }

    /** Whether a picture of this size is one that may be unpacked. */
    public boolean isSound(int width, int height) {
        long side = limit("most side");
        return width > 0
                && height > 0
                && width <= side
                && height <= side
                && (long) width * height <= limit("most pixels");
    }

    /** How many pixels a picture may have. */
    public long mostPixels() {
        return limit("most pixels");
    }

    /** How long a file is kept that goes with nothing. */
    public Duration grace() {
        return Duration.ofHours(limit("grace hours"));
    }

    /** How many files may be on their way at once. */
    public int uploadsAtOnce() {
        return Math.toIntExact(limit("uploads at once"));
    }

    private long limit(String name) {
        Long limit = limits.get(name);
        if (limit == null) {
            throw new BrokenDataFile(LIMITS, 0, "does not say " + name);
        }
        return limit;
    }

    private static List<String> resource(String name) {
        try (InputStream in = AttachmentBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package yiwang.console.basemap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.SourceFault.Kind;
import yiwang.wire.Json;

/** A PMTiles file of version 3 with pictures in it. Any thread. */
final class PmTilesFile implements TileSource {
    static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 127;
    private static final int VERSION = 3;
    private static final int DEEPEST_DIRECTORY = 4;
    private static final int LARGEST_DIRECTORY = 4 << 20;
    private static final int LARGEST_METADATA = 1 << 20;
    private static final int KEPT_ENTRIES = 400_000;
    private static final int LONGEST_ATTRIBUTION = 160;

    private final FileChannel file;
    private final Header header;
    private final PmDirectory root;
    private final SourceFacts facts;
    private final LinkedHashMap<Long, PmDirectory> leaves = new LinkedHashMap<>(64, 0.75f, true);
    private int keptEntries;

    /** Where the parts of the file are; each a start and a length. */
    private record Header(Part root, Part metadata, Part leaves, Part tiles, Packing inside, Packing outside) {}

    private record Part(long start, long length) {}

    /** How something is packed; the numbers are those of the format. */
    private enum Packing {
        NONE,
        GZIP;

        static Packing of(int number) throws SourceFault {
            return switch (number) {
                case 1 -> NONE;
                case 2 -> GZIP;
                case 3 -> throw new SourceFault(Kind.COMPRESSION, "brotli");
                case 4 -> throw new SourceFault(Kind.COMPRESSION, "zstd");
                default -> throw new SourceFault(Kind.COMPRESSION, String.valueOf(number));
            };
        }
    }

    private PmTilesFile(FileChannel file, String usualDate) throws IOException {
        this.file = file;
        ByteBuffer head = ByteBuffer.wrap(bytes(new Part(0, HEADER), HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        checkKind(head);
        header = new Header(
                part(head, 8),
                part(head, 24),
                part(head, 40),
                part(head, 56),
                Packing.of(head.get(97)),
                Packing.of(head.get(98)));
        root = PmDirectory.parse(unpacked(header.root(), header.inside(), LARGEST_DIRECTORY));
        facts = facts(head.get(100), head.get(101), usualDate);
    }

    /**
     * Opens a file.
     *
     * @param usualDate of its data, when it does not say
     */
    static PmTilesFile open(Path path, String usualDate) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new PmTilesFile(file, usualDate);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void checkKind(ByteBuffer head) throws SourceFault {
        for (int i = 0; i < MAGIC.length; i++) {
            if (head.get(i) != MAGIC[i]) {
                throw new SourceFault(Kind.NO_PACK, "");
            }
        }
        if (head.get(7) != VERSION) {
            throw new SourceFault(Kind.VERSION, String.valueOf(head.get(7)));
        }
        switch (head.get(99)) {
            case 0, 2, 3, 4 -> {} // unknown, PNG, JPEG, WebP: each tile is looked at anyway
            case 1, 6 -> throw new SourceFault(Kind.VECTOR, "");
            case 5 -> throw new SourceFault(Kind.TILE_TYPE, "AVIF");
            default -> throw new SourceFault(Kind.TILE_TYPE, String.valueOf(head.get(99)));
        }
    }

    private static Part part(ByteBuffer head, int at) {
        return new Part(head.getLong(at), head.getLong(at + 8));
    }

    private SourceFacts facts(int minZoom, int maxZoom, String usualDate) throws IOException {
        if (minZoom < 0 || minZoom > maxZoom || minZoom > TileAt.DEEPEST) {
            throw new SourceFault(Kind.BROKEN, "zooms " + minZoom + " to " + maxZoom);
        }
        String attribution = "";
        String date = usualDate;
        if (header.metadata().length() != 0) {
            byte[] text = unpacked(header.metadata(), header.inside(), LARGEST_METADATA);
            try {
                JsonNode said = Json.lenient().readTree(text);
                attribution = PlainText.of(said.path("attribution").asText(""), LONGEST_ATTRIBUTION);
                String of = said.path("planetiler:osm:osmosisreplicationtime").asText("");
                date = of.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? of.substring(0, 10) : date;
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                throw new SourceFault(Kind.BROKEN, "its description is no JSON", e);
            }
        }
        return new SourceFacts(attribution, date, minZoom, Math.min(maxZoom, TileAt.DEEPEST));
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public @Nullable TileBytes read(TileAt at) throws IOException {
        long number = HilbertOrder.number(at);
        PmDirectory directory = root;
        for (int depth = 0; depth < DEEPEST_DIRECTORY; depth++) {
            int entry = directory.find(number);
            if (entry < 0) {
                return null;
            }
            if (!directory.isLeaf(entry)) {
                return directory.holds(entry, number) ? tile(directory, entry) : null;
            }
            directory = leaf(inside(header.leaves(), directory.offset(entry), directory.length(entry)));
        }
        throw new SourceFault(Kind.BROKEN, "directories below directories without end");
    }

    private @Nullable TileBytes tile(PmDirectory directory, int entry) throws IOException {
        if (directory.length(entry) == 0) {
            return null;
        }
        Part part = inside(header.tiles(), directory.offset(entry), directory.length(entry));
        return new TileBytes(unpacked(part, header.outside(), LARGEST), null);
    }

    private PmDirectory leaf(Part part) throws IOException {
        synchronized (leaves) {
            PmDirectory known = leaves.get(part.start());
            if (known != null) {
                return known;
            }
        }
        PmDirectory read = PmDirectory.parse(unpacked(part, header.inside(), LARGEST_DIRECTORY));
        synchronized (leaves) {
            if (leaves.put(part.start(), read) == null) {
                keptEntries += read.size();
            }
            var eldest = leaves.entrySet().iterator();
            while (keptEntries > KEPT_ENTRIES && eldest.hasNext()) {
                Map.Entry<Long, PmDirectory> gone = eldest.next();
                keptEntries -= gone.getValue().size();
                eldest.remove();
            }
        }
        return read;
    }

    private static Part inside(Part whole, long offset, int length) throws SourceFault {
        if (offset > whole.length() - length) {
            throw new SourceFault(Kind.BROKEN, "an entry outside its part of the file");
        }
        return new Part(whole.start() + offset, length);
    }

    private byte[] unpacked(Part part, Packing packing, int most) throws IOException {
        byte[] packed = bytes(part, most);
        if (packing == Packing.NONE) {
            return packed;
        }
        byte[] plain;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            plain = in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new SourceFault(Kind.BROKEN, "gzip that cannot be unpacked", e);
        }
        if (plain.length > most) {
            throw new SourceFault(Kind.TOO_LARGE, String.valueOf(most));
        }
        return plain;
    }

    private byte[] bytes(Part part, int most) throws IOException {
        long size = file.size();
        if (part.start() < 0 || part.length() < 0 || part.start() > size - part.length()) {
            throw new SourceFault(Kind.BROKEN, "it ends too early");
        }
        if (part.length() > most) {
            throw new SourceFault(Kind.TOO_LARGE, String.valueOf(most));
        }
        ByteBuffer into = ByteBuffer.allocate((int) part.length());
        while (into.hasRemaining()) {
            if (file.read(into, part.start() + into.position()) < 0) {
                throw new SourceFault(Kind.BROKEN, "it ends too early");
            }
        }
        return into.array();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

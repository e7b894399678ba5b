package yiwang.console.basemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes PMTiles files, right ones and wrong ones. */
final class PmPack {
    static final int HEADER = 127;

    String metadata = "{\"attribution\":\"<a href='x'>&copy; 测绘</a>\"}";
    int compression = 2;
    int type = 2;
    int minZoom;
    int maxZoom = 4;
    int perLeaf = Integer.MAX_VALUE;
    private final TreeMap<Long, byte[]> tiles = new TreeMap<>();

    /** One line of a directory. */
    record Entry(long number, long offset, long length, long run) {}

    PmPack with(TileAt at, byte[] tile) {
        tiles.put(HilbertOrder.number(at), tile);
        return this;
    }

    Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        List<Entry> entries = new ArrayList<>();
        byte[] before = {};
        for (Map.Entry<Long, byte[]> tile : tiles.entrySet()) {
            Entry last = entries.isEmpty() ? null : entries.getLast();
            if (last != null && tile.getValue() == before && last.number() + last.run() == tile.getKey()) {
                entries.removeLast();
                entries.add(new Entry(last.number(), last.offset(), last.length(), last.run() + 1));
            } else {
                entries.add(new Entry(tile.getKey(), data.size(), tile.getValue().length, 1));
                data.writeBytes(tile.getValue());
            }
            before = tile.getValue();
        }
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        List<Entry> root = entries;
        if (entries.size() > perLeaf) {
            root = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += perLeaf) {
                byte[] leaf = packed(directory(entries.subList(from, Math.min(entries.size(), from + perLeaf))));
                root.add(new Entry(entries.get(from).number(), leaves.size(), leaf.length, 0));
                leaves.writeBytes(leaf);
            }
        }
        return file(directory(root), leaves.toByteArray(), data.toByteArray());
    }

    /** A file of parts that need not fit. */
    byte[] file(byte[] rootDirectory, byte[] leaves, byte[] data) {
        byte[] root = packed(rootDirectory);
        byte[] words = packed(metadata.getBytes(StandardCharsets.UTF_8));
        ByteBuffer head = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        head.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        long at = HEADER;
        for (byte[] part : List.of(root, words, leaves, data)) {
            head.putLong(at).putLong(part.length);
            at += part.length;
        }
        head.putLong(0).putLong(0).putLong(0).put((byte) 1);
        head.put((byte) compression)
                .put((byte) 1)
                .put((byte) type)
                .put((byte) minZoom)
                .put((byte) maxZoom);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        List.of(root, words, leaves, data).forEach(file::writeBytes);
        return file.toByteArray();
    }

    static byte[] directory(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(out, entries.size());
        long before = 0;
        for (Entry entry : entries) {
            varint(out, entry.number() - before);
            before = entry.number();
        }
        entries.forEach(entry -> varint(out, entry.run()));
        entries.forEach(entry -> varint(out, entry.length()));
        long follows = -1;
        for (Entry entry : entries) {
            varint(out, entry.offset() == follows ? 0 : entry.offset() + 1);
            follows = entry.offset() + entry.length();
        }
        return out.toByteArray();
    }

    static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest < 0 || rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] packed(byte[] plain) {
        return compression == 2 ? gzip(plain) : plain;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package yiwang.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import yiwang.domain.BrokenDataFile;

/**
 * The XML parts of a workbook, as its directory names them, packed anew: whoever reads the new package reads what was counted
 * here and nothing else. What unpacks to more than it should, names a part twice or brings its own document type is refused.
 */
final class XlsxParts {
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IN_DIRECTORY = {'P', 'K', 1, 2};
    private static final int BUFFER = 16 * 1024;
    private static final int LARGEST_RATIO = 200;
    /** A few lines of blanks may shrink to next to nothing. */
    private static final int WITHOUT_RATIO = 1 << 20;

    private final String file;
    private final XlsxTable.Bounds bounds;
    private final byte[] buffer = new byte[BUFFER];
    private long left;

    private XlsxParts(String file, XlsxTable.Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.left = bounds.bytes();
    }

    /** The new package; throws {@link BrokenDataFile} for what is refused. */
    static byte[] packed(String file, byte[] bytes, XlsxTable.Bounds bounds) throws IOException {
        return new XlsxParts(file, bounds).packed(bytes);
    }

    private byte[] packed(byte[] bytes) throws IOException {
        requireFew(bytes);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
                ZipOutputStream to = new ZipOutputStream(made)) {
            to.setLevel(Deflater.BEST_SPEED);
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                if (!names.add(plain(entry.getName()))) {
                    throw refused("names part " + entry.getName() + " twice");
                }
                pack(zip, entry, to);
            }
        }
        if (names.isEmpty()) {
            throw new ZipException("no part");
        }
        return made.toByteArray();
    }

    /** Before the directory is read, which keeps all of its entries. */
    private void requireFew(byte[] bytes) {
        int parts = 0;
        int matched = 0;
        for (byte each : bytes) {
            matched = each == IN_DIRECTORY[matched] ? matched + 1 : each == IN_DIRECTORY[0] ? 1 : 0;
            if (matched == IN_DIRECTORY.length) {
                parts++;
                matched = 0;
            }
        }
        if (parts > bounds.parts()) {
            throw refused("has more than " + bounds.parts() + " parts");
        }
    }

    private void pack(ZipFile zip, ZipArchiveEntry entry, ZipOutputStream to) throws IOException {
        boolean isXml = plain(entry.getName()).matches(".*\\.(xml|rels)");
        if (isXml) {
            to.putNextEntry(new ZipEntry(entry.getName()));
        }
        try (InputStream part = zip.getInputStream(entry)) {
            Watched watched = new Watched(entry);
            for (int read = part.readNBytes(buffer, 0, BUFFER); read > 0; read = part.readNBytes(buffer, 0, BUFFER)) {
                watched.count(read);
                if (isXml) {
                    watched.requirePlain(read);
                    to.write(buffer, 0, read);
                }
            }
        }
    }

    /** One part while it is unpacked. */
    private final class Watched {
        private final String name;
        private final long packed;
        private long unpacked;
        private int matched;

        Watched(ZipArchiveEntry entry) {
            this.name = entry.getName();
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        void count(int read) {
            unpacked += read;
            left -= read;
            if (left < 0) {
                throw refused("unpacks to more than is read");
            }
            if (unpacked > WITHOUT_RATIO && unpacked / LARGEST_RATIO > packed) {
                throw refused("part " + name + " unpacks to more than " + LARGEST_RATIO + " times its size");
            }
        }

        void requirePlain(int read) {
            boolean isFirst = unpacked == read;
            boolean isWide = buffer[0] == 0 || buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF;
            if (isFirst && (isWide || read > 1 && buffer[1] == 0)) {
                throw refused("part " + name + " is not UTF-8");
            }
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw refused("part " + name + " brings its own document type");
                }
            }
        }
    }

    /** Readers find parts without regard to case and to a leading slash. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^/+", "");
    }

    private BrokenDataFile refused(String why) {
        return new BrokenDataFile(file, 0, why);
    }
}

package yiwang.server.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file ready to be sent: plain, packed, and with a tag that changes when its content does. */
final class LayerFile {
    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private LayerFile(byte[] plain, byte[] packed, String tag) {
        this.plain = plain;
        this.packed = packed;
        this.tag = tag;
    }

    /** Not to be written to. */
    byte[] plain() {
        return plain;
    }

    /** Not to be written to. */
    byte[] packed() {
        return packed;
    }

    String tag() {
        return tag;
    }

    static LayerFile of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return new LayerFile(plain, packed.toByteArray(), '"' + hash(plain) + '"');
    }

    /** Another one for other bytes. */
    static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

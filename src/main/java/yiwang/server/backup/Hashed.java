package yiwang.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes through; closing it does not close what is below. */
final class Hashed extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    Hashed(OutputStream below) {
        super(below);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] from, int off, int length) throws IOException {
        out.write(from, off, length);
        digest.update(from, off, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    Manifest.Part part(String name) {
        return new Manifest.Part(name, bytes, hex(digest));
    }
}

package yiwang.server.attachments;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yiwang.domain.attachment.AttachmentKind.Picture;

/**
 * Width and height of a picture as its header says them; nothing is unpacked. JPEG: ISO 10918-1 B.2.2, PNG: ISO 15948 11.2.2,
 * WebP: RFC 9649 2.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {
    private static final int MOST_SEGMENTS = 10_000;
    private static final int MARKER = 0xFF;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    /** Reads it. Throws {@link IOException} for a header that is not of that form. */
    static PictureSize read(Path file, Picture by) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (by) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case WEBP -> webp(in);
                case NONE -> throw new IllegalArgumentException("no picture");
            };
        }
    }

    private static PictureSize jpeg(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            int marker = marker(in);
            int length = in.readUnsignedShort();
            if (isFrame(marker)) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return new PictureSize(in.readUnsignedShort(), height);
            }
            if (length < 2) {
                throw new IOException("a segment without a length");
            }
            in.skipNBytes(length - 2L);
        }
        throw new IOException("no frame header");
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != MARKER) {
            throw new IOException("no marker where one must be");
        }
        int marker = in.readUnsignedByte();
        for (int fill = 0; marker == MARKER && fill < MOST_SEGMENTS; fill++) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Every C0 to CF begins a frame, but for tables (C4, CC) and an extension (C8). */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static PictureSize png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        if (in.readInt() != 0x49484452) {
            throw new IOException("does not begin with IHDR");
        }
        return new PictureSize(in.readInt(), in.readInt());
    }

    private static PictureSize webp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        int chunk = in.readInt();
        in.skipNBytes(4);
        return switch (chunk) {
            case 0x56503858 -> {
                in.skipNBytes(4);
                yield new PictureSize(1 + little(in, 3), 1 + little(in, 3));
            }
            case 0x56503820 -> {
                in.skipNBytes(6);
                yield new PictureSize(little(in, 2) & 0x3FFF, little(in, 2) & 0x3FFF);
            }
            case 0x5650384C -> {
                in.skipNBytes(1);
                int bits = little(in, 4);
                yield new PictureSize(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
            }
            default -> throw new IOException("no picture chunk");
        };
    }

    private static int little(DataInputStream in, int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            value |= next << 8 * i;
        }
        return value;
    }
}

package yiwang.console.basemap;

/**
 * Looks for pictures that cost far more to unpack than their first header says, before a decoder sees them: a JPEG of thousands of
 * scans, a WebP whose inner frame is larger than its canvas. Nothing is unpacked.
 */
final class PictureBound {
    private static final int MOST_SCANS = 64;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int FOURTEEN_BITS = 0x3fff;

    private PictureBound() {}

    static boolean holds(byte[] bytes, String format) {
        return switch (format) {
            case "jpeg" -> scans(bytes) <= MOST_SCANS;
            case "webp" -> frameFits(bytes);
            default -> true;
        };
    }

    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int i = 1; i < bytes.length; i++) {
            if (at(bytes, i) == START_OF_SCAN && at(bytes, i - 1) == MARKER) {
                scans++;
            }
        }
        return scans;
    }

    /** One frame, no larger than any tile. */
    private static boolean frameFits(byte[] bytes) {
        int frames = 0;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= bytes.length) {
            int here = (int) at;
            String name = new String(bytes, here, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (name.startsWith("VP8") && !name.equals("VP8X")) {
                frames++;
                if (!fits(bytes, here + CHUNK_HEADER, name.equals("VP8L"))) {
                    return false;
                }
            } else if (name.startsWith("ANM")) {
                return false;
            }
            long length = little(bytes, here + 4, 4);
            at += CHUNK_HEADER + length + length % 2;
        }
        return frames == 1;
    }

    private static boolean fits(byte[] bytes, int start, boolean lossless) {
        if (start + 10 > bytes.length) {
            return false;
        }
        if (lossless) {
            long both = little(bytes, start + 1, 4);
            return (both & FOURTEEN_BITS) < TileImage.LARGEST && (both >> 14 & FOURTEEN_BITS) < TileImage.LARGEST;
        }
        return (little(bytes, start + 6, 2) & FOURTEEN_BITS) <= TileImage.LARGEST
                && (little(bytes, start + 8, 2) & FOURTEEN_BITS) <= TileImage.LARGEST;
    }

    private static long little(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | at(bytes, from + i);
        }
        return value;
    }

    private static int at(byte[] bytes, int i) {
        return bytes[i] & 0xff;
    }
}

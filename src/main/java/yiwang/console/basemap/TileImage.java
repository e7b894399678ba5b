package yiwang.console.basemap;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.SourceFault.Kind;

/**
 * An unpacked tile. Immutable.
 *
 * @param size pixels on an edge
 * @param pixels premultiplied ARGB, row by row
 * @param serial another for each tile that was unpacked
 * @param since when it was fetched, if it could not be fetched now
 */
record TileImage(
        int size, int[] pixels, long serial, @Nullable Instant since) {
    /** Pixels on an edge of most tiles. */
    static final int USUAL = 256;

    /** The most pixels on an edge. */
    static final int LARGEST = 1024;

    /** Unpacks PNG, JPEG or WebP; anything else, and pictures that are not square or too large, are refused. */
    static TileImage decode(byte[] bytes, long serial, @Nullable Instant since) throws SourceFault {
        String format = format(bytes);
        if (format == null) {
            throw new SourceFault(Kind.NO_IMAGE, "");
        }
        if (!PictureBound.holds(bytes, format)) {
            throw new SourceFault(Kind.NO_IMAGE, format + " that is more than it says");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new SourceFault(Kind.TILE_TYPE, format);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int size = reader.getWidth(0);
            if (size < 1 || size > LARGEST || size != reader.getHeight(0)) {
                throw new SourceFault(Kind.NO_IMAGE, size + "x" + reader.getHeight(0));
            }
            return new TileImage(size, premultiplied(reader.read(0), size), serial, since);
        } catch (SourceFault e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw all sorts of things over broken pictures
            throw new SourceFault(Kind.NO_IMAGE, format, e);
        } finally {
            reader.dispose();
        }
    }

    /** What a picture says it is by its first bytes; null for none of those we unpack. */
    static @Nullable String format(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "png";
        }
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
            return "jpeg";
        }
        return begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P') ? "webp" : null;
    }

    private static boolean begins(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] premultiplied(BufferedImage image, int size) {
        int[] pixels = image.getRGB(0, 0, size, size, null, 0, size);
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0xff) {
                pixels[i] = alpha << 24
                        | channel(pixels[i] >> 16, alpha) << 16
                        | channel(pixels[i] >> 8, alpha) << 8
                        | channel(pixels[i], alpha);
            }
        }
        return pixels;
    }

    private static int channel(int value, int alpha) {
        return ((value & 0xff) * alpha + 127) / 255;
    }

    /** Bytes that it takes. */
    int weight() {
        return pixels.length * Integer.BYTES;
    }
}

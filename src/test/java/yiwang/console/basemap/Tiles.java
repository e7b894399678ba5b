package yiwang.console.basemap;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class Tiles {
    static final int RED = 0xffc00000;
    static final int GREEN = 0xff00c000;
    static final int BLUE = 0xff0000c0;

    /** A WebP of one pixel. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Tiles() {}

    static byte[] png(int argb) {
        return picture("png", TileImage.USUAL, argb);
    }

    static byte[] picture(String format, int size, int argb) {
        return picture(format, size, size, argb);
    }

    static byte[] picture(String format, int width, int height, int argb) {
        boolean clear = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        return bytes(image, format);
    }

    static byte[] bytes(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

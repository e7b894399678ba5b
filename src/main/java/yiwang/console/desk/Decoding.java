package yiwang.console.desk;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks a picture no larger than it is shown: lines and columns that nobody would see are never kept, and a picture of too
 * many pixels is not begun. On a thread that may wait.
 */
final class Decoding {
    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);
    /** More than any telephone of today makes; a decoder of progressive JPEG keeps them all for a moment. */
    private static final long MOST_PIXELS = 60_000_000;

    private Decoding() {}

    /** The picture within a box of pixels, upright; empty for what cannot be shown here. */
    static Optional<Image> within(byte[] content, int boxWidth, int boxHeight) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            int turns = Upright.of(content);
            boolean lies = turns == Upright.LEFT || turns == Upright.RIGHT;
            int wide = lies ? boxHeight : boxWidth;
            int high = lies ? boxWidth : boxHeight;
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, wide, high).map(picture -> image(picture, turns, wide, high));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // decoders throw all sorts of things over broken pictures
            LOG.info("a picture cannot be unpacked: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, int wide, int high) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width / (2 * wide), height / (2 * high)));
        how.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, how));
    }

    private static Image image(BufferedImage picture, int turns, int wide, int high) {
        double scale = Math.min(1, Math.min((double) wide / picture.getWidth(), (double) high / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean lies = turns == Upright.LEFT || turns == Upright.RIGHT;
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = new AffineTransform();
        turn.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        turn.quadrantRotate(turns);
        turn.translate(-width / 2.0, -height / 2.0);
        pen.transform(turn);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        WritableImage made = new WritableImage(upright.getWidth(), upright.getHeight());
        int[] pixels = upright.getRGB(0, 0, upright.getWidth(), upright.getHeight(), null, 0, upright.getWidth());
        made.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        upright.getWidth(),
                        upright.getHeight(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        upright.getWidth());
        return made;
    }
}

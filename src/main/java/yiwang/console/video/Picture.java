package yiwang.console.video;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of one tile: a heap buffer in the form the software pipeline takes without converting. FX thread.
 */
final class Picture {
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int[] pixels = new int[0];

    /** Shows a frame; returns a new image when the size changed, else null because the image is the same. */
    @Nullable
    Image show(VideoFrame frame) {
        PixelBuffer<IntBuffer> current = buffer;
        boolean fits = current != null && frame.hasSize(current.getWidth(), current.getHeight());
        if (!fits) {
            pixels = new int[frame.width() * frame.height()];
            current = new PixelBuffer<>(
                    frame.width(), frame.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = current;
        }
        System.arraycopy(frame.pixels(), 0, pixels, 0, pixels.length);
        if (fits) {
            refresh();
            return null;
        }
        return new WritableImage(current);
    }

    /** Takes the colour out of the picture for good; cheaper than an effect that is paid for at every repaint. */
    void fade() {
        for (int i = 0; i < pixels.length; i++) {
            int argb = pixels[i];
            int grey = ((argb >> 16 & 255) * 77 + (argb >> 8 & 255) * 150 + (argb & 255) * 29) >> 8;
            pixels[i] = 0xFF000000 | grey * 0x010101;
        }
        refresh();
    }

    private void refresh() {
        if (buffer != null) {
            buffer.updateBuffer(whole -> null);
        }
    }
}

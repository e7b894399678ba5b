package yiwang.console.map;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small picture, premultiplied ARGB. Its size is known at once, its pixels are made when first painted: of a
 * thousand names most are never seen at any one zoom. Safe on several threads; at worst it is made twice.
 */
final class Sprite {
    private final int width;
    private final int height;
    private final int anchorX;
    private final int anchorY;
    private final Supplier<int[]> maker;
    private volatile int @Nullable [] pixels;

    /**
     * A picture to come.
     *
     * @param anchorX the pixel of it that is put on the place it stands for
     */
    Sprite(int width, int height, int anchorX, int anchorY, Supplier<int[]> maker) {
        this.width = width;
        this.height = height;
        this.anchorX = anchorX;
        this.anchorY = anchorY;
        this.maker = maker;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int anchorX() {
        return anchorX;
    }

    int anchorY() {
        return anchorY;
    }

    int[] pixels() {
        int[] made = pixels;
        if (made == null) {
            made = maker.get();
            pixels = made;
        }
        return made;
    }
}

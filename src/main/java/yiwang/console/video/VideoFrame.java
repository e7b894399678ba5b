package yiwang.console.video;

/** A picture ready for the screen: premultiplied ARGB, row by row without gaps. Owned by one side at a time. */
final class VideoFrame {
    private final int width;
    private final int height;
    private final int[] pixels;

    VideoFrame(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    boolean hasSize(int wantedWidth, int wantedHeight) {
        return width == wantedWidth && height == wantedHeight;
    }
}

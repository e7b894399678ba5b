package yiwang.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What part of the world is in the window: a zoom step, the world pixel in the upper left corner, and the size in
 * pixels. The corner is a whole pixel, so tiles are copied and never blended.
 */
record Viewport(Zoom zoom, long left, long top, int width, int height) {

    /**
     * The county as large as it fits, with {@code margin} pixels left free on every side and {@code foot} more at the
     * bottom, where something lies over the map.
     */
    static Viewport fitting(Box box, int width, int height, int margin, int foot) {
        double across = (double) box.maxX() - box.minX();
        double down = (double) box.maxY() - box.minY();
        Zoom byWidth = Zoom.fitting(across, width - 2.0 * margin);
        Zoom byHeight = Zoom.fitting(down, height - 2.0 * margin - foot);
        Zoom zoom = byWidth.compareTo(byHeight) < 0 ? byWidth : byHeight;
        return centred(zoom, box.minX() + across / 2, box.minY() + down / 2, width, height).moved(0, foot / 2);
    }

    static Viewport centred(Zoom zoom, double x, double y, int width, int height) {
        double scale = zoom.scale();
        return new Viewport(
                zoom, Math.round(x * scale - width / 2.0), Math.round(y * scale - height / 2.0), width, height);
    }

    double centreX() {
        return (left + width / 2.0) / zoom.scale();
    }

    double centreY() {
        return (top + height / 2.0) / zoom.scale();
    }

    double screenX(double x) {
        return x * zoom.scale() - left;
    }

    double screenY(double y) {
        return y * zoom.scale() - top;
    }

    /** Mercator x under a window pixel. */
    double worldX(double screenX) {
        return (left + screenX) / zoom.scale();
    }

    double worldY(double screenY) {
        return (top + screenY) / zoom.scale();
    }

    Viewport moved(long dx, long dy) {
        return new Viewport(zoom, left + dx, top + dy, width, height);
    }

    Viewport centredOn(double x, double y) {
        return centred(zoom, x, y, width, height);
    }

    Viewport sized(int newWidth, int newHeight) {
        return centred(zoom, centreX(), centreY(), newWidth, newHeight);
    }

    /** Another step, with the place under the pointer kept under the pointer. */
    Viewport zoomed(Zoom to, double pivotX, double pivotY) {
        double scale = to.scale();
        return new Viewport(
                to,
                Math.round(worldX(pivotX) * scale - pivotX),
                Math.round(worldY(pivotY) * scale - pivotY),
                width,
                height);
    }

    boolean shows(double x, double y, double margin) {
        double sx = screenX(x);
        double sy = screenY(y);
        return sx >= margin && sy >= margin && sx <= width - margin && sy <= height - margin;
    }

    /** The tiles that cover the window and {@code ring} more around it, those in the middle first. */
    List<TileKey> tiles(int ring) {
        List<TileKey> keys = new ArrayList<>();
        int right = (int) Math.floorDiv(left + width - 1, (long) Zoom.TILE) + ring;
        int bottom = (int) Math.floorDiv(top + height - 1, (long) Zoom.TILE) + ring;
        int limit = (int) Math.ceil(Math.pow(2, zoom.level()));
        for (int y = Math.max(0, (int) Math.floorDiv(top, (long) Zoom.TILE) - ring);
                y <= Math.min(bottom, limit);
                y++) {
            for (int x = Math.max(0, (int) Math.floorDiv(left, (long) Zoom.TILE) - ring);
                    x <= Math.min(right, limit);
                    x++) {
                keys.add(new TileKey(zoom, x, y));
            }
        }
        keys.sort(Comparator.comparingDouble(this::fromMiddle));
        return keys;
    }

    private double fromMiddle(TileKey key) {
        double dx = key.left() + Zoom.TILE / 2.0 - left - width / 2.0;
        double dy = key.top() + Zoom.TILE / 2.0 - top - height / 2.0;
        return dx * dx + dy * dy;
    }
}

package yiwang.console.basemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;

/**
 * The tiles of one source that lie under a patch. The four corners of the patch are moved into the source's coordinates, and
 * what lies between them is moved in proportion: over a tile the shift of GCJ-02 and BD-09 is straight to far less than a
 * pixel. Immutable.
 */
final class Sheet {
    /** The most tiles on an edge; a patch is about one tile. */
    private static final int MOST_CELLS = 8;

    /** Levels further out from which a picture still shows what is there. */
    static final int SLIGHTLY_ENLARGED = 2;

    /** A tile of which less than this is in a patch is not asked for; a thousandth of the smallest pixel. */
    private static final double HAIR = 1e-13;

    private final Cell[] cells;
    private final boolean photo;
    private final int zoom;
    private final int firstX;
    private final int firstY;
    private final int across;
    private final double[] cornersX = new double[4];
    private final double[] cornersY = new double[4];
    private boolean whole = true;
    private boolean waiting;
    private boolean failed;

    /**
     * One tile's place.
     *
     * @param up so many levels further out is the picture from
     */
    private record Cell(@Nullable TileImage image, int up) {
        static final Cell EMPTY = new Cell(null, 0);
    }

    /** How a source is looked at. */
    record Reading(SourceShelf shelf, Crs crs, boolean photo, int minZoom, int maxZoom, int mostUp, boolean asking) {}

    private Sheet(Reading from, Patch patch) {
        for (int corner = 0; corner < 4; corner++) {
            double x = patch.left() + corner % 2 * patch.span();
            double y = patch.top() + (double) (corner / 2) * patch.span();
            move(from.crs(), corner, x, y);
        }
        photo = from.photo();
        zoom = Math.clamp(Math.round(patch.level() - from.shelf().finer()), 0, TileAt.DEEPEST);
        int edge = 1 << zoom;
        firstX = cell(Math.min(cornersX[0], cornersX[2]) + HAIR, edge);
        firstY = cell(Math.min(cornersY[0], cornersY[1]) + HAIR, edge);
        int lastX = Math.min(firstX + MOST_CELLS - 1, cell(Math.max(cornersX[1], cornersX[3]) - HAIR, edge));
        int lastY = Math.min(firstY + MOST_CELLS - 1, cell(Math.max(cornersY[2], cornersY[3]) - HAIR, edge));
        across = Math.max(1, lastX - firstX + 1);
        cells = new Cell[across * Math.max(1, lastY - firstY + 1)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = found(from, new TileAt(zoom, firstX + i % across, firstY + i / across));
        }
    }

    static Sheet of(Reading from, Patch patch) {
        return new Sheet(from, patch);
    }

    private void move(Crs crs, int corner, double x, double y) {
        if (crs == Crs.WGS_84) {
            cornersX[corner] = x;
            cornersY[corner] = y;
        } else {
            GeoPoint moved = crs.of(Plane.place(x, y));
            cornersX[corner] = Plane.x(moved.lon());
            cornersY[corner] = Plane.y(moved.lat());
        }
    }

    private static int cell(double at, int edge) {
        return (int) Math.max(0, Math.min(edge - 1.0, Math.floor(at * edge)));
    }

    /** The picture of a tile, or of one further out where the source has none so near. */
    private Cell found(Reading from, TileAt at) {
        for (int up = Math.max(0, at.zoom() - from.maxZoom());
                up <= from.mostUp() && at.zoom() - up >= from.minZoom();
                up++) {
            SourceShelf.Look look = from.shelf().look(at.up(up), from.asking());
            switch (look.state()) {
                case HELD -> {
                    return new Cell(look.image(), up);
                }
                case WAITING -> {
                    waiting = true;
                    whole = false;
                    return Cell.EMPTY;
                }
                case FAILED -> {
                    failed = true;
                    whole = false;
                    return Cell.EMPTY;
                }
                case NONE -> {}
            }
        }
        whole = false;
        return Cell.EMPTY;
    }

    /** Nothing of the patch is left free. */
    boolean isWhole() {
        return whole;
    }

    /** Nothing of it will be otherwise. */
    boolean isSettled() {
        return !waiting && !failed;
    }

    boolean isEmpty() {
        for (Cell cell : cells) {
            if (cell.image() != null) {
                return false;
            }
        }
        return true;
    }

    /** Tells of what is drawn. */
    long mark() {
        long mark = zoom;
        for (Cell cell : cells) {
            TileImage image = cell.image();
            mark = mark * 1_000_003 + (image == null ? 1 : image.serial() * 31 + cell.up());
        }
        return mark;
    }

    /** The earliest fetching of what could not be fetched now; null when all is of now. */
    @Nullable
    Instant since() {
        Instant since = null;
        for (Cell cell : cells) {
            Instant at = cell.image() == null ? null : cell.image().since();
            since = since == null || at != null && at.isBefore(since) ? at : since;
        }
        return since;
    }

    /** How many levels further out the furthest picture is from. */
    int enlarged() {
        int most = 0;
        for (Cell cell : cells) {
            most = Math.max(most, cell.image() == null ? 0 : cell.up());
        }
        return most;
    }

    /** Draws into what is still free (0) of a square. */
    void paint(int[] pixels, byte[] kinds, int size) {
        int kind = (photo ? Cover.PHOTO : 0) | (enlarged() > SLIGHTLY_ENLARGED ? Cover.COARSE : 0);
        for (int row = 0; row < size; row++) {
            double v = (row + 0.5) / size;
            double leftX = cornersX[0] + (cornersX[2] - cornersX[0]) * v;
            double leftY = cornersY[0] + (cornersY[2] - cornersY[0]) * v;
            double stepX = (cornersX[1] + (cornersX[3] - cornersX[1]) * v - leftX) / size;
            double stepY = (cornersY[1] + (cornersY[3] - cornersY[1]) * v - leftY) / size;
            for (int column = 0; column < size; column++) {
                int at = row * size + column;
                if (pixels[at] == 0) {
                    pixels[at] = pixel(leftX + stepX * (column + 0.5), leftY + stepY * (column + 0.5));
                    kinds[at] = (byte) kind;
                }
            }
        }
    }

    private int pixel(double x, double y) {
        double edge = 1 << zoom;
        int cellX = (int) Math.floor(x * edge) - firstX;
        int cellY = (int) Math.floor(y * edge) - firstY;
        if (cellX < 0 || cellY < 0 || cellX >= across || cellY >= cells.length / across) {
            return 0;
        }
        Cell cell = cells[cellY * across + cellX];
        TileImage image = cell.image();
        if (image == null) {
            return 0;
        }
        double scale = edge / (1 << cell.up());
        double inX = x * scale - (firstX + cellX >> cell.up());
        double inY = y * scale - (firstY + cellY >> cell.up());
        return between(image, inX * image.size() - 0.5, inY * image.size() - 0.5);
    }

    /** The colour between four pixels. */
    private static int between(TileImage image, double x, double y) {
        int last = image.size() - 1;
        double inX = Math.max(0, Math.min(last, x));
        double inY = Math.max(0, Math.min(last, y));
        int left = (int) inX;
        int top = (int) inY;
        int right = Math.min(last, left + 1);
        int bottom = Math.min(last, top + 1);
        int partX = (int) ((inX - left) * 256);
        int partY = (int) ((inY - top) * 256);
        int[] pixels = image.pixels();
        int upperRow = top * image.size();
        int lowerRow = bottom * image.size();
        int upper = mixed(pixels[upperRow + left], pixels[upperRow + right], partX);
        if (partY == 0) {
            return upper;
        }
        return mixed(upper, mixed(pixels[lowerRow + left], pixels[lowerRow + right], partX), partY);
    }

    /** {@code part} of 256 of the way from one colour to another, all four channels. */
    private static int mixed(int from, int to, int part) {
        if (part == 0 || from == to) {
            return from;
        }
        int low = ((from & 0xff00ff) * (256 - part) + (to & 0xff00ff) * part + 0x800080) >>> 8 & 0xff00ff;
        int high = (from >>> 8 & 0xff00ff) * (256 - part) + (to >>> 8 & 0xff00ff) * part + 0x800080 & 0xff00ff00;
        return high | low;
    }
}

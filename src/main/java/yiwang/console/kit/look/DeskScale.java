package yiwang.console.kit.look;

/**
 * How large a desk writes: as drawn in every window that the rooms fit into, larger on a panel of more than 1440 lines,
 * which the toolkit would otherwise show too small to read, and smaller where the rooms would be cut at the edges (a
 * 1366x768 laptop, half a screen), down to a type that can still be read.
 *
 * @param em pixels of one em, body text
 */
public record DeskScale(double em) {
    /** Body text in pixels at 100 %: 18 px is 19 minutes of arc on a 27-inch QHD panel at 0.7 m. */
    public static final double USUAL_EM = 18;

    /** The smallest body text: 12 px is the least a dense Chinese glyph can be drawn with. */
    private static final double LEAST_EM = 12;

    /** What the rooms need at the usual size. */
    private static final double NEEDED_WIDTH = 1_900;

    private static final double NEEDED_HEIGHT = 960;
    private static final double DRAWN_WIDTH = 1_920;
    private static final double DRAWN_HEIGHT = 1_080;
    private static final double DENSE_PANEL = 1_440;

    /** Steps of half a pixel, so that a window that is being pulled is not dressed anew at every pixel. */
    private static final double STEPS_PER_PIXEL = 2;

    /** As drawn, at 100 %. */
    public static final DeskScale USUAL = new DeskScale(USUAL_EM);

    public DeskScale {
        if (!(em > 0)) {
            throw new IllegalArgumentException("em must be positive: " + em);
        }
    }

    /** The scale for the inside of a window, in the toolkit's pixels. */
    public static DeskScale forWindow(double width, double height) {
        double factor = Math.min(1, Math.min(width / NEEDED_WIDTH, height / NEEDED_HEIGHT));
        if (factor == 1 && height > DENSE_PANEL) {
            factor = Math.max(1, Math.min(width / DRAWN_WIDTH, height / DRAWN_HEIGHT));
        }
        double steps = Math.floor(USUAL_EM * factor * STEPS_PER_PIXEL);
        return new DeskScale(Math.max(LEAST_EM, steps / STEPS_PER_PIXEL));
    }

    /** The least inside of a window in which nothing is cut. */
    public static double leastWidth() {
        return Math.ceil(NEEDED_WIDTH * LEAST_EM / USUAL_EM);
    }

    /** As {@link #leastWidth}. */
    public static double leastHeight() {
        return Math.ceil(NEEDED_HEIGHT * LEAST_EM / USUAL_EM);
    }
}

package yiwang.console.kit.look;

/**
 * How large the wall writes. One em is the type size of body text whose Chinese ink (0.92 em) is 1 u, the glyph seen
 * under 25 minutes of arc from the farthest seat; a text row takes 1.6 u. All lengths of a wall are multiples of it,
 * so a wall of twice the pixels shows exactly the same picture.
 *
 * @param em pixels of one em
 */
public record WallScale(double em) {
    /** Ink of a Chinese glyph as a part of its type size. */
    private static final double INK = 0.92;

    private static final double ROW_IN_U = 1.6;
    private static final double ARC_MINUTES_PER_RADIAN = 3438;

    /** The scenes as drawn need this many ems of height: 20 text rows and the seams between the panels. */
    private static final double EMS_PER_HEIGHT = 30;

    public WallScale {
        if (!(em > 0)) {
            throw new IllegalArgumentException("em must be positive: " + em);
        }
    }

    /** The scale at which the scenes fit as drawn on a wall of this many pixels of height. */
    public static WallScale forHeight(double heightPixels) {
        return new WallScale(heightPixels / EMS_PER_HEIGHT);
    }

    /**
     * The scale a person in the farthest seat needs.
     *
     * @param pitchMillimetres distance from pixel to pixel of the panel
     * @param seatMetres viewing distance of the farthest seat
     */
    public static WallScale forSeat(double pitchMillimetres, double seatMetres) {
        double glyphMillimetres = seatMetres * 1000 * 25 / ARC_MINUTES_PER_RADIAN;
        return new WallScale(glyphMillimetres / pitchMillimetres / INK);
    }

    /** Glyph height of body text in pixels. */
    public double u() {
        return em * INK;
    }

    /** How many rows of body text fit; a scene drops rows when this is fewer than it has, never the size. */
    public int rows(double heightPixels) {
        return (int) Math.floor(heightPixels / (u() * ROW_IN_U));
    }
}

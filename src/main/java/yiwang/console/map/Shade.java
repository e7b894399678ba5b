package yiwang.console.map;

/**
 * The colour of an area in one byte. Usually the amount of open work (0 to 4, a shade of grey), the worst level (0 to 3,
 * a tint of its colour) and whether many are over (a stronger tint); under a colouring that somebody chose its step (0
 * to 4, in a hue that no level has), or that nothing can be said. The same byte is the same colour, so unchanged areas
 * are not painted again.
 */
final class Shade {
    private static final double[] TINT = {0, 0.26, 0.17, 0.11};
    private static final double MANY = 1.7;
    private static final int CHOSEN = 1 << 7;

    /** Nothing is known of the area, or too little to say: hatched. */
    static final byte UNKNOWN = 1 << 6;

    private Shade() {}

    static byte of(int step, int worst, int many) {
        return (byte) (step | worst << 3 | many << 5);
    }

    /** A step of a chosen colouring; below the first it is plain land. */
    static byte chosen(int step) {
        return (byte) (step == 0 ? 0 : step | CHOSEN);
    }

    static int colour(byte shade, Ink ink) {
        int step = shade & 7;
        int worst = shade >> 3 & 3;
        if (step == 0 && worst == 0) {
            return ink.of(Role.LAND);
        }
        if ((shade & CHOSEN) != 0) {
            return ink.of(Role.step(step));
        }
        if (worst == 0) {
            return ink.of(Role.load(step));
        }
        // on plain land, whatever the amount: a tint over grey turns to mud when a storm colours half the county
        double share = TINT[worst] * ((shade >> 5 & 1) == 1 ? MANY : 1);
        return Argb.mixed(ink.of(Role.LAND), ink.of(Role.level(worst)), share);
    }
}

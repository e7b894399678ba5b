package yiwang.console.map;

/**
 * The colour of an area in one byte: amount of open work (0 to 4, a shade of grey), worst level (0 to 3, a tint of its
 * colour), and whether many are over (a stronger tint). The same byte is the same colour, so unchanged areas are not
 * painted again.
 */
final class Shade {
    private static final double[] TINT = {0, 0.26, 0.17, 0.11};
    private static final double MANY = 1.7;

    private Shade() {}

    static byte of(int step, int worst, int many) {
        return (byte) (step | worst << 3 | many << 5);
    }

    static int colour(byte shade, Ink ink) {
        int step = shade & 7;
        int worst = shade >> 3 & 3;
        if (worst == 0) {
            return ink.of(step == 0 ? Role.LAND : Role.load(step));
        }
        // on plain land, whatever the amount: a tint over grey turns to mud when a storm colours half the county
        double share = TINT[worst] * ((shade >> 5 & 1) == 1 ? MANY : 1);
        return Argb.mixed(ink.of(Role.LAND), ink.of(Role.level(worst)), share);
    }
}

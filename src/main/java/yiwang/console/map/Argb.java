package yiwang.console.map;

/** Arithmetic on 32-bit colours; premultiplied unless said otherwise. */
final class Argb {
    private Argb() {}

    /** Lays {@code over} on {@code under}. */
    static int over(int over, int under) {
        int rest = 255 - (over >>> 24);
        if (rest == 0) {
            return over;
        }
        return over + scaled(under, rest);
    }

    /** All four channels times {@code part} of 255. */
    static int scaled(int argb, int part) {
        int redBlue = (argb & 0xff00ff) * part + 0x800080;
        int alphaGreen = ((argb >>> 8) & 0xff00ff) * part + 0x800080;
        redBlue = (redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8 & 0xff00ff;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xff00ff)) & 0xff00ff00;
        return redBlue | alphaGreen;
    }

    /** An opaque colour {@code share} of the way from one to the other. */
    static int mixed(int from, int to, double share) {
        int part = (int) Math.round(share * 255);
        return over(scaled(to | 0xff000000, part), from);
    }

    /** The grey that is as bright. */
    static int grey(int argb) {
        int luma =
                (int) Math.round(0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff));
        return argb & 0xff000000 | luma << 16 | luma << 8 | luma;
    }
}

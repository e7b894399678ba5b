package yiwang.console.map;

import yiwang.console.basemap.Cover;

/**
 * A base map as a print on the county's own areas: its paper is their colour, its ink the theme's. So whatever is late keeps its
 * exact tint, a light map is dark in the dark dress, and labels stay readable. A photograph is no print and shines through instead. A
 * map too coarse for streets takes none away: it lies over the drawn ones.
 */
final class BaseGround {
    private static final double INK = 0.42;
    private static final double PHOTO = 0.45;
    /** Of 256. */
    private static final int COLOUR_LEFT = 72;

    private static final int WHITE = 0xffffffff;

    private final int pen;
    private final int colour;

    BaseGround(Ink ink) {
        pen = ink.of(Role.LABEL);
        colour = ink.isStale() ? 0 : COLOUR_LEFT;
    }

    /**
     * Draws a base map where it has something.
     *
     * @param areas the colours of the areas alone
     * @param drawn the whole drawn ground, which stays where the base map has nothing
     */
    void paint(Cover cover, int[] areas, int[] drawn) {
        int[] pixels = new int[drawn.length];
        byte[] kinds = new byte[drawn.length];
        cover.paint(pixels, kinds, TileRaster.SIZE);
        int before = 0;
        for (int i = 0; i < pixels.length; i++) {
            int under = (kinds[i] & Cover.COARSE) == 0 ? areas[i] : drawn[i];
            if (pixels[i] != 0) {
                boolean same = i > 0 && pixels[i] == pixels[i - 1] && under == before && kinds[i] == kinds[i - 1];
                drawn[i] = same ? drawn[i - 1] : on(under, pixels[i], (kinds[i] & Cover.PHOTO) != 0);
            }
            before = under;
        }
    }

    /** The colour of a pixel of an area with one of a base map on it. */
    int on(int area, int argb, boolean photo) {
        return photo ? shining(area, argb) : printed(area, argb);
    }

    private int shining(int area, int argb) {
        int opaque = Argb.over(argb, area);
        return Argb.mixed(area, Argb.mixed(Argb.grey(opaque), opaque, colour / 128.0), PHOTO);
    }

    private int printed(int area, int argb) {
        int opaque = Argb.over(argb, WHITE);
        int luma = Argb.grey(opaque) & 0xff;
        int inked = Argb.mixed(area, pen, (255 - luma) / 255.0 * INK);
        return 0xff000000
                | channel(inked >> 16, opaque >> 16, luma) << 16
                | channel(inked >> 8, opaque >> 8, luma) << 8
                | channel(inked, opaque, luma);
    }

    /** Some of the hue is left: what makes a river blue and a park green. */
    private int channel(int inked, int own, int luma) {
        int mixed = (inked & 0xff) + (((own & 0xff) - luma) * colour >> 8);
        return Math.clamp(mixed, 0, 255);
    }
}

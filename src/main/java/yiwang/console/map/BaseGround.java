package yiwang.console.map;

import yiwang.console.basemap.Cover;

/**
 * A base map as the ground of a tile: drained and drawn towards the theme's own ground, so that whatever colour is left on the
 * map means something; over it a veil for what is late. Where the base map has nothing, the drawn ground stays.
 */
final class BaseGround {
    private static final double DARK_STRENGTH = 0.34;
    private static final double LIGHT_STRENGTH = 0.5;
    private static final double COLOUR_LEFT = 0.3;
    private static final int HALF = 128;

    private final Ink ink;
    private final int ground;
    private final double strength;
    private final double colour;

    private BaseGround(Ink ink) {
        this.ink = ink;
        boolean dark = (Argb.grey(ink.of(Role.VOID)) & 0xff) < HALF;
        ground = ink.of(dark ? Role.VOID : Role.LAND);
        strength = dark ? DARK_STRENGTH : LIGHT_STRENGTH;
        colour = ink.isStale() ? 0 : COLOUR_LEFT;
    }

    /** Paints over the drawn ground of a tile. */
    static void paint(Picture picture, CountyMap county, TileKey key, Cover cover, int[] drawn) {
        BaseGround with = new BaseGround(picture.ink());
        int[] pixels = new int[drawn.length];
        cover.paint(pixels, TileRaster.SIZE);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] == 0 ? 0 : with.toned(pixels[i]);
        }
        with.veil(picture, county, key, new TileRaster(pixels));
        for (int i = 0; i < pixels.length; i++) {
            drawn[i] = pixels[i] >>> 24 == 0xff ? pixels[i] : drawn[i];
        }
    }

    private int toned(int argb) {
        int opaque = Argb.over(argb, ground);
        return Argb.mixed(ground, Argb.mixed(Argb.grey(opaque), opaque, colour), strength);
    }

    private void veil(Picture picture, CountyMap county, TileKey key, TileRaster raster) {
        AreaStore store = county.level(picture.detail().faces());
        TileRaster.Placing placing = TileRaster.Placing.of(key);
        store.meeting(key.world(1), i -> {
            int veil = Shade.veil(picture.shades()[i], ink);
            if (veil != 0) {
                AreaStore.Area area = store.get(i);
                raster.fill(store.rings(), area.firstRing(), area.endRing(), placing, veil);
            }
        });
    }
}

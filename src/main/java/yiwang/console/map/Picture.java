package yiwang.console.map;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.BaseMap;
import yiwang.console.basemap.Cover;

/**
 * Everything the map shows at one zoom and one moment, ready to be painted tile by tile. Immutable; any thread.
 *
 * @param version grows with every picture of a map
 * @param county null before the geography is read
 * @param base what lies below it
 * @param shading how the areas are coloured
 * @param quiet what asks for nobody: people, cameras, tickets in time; below the names
 * @param loud tickets that do, above the names
 */
record Picture(
        long version,
        Zoom zoom,
        Ink ink,
        @Nullable CountyMap county,
        BaseMap base,
        Layers layers,
        Detail detail,
        Shading shading,
        TileStamps quiet,
        TileStamps names,
        TileStamps loud,
        HitGrid hits,
        Work work) {

    /** Tiles of this picture that look different in {@code before}; null when all may. */
    @Nullable
    Set<TileKey> changedSince(@Nullable Picture before) {
        CountyMap map = county;
        if (before == null
                || map == null
                || before.county != map
                || !before.zoom.equals(zoom)
                || !before.ink.equals(ink)
                || before.layers.borders() != layers.borders()
                || before.layers.base() != layers.base()
                || before.shading.level() != shading.level()
                || (before.shading.heat() == null) != (shading.heat() == null)) {
            return null;
        }
        Set<TileKey> changed = quiet.differing(before.quiet);
        changed.addAll(loud.differing(before.loud));
        if (names != before.names) {
            changed.addAll(names.differing(before.names));
        }
        changed.addAll(reshaded(map, before.shading.shades()));
        Heat heat = shading.heat();
        Heat heatBefore = before.shading.heat();
        if (heat != null && heatBefore != null) {
            changed.addAll(heat.differing(heatBefore, zoom));
        }
        return changed;
    }

    private Set<TileKey> reshaded(CountyMap map, byte[] before) {
        Set<TileKey> changed = new HashSet<>();
        AreaStore store = map.level(shading.level());
        byte[] shades = shading.shades();
        double perTile = zoom.scale() / Zoom.TILE;
        for (int area = 0; area < shades.length; area++) {
            if (shades[area] != before[area]) {
                Box box = store.box(area);
                for (int y = (int) Math.floor(box.minY() * perTile); y <= box.maxY() * perTile; y++) {
                    for (int x = (int) Math.floor(box.minX() * perTile); x <= box.maxX() * perTile; x++) {
                        changed.add(new TileKey(zoom, x, y));
                    }
                }
            }
        }
        return changed;
    }

    /** What the base map has under a tile now; asks for what it has not. */
    Cover cover(TileKey key) {
        return layers.base() && !base.isEmpty() ? base.cover(key.patch()) : Cover.NOTHING;
    }

    /** Tells of all of the ground but the colours of the areas. */
    long formMark() {
        return 31L * (31L * System.identityHashCode(county) + ink.hashCode())
                + 2L * shading.level().ordinal()
                + (layers.borders() ? 1 : 0);
    }

    /** Tells of the ground of a tile alone: two equal ones look the same below names and marks. */
    long groundMark(TileKey key) {
        CountyMap map = county;
        if (map == null) {
            return 0;
        }
        long[] hash = {31L * ink.hashCode() + (layers.borders() ? 1 : 2) + (layers.base() ? 4 : 0)};
        map.level(shading.level())
                .meeting(key.world(0), area -> hash[0] = hash[0] * 1_000_003 + area * 256L + shading.shades()[area]);
        Heat heat = shading.heat();
        return heat == null ? hash[0] : hash[0] * 31 + heat.mark(key);
    }
}

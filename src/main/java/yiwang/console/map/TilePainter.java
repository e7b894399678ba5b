package yiwang.console.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.Cover;

/**
 * Paints tiles of a picture. The ground of a tile (areas, water, roads, borders) is kept apart from what stands on it,
 * so a moving mark costs a copy and some stamps. Safe on several threads.
 */
final class TilePainter {
    private static final List<AreaLevel> BORDERS =
            List.of(AreaLevel.MICRO, AreaLevel.GRID, AreaLevel.VILLAGE, AreaLevel.TOWN, AreaLevel.COUNTY);
    private static final List<GeoLine.Kind> LINES =
            List.of(GeoLine.Kind.CANAL, GeoLine.Kind.RIVER, GeoLine.Kind.ROAD, GeoLine.Kind.RAIL, GeoLine.Kind.HIGHWAY);
    private static final int HATCH_PERIOD = 32;

    private final Map<TileKey, Ground> grounds;
    private final AtomicLong painted = new AtomicLong();

    /**
     * A painted ground.
     *
     * @param mark of all that is in it
     * @param form what stays while the colours of the areas change
     * @param cover mark of the base map that is in it
     * @param settled whether its base map stays as it is
     */
    private record Ground(long mark, Form form, long cover, boolean settled, int[] pixels) {}

    /**
     * Outlines and lines of a tile.
     *
     * @param mark of what they follow from
     * @param courses water and roads, which a base map may hide
     * @param borders which it does not
     */
    private record Form(long mark, Faces faces, Veil courses, Veil borders) {}

    /** Keeps the ground of {@code kept} tiles at most. */
    TilePainter(int kept) {
        grounds = new LinkedHashMap<>(kept * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TileKey, Ground> eldest) {
                return size() > kept;
            }
        };
    }

    /** Paints one tile into {@code pixels}. */
    void paint(Picture picture, TileKey key, int[] pixels) {
        painted.incrementAndGet();
        ground(picture, key, pixels);
        TileRaster raster = new TileRaster(pixels);
        for (TileStamps layer : List.of(picture.quiet(), picture.names(), picture.loud())) {
            for (Stamp stamp : layer.of(key)) {
                raster.blend(stamp.sprite(), stamp.left() - key.left(), stamp.top() - key.top());
            }
        }
        if (picture.ink().isStale()) {
            int width = (int) Math.max(2, 2 * picture.ink().magnification());
            raster.hatch(picture.ink().of(Role.HATCH), HATCH_PERIOD, width);
        }
    }

    /** How many tiles were painted so far. */
    long painted() {
        return painted.get();
    }

    private void ground(Picture picture, TileKey key, int[] pixels) {
        CountyMap county = picture.county();
        if (county == null) {
            new TileRaster(pixels).clear(picture.ink().of(Role.VOID));
            return;
        }
        long mark = picture.groundMark(key);
        Ground kept = kept(key);
        boolean same = kept != null && kept.mark() == mark;
        if (kept != null && same && kept.settled()) {
            // not asked for again: a tile of its base map may have left the memory meanwhile
            System.arraycopy(kept.pixels(), 0, pixels, 0, pixels.length);
            return;
        }
        Cover cover = picture.cover(key);
        if (kept != null && same && kept.cover() == cover.mark()) {
            System.arraycopy(kept.pixels(), 0, pixels, 0, pixels.length);
            keep(key, new Ground(mark, kept.form(), cover.mark(), cover.isSettled(), kept.pixels()));
            return;
        }
        GroundPainter painter = new GroundPainter(picture, county, key, cover, new TileRaster(pixels));
        long formMark = picture.formMark();
        Form form = kept != null && kept.form().mark() == formMark ? kept.form() : painter.form(formMark);
        painter.paint(form);
        keep(key, new Ground(mark, form, cover.mark(), cover.isSettled(), pixels.clone()));
    }

    private synchronized @Nullable Ground kept(TileKey key) {
        return grounds.get(key);
    }

    private synchronized void keep(TileKey key, Ground ground) {
        grounds.put(key, ground);
    }

    /** One tile's ground. */
    private record GroundPainter(Picture picture, CountyMap county, TileKey key, Cover cover, TileRaster raster) {

        Form form(long mark) {
            LineMask mask = new LineMask();
            Veil courses = Veil.of(on -> {
                water(on, mask);
                LINES.forEach(kind -> lines(on, mask, kind));
            });
            Veil borders = Veil.of(on -> {
                if (picture.layers().borders()) {
                    borders(on, mask);
                }
            });
            return new Form(mark, Faces.of(county.level(picture.shading().level()), key), courses, borders);
        }

        void paint(Form form) {
            raster.clear(ink(Role.VOID));
            sea();
            faces(form.faces(), raster);
            form.courses().cover(raster.pixels());
            if (!cover.isEmpty()) {
                TileRaster areas = new TileRaster(new int[raster.pixels().length]);
                areas.clear(ink(Role.VOID));
                faces(form.faces(), areas);
                new BaseGround(picture.ink()).paint(cover, areas.pixels(), raster.pixels());
            }
            form.borders().cover(raster.pixels());
        }

        private int ink(Role role) {
            return picture.ink().of(role);
        }

        private void faces(Faces faces, TileRaster on) {
            Shading shading = picture.shading();
            int[] colours = new int[256];
            faces.fill(on.pixels(), area -> {
                byte shade = shading.shades()[area];
                int known = colours[shade & 0xff];
                if (known == 0) {
                    known = Shade.colour(shade, picture.ink());
                    colours[shade & 0xff] = known;
                }
                return known;
            });
            if (colours[Shade.UNKNOWN & 0xff] != 0) {
                unknown(on);
            }
            if (shading.heat() instanceof Heat heat) {
                heat(on, heat, shading.steps());
            }
        }

        private void unknown(TileRaster on) {
            AreaStore store = county.level(picture.shading().level());
            TileRaster.Placing placing = TileRaster.Placing.of(key);
            TileRaster.Hatch hatch = TileRaster.Hatch.ofUnknown(picture.ink());
            store.meeting(key.world(1), i -> {
                if (picture.shading().shades()[i] == Shade.UNKNOWN) {
                    on.hatch(store.rings(), store.firstRing(i), store.endRing(i), placing, hatch);
                }
            });
        }

        /** On land alone, which the faces have just been painted with. */
        private void heat(TileRaster on, Heat heat, Steps steps) {
            int[] pixels = on.pixels();
            double scale = key.zoom().scale();
            for (int at = 0; at < pixels.length; at++) {
                if (pixels[at] == ink(Role.LAND)) {
                    double x = (key.left() + at % TileRaster.SIZE + 0.5) / scale;
                    double y = (key.top() + at / TileRaster.SIZE + 0.5) / scale;
                    pixels[at] = Shade.colour(Shade.chosen(steps.of(heat.at(x, y))), picture.ink());
                }
            }
        }

        private void sea() {
            TileRaster.Placing placing = TileRaster.Placing.of(key);
            lines(GeoLine.Kind.SEA, line -> {
                raster.fill(county.courses(), line.firstRing(), line.endRing(), placing, ink(Role.WATER));
                fade();
            });
        }

        private void fade() {
            int[] pixels = raster.pixels();
            double scale = key.zoom().scale();
            for (int at = 0; at < pixels.length; at++) {
                if (pixels[at] == ink(Role.WATER)) {
                    double x = (key.left() + at % TileRaster.SIZE) / scale;
                    double y = (key.top() + at / (double) TileRaster.SIZE) / scale;
                    pixels[at] = Argb.mixed(
                            ink(Role.VOID), ink(Role.WATER), county.offing().at(x, y));
                }
            }
        }

        private void water(TileRaster on, LineMask mask) {
            TileRaster.Placing placing = TileRaster.Placing.of(key);
            lines(GeoLine.Kind.WATER, line -> {
                on.fill(county.courses(), line.firstRing(), line.endRing(), placing, ink(Role.WATER));
                mask.add(county.courses(), line.firstRing(), line.endRing(), placing, true, 1);
            });
            mask.paint(on.pixels(), ink(Role.WATER));
        }

        private void lines(TileRaster on, LineMask mask, GeoLine.Kind kind) {
            double metres = Mercator.metresPerUnit(county.bounds().minY());
            double width = picture.detail().width(kind, key.zoom(), metres);
            TileRaster.Placing placing = TileRaster.Placing.of(key);
            lines(
                    kind,
                    line -> mask.add(
                            county.courses(),
                            line.firstRing(),
                            line.endRing(),
                            placing,
                            false,
                            line.rank() == 1 ? width : width * 0.7));
            mask.paint(on.pixels(), ink(kind.isWater() ? Role.WATER : Role.ROAD));
        }

        private void lines(GeoLine.Kind kind, Consumer<GeoLine> draw) {
            Box around = key.world(64);
            for (GeoLine line : county.lines()) {
                if (line.kind() == kind
                        && line.box().meets(around.minX(), around.minY(), around.maxX(), around.maxY())) {
                    draw.accept(line);
                }
            }
        }

        private void borders(TileRaster on, LineMask mask) {
            TileRaster.Placing placing = TileRaster.Placing.of(key);
            for (AreaLevel level : BORDERS) {
                double width = picture.detail().border(level);
                if (width > 0) {
                    AreaStore store = county.level(level);
                    store.meeting(key.world((int) width + 2), i -> {
                        mask.add(store.rings(), store.firstRing(i), store.endRing(i), placing, true, width);
                    });
                    mask.paint(on.pixels(), ink(role(level)));
                }
            }
        }

        private static Role role(AreaLevel level) {
            return switch (level) {
                case COUNTY -> Role.BORDER;
                case TOWN -> Role.BORDER_TOWN;
                case VILLAGE -> Role.BORDER_VILLAGE;
                case GRID, MICRO -> Role.BORDER_GRID;
            };
        }
    }
}

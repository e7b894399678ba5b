package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Texts;

class PictureTest {
    private static final Ink INK = ink(0xff202020);

    private final CountyMap county = CountyMap.read(new SmallCounty());
    private final Composer composer = new Composer(MapFonts.load(), new Ages(Texts.of(MapRoom.class, Locale.CHINA)));
    private long versions;

    private static Ink ink(int ground) {
        int[] argb = new int[Role.values().length];
        for (Role role : Role.values()) {
            argb[role.ordinal()] = role.ordinal() < 2 ? ground : 0xff000000 | role.ordinal() * 0x0a0b0d;
        }
        return new Ink(argb, 18);
    }

    private Picture compose(Zoom zoom, Ink ink, List<TicketMark> tickets) {
        MapContent content = SampleMarks.content(tickets);
        return composer.compose(new Composer.Order(++versions, zoom, ink, county, BaseMap.none(), Layers.ALL, content));
    }

    private static TicketMark mark(String id, double lon, double lat, int level) {
        return SampleMarks.at(id, lon, lat, level);
    }

    private static List<TicketMark> many() {
        Random random = new Random(4);
        List<TicketMark> marks = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            double lon = SmallCounty.WEST + random.nextDouble() * SmallCounty.SIZE;
            double lat = SmallCounty.NORTH - random.nextDouble() * SmallCounty.SIZE;
            marks.add(mark("t" + i, lon, lat, i % 9 == 0 ? 3 : 0));
        }
        return marks;
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 48, 52, 56, 60})
    void oneTicketMoreMakesAtMostFourTilesDirty(int quarters) {
        Zoom zoom = new Zoom(quarters);
        List<TicketMark> before = many();
        // on the corner of four tiles
        double corner = Zoom.TILE / zoom.scale();
        int x = (int) (Math.round(Mercator.x(119.16) / corner) * corner);
        int y = (int) (Math.round(Mercator.y(34.14) / corner) * corner);
        // nine at the place already and none else near: a tenth does not make its area another shade
        before.removeIf(m -> Math.hypot(m.x() - (double) x, m.y() - (double) y) < Mercator.WORLD / 360.0 * 0.12);
        for (int i = 0; i < 9; i++) {
            before.add(mark("at" + i, Mercator.lon(x), Mercator.lat(y), 0));
        }
        List<TicketMark> after = new ArrayList<>(before);
        after.add(mark("new", Mercator.lon(x), Mercator.lat(y), 0));
        Set<TileKey> dirty = compose(zoom, INK, after).changedSince(compose(zoom, INK, before));
        assertNotNull(dirty);
        assertTrue(!dirty.isEmpty() && dirty.size() <= 4, dirty.size() + " tiles");
    }

    @Test
    void theSameContentMakesNothingDirty() {
        Zoom zoom = new Zoom(50);
        Picture first = compose(zoom, INK, many());
        assertEquals(Set.of(), compose(zoom, INK, many()).changedSince(first));
    }

    @Test
    void aNewThemeOrZoomMakesEverythingDirty() {
        Picture first = compose(new Zoom(50), INK, many());
        assertNull(compose(new Zoom(50), ink(0xffeeeeee), many()).changedSince(first));
        assertNull(compose(new Zoom(52), INK, many()).changedSince(first));
    }

    @Test
    void whatIsNotDirtyIsPaintedTheSamePixelForPixel() {
        Zoom zoom = new Zoom(50);
        List<TicketMark> tickets = many();
        Picture first = compose(zoom, INK, tickets);
        tickets.removeLast();
        tickets.add(mark("over", 119.2, 34.2, 1));
        Picture second = compose(zoom, INK, tickets);
        Set<TileKey> dirty = second.changedSince(first);
        assertNotNull(dirty);
        Viewport view = Viewport.fitting(county.bounds(), 1200, 1200, 0, 0);
        int changed = 0;
        for (TileKey key : Viewport.centred(zoom, view.centreX(), view.centreY(), 1200, 1200)
                .tiles(0)) {
            int[] before = new int[Zoom.TILE * Zoom.TILE];
            int[] after = new int[Zoom.TILE * Zoom.TILE];
            new TilePainter(0).paint(first, key, before);
            new TilePainter(0).paint(second, key, after);
            boolean same = Arrays.equals(before, after);
            changed += same ? 0 : 1;
            assertTrue(same || dirty.contains(key), () -> key + " changed and nobody said so");
        }
        assertTrue(changed > 0, "the change must be seen");
    }

    @Test
    void aGroundThatWasKeptIsTheOneThatWouldBePainted() {
        Zoom zoom = new Zoom(50);
        TilePainter painter = new TilePainter(64);
        TileKey middle = new TileKey(
                zoom, (int) (Mercator.x(119.16) * zoom.scale() / 256), (int) (Mercator.y(34.14) * zoom.scale() / 256));
        int[] pixels = new int[Zoom.TILE * Zoom.TILE];
        painter.paint(compose(zoom, INK, many()), middle, pixels);
        Picture overdue = compose(zoom, INK, List.of(mark("red", 119.1601, 34.1399, 1)));
        painter.paint(overdue, middle, pixels);
        int[] expected = new int[Zoom.TILE * Zoom.TILE];
        new TilePainter(0).paint(overdue, middle, expected);
        assertTrue(Arrays.equals(expected, pixels));
    }

    @Test
    void everyTilePixelIsOpaque() {
        int[] pixels = new int[Zoom.TILE * Zoom.TILE];
        Zoom zoom = new Zoom(50);
        TileKey key = new TileKey(
                zoom, (int) (Mercator.x(119.0) * zoom.scale() / 256), (int) (Mercator.y(34.3) * zoom.scale() / 256));
        new TilePainter(0).paint(compose(zoom, INK, many()), key, pixels);
        assertTrue(Arrays.stream(pixels).allMatch(p -> p >>> 24 == 0xff));
    }

    @Test
    void aCalmCountyHasNoColourButThatOfItsGround() {
        Work work = Work.count(county, new Work.Places(county), List.of());
        byte[] shades = work.shades(AreaLevel.VILLAGE);
        for (byte shade : shades) {
            assertEquals(INK.of(Role.LAND), Shade.colour(shade, INK));
        }
    }

    @Test
    void aTicketWithoutAPointCountsInItsGridAndStandsThere() {
        TicketMark mark = SampleMarks.in("t", "320724102203004", 2);
        Work work = Work.count(county, new Work.Places(county), List.of(mark));
        AreaStore grids = county.level(AreaLevel.GRID);
        int grid = grids.find("320724102203004");
        assertEquals(1, work.open(AreaLevel.GRID, grid));
        assertEquals(2, work.worst(AreaLevel.GRID, grid));
        assertEquals(1, work.open(AreaLevel.TOWN, county.level(AreaLevel.TOWN).find("320724102")));
        assertEquals(
                grid,
                grids.locate(
                        work.placed().getFirst().x(), work.placed().getFirst().y()));
    }
}

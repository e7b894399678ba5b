package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import yiwang.domain.geo.GeoPoint;

class MercatorTest {

    @Property(tries = 300)
    void aPlaceComesBackWithinADecimetre(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        GeoPoint there = new GeoPoint(lon, lat);
        GeoPoint back = new GeoPoint(Mercator.lon(Mercator.x(lon)), Mercator.lat(Mercator.y(lat)));
        assertTrue(there.metresTo(back) < 0.1, () -> there + " " + back);
    }

    @Example
    void theMiddleOfTheWorldIsWhereGreenwichMeetsTheEquator() {
        assertEquals(Mercator.WORLD / 2, Mercator.x(0));
        assertEquals(Mercator.WORLD / 2, Mercator.y(0));
    }

    @Example
    void theTileOfACountyIsTheOneEveryOtherMapHas() {
        // 12/3406/1634 by the usual slippy-map formula for 119.36 E 34.09 N
        double perTile = new Zoom(12 * 4).scale() / Zoom.TILE;
        assertEquals(3406, (int) (Mercator.x(119.36) * perTile));
        assertEquals(1634, (int) (Mercator.y(34.09) * perTile));
    }

    @Example
    void aKilometreMeasuredInUnitsIsAKilometreOnTheGround() {
        GeoPoint a = new GeoPoint(119.36, 34.09);
        GeoPoint b = new GeoPoint(119.37, 34.09);
        double units = (double) Mercator.x(b.lon()) - Mercator.x(a.lon());
        assertEquals(a.metresTo(b), units * Mercator.metresPerUnit(Mercator.y(34.09)), 2.0);
    }

    @Property(tries = 300)
    void zoomingKeepsThePlaceUnderThePointer(
            @ForAll @IntRange(min = 36, max = 68) int from,
            @ForAll @IntRange(min = -8, max = 8) int by,
            @ForAll @IntRange(min = 0, max = 1919) int x,
            @ForAll @IntRange(min = 0, max = 1079) int y) {
        Viewport before = Viewport.centred(new Zoom(from), Mercator.x(119.36), Mercator.y(34.09), 1920, 1080);
        Viewport after = before.zoomed(before.zoom().plus(by), x, y);
        assertEquals(x, after.screenX(before.worldX(x)), 0.5);
        assertEquals(y, after.screenY(before.worldY(y)), 0.5);
    }

    @Property(tries = 100)
    void tilesCoverEveryPixelOfTheWindow(
            @ForAll @IntRange(min = 36, max = 68) int quarters,
            @ForAll @IntRange(min = 0, max = 1919) int x,
            @ForAll @IntRange(min = 0, max = 1079) int y) {
        Viewport view = Viewport.centred(new Zoom(quarters), Mercator.x(119.36), Mercator.y(34.09), 1920, 1080);
        TileKey under = new TileKey(view.zoom(), (int) Math.floorDiv(view.left() + x, (long) Zoom.TILE), (int)
                Math.floorDiv(view.top() + y, (long) Zoom.TILE));
        assertTrue(view.tiles(0).contains(under));
    }

    @Property(tries = 50)
    void theWholeCountyFitsAndIsAsLargeAsItFits(
            @ForAll @IntRange(min = 300, max = 3840) int width, @ForAll @IntRange(min = 300, max = 2160) int height) {
        Box box = new Box(Mercator.x(119.1), Mercator.y(34.4), Mercator.x(119.8), Mercator.y(33.9));
        Viewport view = Viewport.fitting(box, width, height, 20, 0);
        assertTrue(view.screenX(box.minX()) >= 19 && view.screenX(box.maxX()) <= width - 19);
        assertTrue(view.screenY(box.minY()) >= 19 && view.screenY(box.maxY()) <= height - 19);
        double next = view.zoom().plus(1).scale();
        boolean larger = ((double) box.maxX() - box.minX()) * next <= width - 40
                && ((double) box.maxY() - box.minY()) * next <= height - 40;
        assertTrue(!larger || view.zoom().equals(Zoom.MAX));
    }
}

package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HilbertOrderTest {

    @ParameterizedTest
    @CsvSource({"0,0,0, 0", "1,0,0, 1", "1,0,1, 2", "1,1,1, 3", "1,1,0, 4", "2,0,0, 5", "12,3423,1763, 19078479"})
    void numbersAreThoseOfTheFormat(int zoom, int x, int y, long number) {
        assertEquals(number, HilbertOrder.number(new TileAt(zoom, x, y)));
    }

    @Property
    void everyTileIsFoundAgainByItsNumber(@ForAll @IntRange(max = 24) int zoom, @ForAll int east, @ForAll int south) {
        int edge = (1 << zoom) - 1;
        TileAt at = new TileAt(zoom, east & edge, south & edge);
        assertEquals(at, at(HilbertOrder.number(at)));
    }

    @Property
    void neighboursOnTheCurveAreNeighboursOnTheGround(
            @ForAll @IntRange(min = 1, max = 24) int zoom, @ForAll long some) {
        long first = first(zoom);
        long number = first + Math.floorMod(some, first(zoom + 1) - first - 1);
        TileAt here = at(number);
        TileAt next = at(number + 1);
        assertEquals(number, HilbertOrder.number(here));
        assertEquals(1, Math.abs(here.x() - next.x()) + Math.abs(here.y() - next.y()));
    }

    private static long first(int zoom) {
        return ((1L << 2 * zoom) - 1) / 3;
    }

    /** The way back, as the textbook has it: from the smallest square to the largest. */
    private static TileAt at(long number) {
        int zoom = 0;
        while (first(zoom + 1) <= number) {
            zoom++;
        }
        long rest = number - first(zoom);
        int x = 0;
        int y = 0;
        for (int half = 1; half < 1 << zoom; half *= 2) {
            int right = (int) (1 & rest / 2);
            int down = (int) (1 & (rest ^ right));
            if (down == 0) {
                int turned = right == 1 ? half - 1 - y : y;
                y = right == 1 ? half - 1 - x : x;
                x = turned;
            }
            x += half * right;
            y += half * down;
            rest /= 4;
        }
        return new TileAt(zoom, x, y);
    }
}

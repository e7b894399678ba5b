package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileRasterTest {
    private static final int SIZE = TileRaster.SIZE;
    private static final int RED = 0xffff0000;
    private static final TileRaster.Placing PLAIN = new TileRaster.Placing(1 / 16.0, 0, 0);

    /** A star of random points around the middle, some of it outside of the tile; 16 units to a pixel. */
    private static Rings star(Random random, int points) {
        Rings rings = new Rings();
        rings.begin();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 16 * (20 + random.nextInt(150));
            rings.add((int) (2048 + radius * Math.cos(angle)), (int) (2048 + radius * Math.sin(angle)));
        }
        return rings;
    }

    private static int[] java2d(java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.RED);
        drawing.accept(g);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static Path2D path(Rings rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = rings.start(0); i < rings.start(1); i += 2) {
            double x = rings.xy()[i] / 16.0;
            double y = rings.xy()[i + 1] / 16.0;
            if (i == rings.start(0)) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    @Test
    void facesAreFilledAsJava2DFillsThem() {
        Random random = new Random(11);
        for (int n = 0; n < 20; n++) {
            Rings rings = star(random, 5 + n);
            TileRaster raster = new TileRaster(new int[SIZE * SIZE]);
            raster.fill(rings, 0, 1, PLAIN, RED);
            int[] expected = java2d(g -> g.fill(path(rings)));
            int different = 0;
            int filled = 0;
            for (int i = 0; i < expected.length; i++) {
                different += expected[i] == raster.pixels()[i] ? 0 : 1;
                filled += expected[i] == 0 ? 0 : 1;
            }
            assertTrue(filled > 1000, "the star must be seen");
            assertTrue(different <= filled / 500 + 4, different + " of " + filled + " pixels differ");
        }
    }

    @Test
    void neighboursMeetWithoutAGapOrAnOverlap() {
        Random random = new Random(5);
        Rings left = new Rings();
        Rings right = new Rings();
        left.begin();
        right.begin();
        left.add(0, 0);
        right.add(4096, 0);
        for (int y = 0; y <= 4096; y += 64) {
            int x = 2048 + random.nextInt(400) - 200;
            left.add(x, y);
            right.add(x, y);
        }
        left.add(0, 4096);
        right.add(4096, 4096);
        TileRaster first = new TileRaster(new int[SIZE * SIZE]);
        first.fill(left, 0, 1, PLAIN, RED);
        TileRaster second = new TileRaster(new int[SIZE * SIZE]);
        second.fill(right, 0, 1, PLAIN, RED);
        for (int i = 0; i < SIZE * SIZE; i++) {
            assertTrue((first.pixels()[i] == RED) != (second.pixels()[i] == RED), "pixel " + i);
        }
    }

    @Test
    void linesAreAsSmoothAsThoseOfJava2D() {
        Random random = new Random(2);
        for (int n = 0; n < 30; n++) {
            double[] p = random.doubles(4, -20, 276).toArray();
            double width = 1 + random.nextDouble() * 4;
            LineMask mask = new LineMask();
            mask.segment(p[0], p[1], p[2], p[3], width / 2);
            int[] pixels = new int[SIZE * SIZE];
            mask.paint(pixels, RED);
            int[] expected = java2d(g -> {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(p[0], p[1], p[2], p[3]));
            });
            for (int i = 0; i < pixels.length; i++) {
                int off = Math.abs((pixels[i] >>> 24) - (expected[i] >>> 24));
                assertTrue(off <= 64, "line " + n + " pixel " + i + " is " + off + " of 255 off");
            }
        }
    }

    @Test
    void anEdgeDrawnTwiceIsNoDarkerThanOnce() {
        LineMask mask = new LineMask();
        mask.segment(10, 10, 200, 170, 0.6);
        int[] once = new int[SIZE * SIZE];
        mask.paint(once, RED);
        mask.segment(10, 10, 200, 170, 0.6);
        mask.segment(200, 170, 10, 10, 0.6);
        int[] twice = new int[SIZE * SIZE];
        mask.paint(twice, RED);
        int worst = 0;
        for (int i = 0; i < once.length; i++) {
            worst = Math.max(worst, Math.abs((once[i] >>> 24) - (twice[i] >>> 24)));
        }
        assertTrue(worst <= 1, "off by " + worst);
    }

    @Test
    void aSpriteOverTheEdgeIsCutAndTheRestGoesIntoTheNeighbour() {
        int[] red = new int[100];
        java.util.Arrays.fill(red, RED);
        Sprite sprite = new Sprite(10, 10, 5, 5, () -> red);
        TileRaster here = new TileRaster(new int[SIZE * SIZE]);
        here.blend(sprite, 250, 100);
        TileRaster there = new TileRaster(new int[SIZE * SIZE]);
        there.blend(sprite, 250 - SIZE, 100);
        assertEquals(
                60, java.util.Arrays.stream(here.pixels()).filter(p -> p == RED).count());
        assertEquals(
                40,
                java.util.Arrays.stream(there.pixels()).filter(p -> p == RED).count());
    }

    @Test
    void blendingIsThatOfPremultipliedColours() {
        int half = Argb.over(0x80800000, 0xff008000);
        assertEquals(0xff, half >>> 24);
        assertEquals(0x80, half >> 16 & 0xff);
        assertTrue(Math.abs(0x40 - (half >> 8 & 0xff)) <= 1);
        assertEquals(RED, Argb.over(RED, 0xff00ff00));
        assertEquals(0xff123456, Argb.over(0, 0xff123456));
        assertEquals(0xff808080, Argb.mixed(0xff000000, 0xffffffff, 128 / 255.0));
    }
}

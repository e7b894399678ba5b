package yiwang.console.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Fx;

/**
 * A province: so many micro-grids over a window of 1920 by 1080. Its map is opened on the whole of it, then moved where
 * single micro-grids are to be seen. {@code java2d} draws all of them into one picture instead.
 */
final class ProvinceRun {
    private static final double LEVEL = 14.5;
    private static final double WARM_SECONDS = 10;

    private final BenchCounty county;
    private final LivePan pan;
    private final BenchWindow window;
    private final PanRun moving;
    private final double heap;

    private ProvinceRun(int cells) throws Exception {
        double scale = Zoom.of((int) (LEVEL * 4)).scale();
        double side = 16 / scale;
        county = new BenchCounty(cells, side, 3);
        double before = heapMegabytes();
        pan = Fx.get(() -> new LivePan(county, LEVEL, List.of(), List.of()));
        window = BenchWindow.open(pan);
        heap = heapMegabytes() - before;
        int width = (int) (county.width() * scale);
        int height = (int) (county.height() * scale);
        moving = new PanRun(pan, window, frame -> PanRun.overTheLand(frame, width, height));
    }

    private static double heapMegabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** From nothing but the read geography to a whole picture of it, on a screen of its own. */
    private double overviewMillis() throws Exception {
        MapScreen first = pan.screen;
        CountyMap map = Fx.get(() -> first.controller().county());
        Ink ink = Fx.get(pan::ink);
        Viewport view = Viewport.fitting(map.bounds(), BenchWindow.WIDTH, BenchWindow.HEIGHT, 28, 0);
        Composer composer = pan.composer();
        long began = System.nanoTime();
        Picture picture = composer.compose(new Composer.Order(
                1,
                view.zoom(),
                ink,
                map,
                BaseMap.none(),
                Layers.ALL,
                new MapContent(FakeDesk.NOW, List.of(), List.of(), List.of(), List.of())));
        TilePainter painter = new TilePainter(64);
        int[] pixels = new int[Zoom.TILE * Zoom.TILE];
        for (TileKey key : view.tiles(0)) {
            painter.paint(picture, key, pixels);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private String measure() throws Exception {
        double[] overviews = new double[5];
        for (int i = 0; i < overviews.length; i++) {
            overviews[i] = overviewMillis();
        }
        Arrays.sort(overviews);
        PanRun.Result result = moving.run();
        return "overview=" + overviews[2] + " heap=" + heap + " " + result.words();
    }

    /** Draws every micro-grid of the whole into one picture; milliseconds. */
    private static String java2d(int cells) {
        BenchCounty county = new BenchCounty(cells, 1000, 3);
        double scale = Math.min(BenchWindow.WIDTH / county.width(), BenchWindow.HEIGHT / county.height());
        Polygon[] polygons = new Polygon[cells];
        for (int i = 0; i < cells; i++) {
            int[] xy = county.outline(i);
            polygons[i] = new Polygon();
            for (int k = 0; k < xy.length; k += 2) {
                polygons[i].addPoint(
                        (int) ((xy[k] - BenchCounty.LEFT) * scale), (int) ((xy[k + 1] - BenchCounty.TOP) * scale));
            }
        }
        BufferedImage image = new BufferedImage(BenchWindow.WIDTH, BenchWindow.HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        double[] times = new double[5];
        for (int run = 0; run < times.length; run++) {
            long began = System.nanoTime();
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            for (int i = 0; i < cells; i++) {
                g.setColor(i % 2 == 0 ? Color.DARK_GRAY : Color.GRAY);
                g.fillPolygon(polygons[i]);
            }
            g.dispose();
            times[run] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return "overview=" + times[2];
    }

    /** {@code live} or {@code java2d}, then how many micro-grids; measures whenever it is told to. */
    public static void main(String[] args) throws Exception {
        int cells = Integer.parseInt(args[1]);
        if (args[0].equals("java2d")) {
            Orders.serve(() -> java2d(cells));
        } else {
            Fx.start();
            ProvinceRun run = new ProvinceRun(cells);
            run.moving.pan(WARM_SECONDS);
            Orders.serve(run::measure);
        }
    }
}

package yiwang.console.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.wire.CategoryView;
import yiwang.wire.ProfileView;
import yiwang.wire.TicketView;
import yiwang.wire.UnitView;
import yiwang.wire.WorkerView;

/**
 * A county of jittered cells that tile it without a seam, always the same for the same numbers: micro-grids, 16 of them
 * to a grid, 4 grids to a village, 16 villages to a town.
 */
final class BenchCounty implements Gazetteer {
    /** West and north corner: 118.5 E 34.6 N. */
    static final int LEFT = Mercator.x(118.5);

    static final int TOP = Mercator.y(34.6);

    private static final String CODE = "320724";
    private static final int[] BLOCKS = {32, 8, 4, 1};

    private final int cells;
    private final int columns;
    private final int rows;
    private final double cell;
    private final int perEdge;

    /**
     * Lays a county out.
     *
     * @param cells how many micro-grids
     * @param cell width and height of one in Mercator units, before the jitter
     * @param perEdge points on each of its four edges: 3 make 12 corners
     */
    BenchCounty(int cells, double cell, int perEdge) {
        this.cells = cells;
        this.columns = (int) Math.round(Math.sqrt(cells * 16.0 / 9));
        this.rows = (cells + columns - 1) / columns;
        this.cell = cell;
        this.perEdge = perEdge;
    }

    int cells() {
        return cells;
    }

    double width() {
        return columns * cell;
    }

    double height() {
        return rows * cell;
    }

    /** x and y of the corners of a micro-grid, by turns, in Mercator units. */
    int[] outline(int micro) {
        int column = micro % columns;
        int row = micro / columns;
        return outline(column, row, column + 1, row + 1);
    }

    private int[] outline(int left, int top, int right, int bottom) {
        int[] xy = new int[4 * perEdge * (right - left + bottom - top)];
        int at = 0;
        for (int u = left * perEdge; u < right * perEdge; u++, at += 2) {
            put(xy, at, u, top * perEdge);
        }
        for (int v = top * perEdge; v < bottom * perEdge; v++, at += 2) {
            put(xy, at, right * perEdge, v);
        }
        for (int u = right * perEdge; u > left * perEdge; u--, at += 2) {
            put(xy, at, u, bottom * perEdge);
        }
        for (int v = bottom * perEdge; v > top * perEdge; v--, at += 2) {
            put(xy, at, left * perEdge, v);
        }
        return xy;
    }

    /** A point that all neighbours share. */
    private void put(int[] xy, int at, int u, int v) {
        Random jitter = new Random(u * 1_000_003L + v);
        jitter.nextInt();
        double step = cell / perEdge;
        xy[at] = (int) (LEFT + (u + (jitter.nextDouble() - 0.5) * 0.4) * step);
        xy[at + 1] = (int) (TOP + (v + (jitter.nextDouble() - 0.5) * 0.4) * step);
    }

    /** Tickets all over the county, a share of them late; the {@code n}-th always in the same place. */
    List<TicketView> tickets(int count, double late) {
        Random random = new Random(11);
        List<TicketView> tickets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double x = LEFT + random.nextDouble() * width();
            double y = TOP + random.nextDouble() * height();
            double used = random.nextDouble() < late ? 1.2 : 0.1;
            tickets.add(FakeDesk.ticket("t" + i, Mercator.lon(x), Mercator.lat(y), used, 0));
        }
        return tickets;
    }

    /** People all over the county. */
    List<WorkerView> workers(int count) {
        Random random = new Random(12);
        List<WorkerView> workers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double x = LEFT + random.nextDouble() * width();
            double y = TOP + random.nextDouble() * height();
            workers.add(new WorkerView(
                    "w" + i, "网格员" + i, "town", CODE + "001001001", Mercator.lon(x), Mercator.lat(y), FakeDesk.NOW));
        }
        return workers;
    }

    @Override
    public String geoJson(String layer) {
        StringBuilder features = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        switch (layer) {
            case "county" -> {
                feature(features, CODE, "灌南县", outline(0, 0, columns, rows));
                blocks(features, 0);
                blocks(features, 1);
            }
            case "grids" -> blocks(features, 2);
            case "micro-grids" -> blocks(features, 3);
            default -> {
                // no rivers, roads or places: the peers draw none either
            }
        }
        return features.append("]}").toString();
    }

    private void blocks(StringBuilder features, int depth) {
        int size = BLOCKS[depth];
        int left = cells;
        for (int row = 0; row < rows; row += size) {
            for (int column = 0; column < columns && left > 0; column += size) {
                String code = code(column, row, depth);
                int right = Math.min(columns, column + size);
                int bottom = Math.min(rows, row + size);
                feature(features, code, depth == 3 ? "" : "第" + code.substring(6), outline(column, row, right, bottom));
                left -= depth == 3 ? 1 : 0;
            }
        }
    }

    private String code(int column, int row, int depth) {
        StringBuilder code = new StringBuilder(CODE);
        int above = columns + BLOCKS[0];
        for (int level = 0; level <= depth; level++) {
            int size = BLOCKS[level];
            int across = (Math.min(above, columns + BLOCKS[0]) + size - 1) / size;
            int number = row % above / size * across + column % above / size + 1;
            code.append(String.valueOf(1000 + number), 1, 4);
            above = size;
        }
        return code.toString();
    }

    private static void feature(StringBuilder features, String code, String name, int[] xy) {
        features.append(features.charAt(features.length() - 1) == '[' ? "" : ",\n")
                .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                .append(code)
                .append(name.isEmpty() ? "" : "\",\"name\":\"" + name)
                .append("\",\"households\":40},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int i = 0; i <= xy.length; i += 2) {
            features.append(i == 0 ? "[" : ",[")
                    .append(rounded(Mercator.lon(xy[i % xy.length])))
                    .append(',')
                    .append(rounded(Mercator.lat(xy[i % xy.length + 1])))
                    .append(']');
        }
        features.append("]]}}");
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e7) / 1e7;
    }

    @Override
    public String county() {
        return "灌南县";
    }

    @Override
    public @Nullable UnitView unit(String id) {
        return null;
    }

    @Override
    public List<UnitView> units() {
        return List.of();
    }

    @Override
    public @Nullable CategoryView category(String code) {
        return null;
    }

    @Override
    public Collection<CategoryView> categories() {
        return List.of();
    }

    @Override
    public String placeName(String code) {
        return code;
    }

    @Override
    public List<ProfileView> profileViews() {
        return List.of();
    }
}

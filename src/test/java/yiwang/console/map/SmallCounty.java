package yiwang.console.map;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.CategoryView;
import yiwang.wire.ProfileView;
import yiwang.wire.UnitView;

/** A county of squares: 4 towns of 4 villages of 4 grids of 4 micro-grids, 32 km wide, west and north corner at 119 E 34.3 N. */
final class SmallCounty implements Gazetteer {
    static final double WEST = 119.0;
    static final double NORTH = 34.3;
    static final double SIZE = 0.32;
    static final String COUNTY = "320724";

    private final StringBuilder county = new StringBuilder();
    private final StringBuilder grids = new StringBuilder();
    private final StringBuilder micro = new StringBuilder();

    SmallCounty() {
        square(county, COUNTY, "灌南县", 0, 0, SIZE);
        split(COUNTY, 0, 0, SIZE);
    }

    /** Quarters of a square; codes go 101.. for towns, 201.. for villages and 001.. below. */
    private void split(String code, double x, double y, double size) {
        double half = size / 2;
        for (int i = 0; i < 4; i++) {
            double left = x + i % 2 * half;
            double top = y + (double) (i / 2) * half;
            switch (code.length()) {
                case 6 -> child(county, code + "10" + (i + 1), "镇" + (i + 1), left, top, half);
                case 9 -> child(county, code + "20" + (i + 1), "村" + (i + 1), left, top, half);
                case 12 ->
                    child(grids, code + "00" + (i + 1), "村" + code.charAt(11) + "第" + (i + 1) + "网格", left, top, half);
                default -> square(micro, code + "00" + (i + 1), "微" + (i + 1), left, top, half);
            }
        }
    }

    private void child(StringBuilder layer, String code, String name, double x, double y, double size) {
        square(layer, code, name, x, y, size);
        split(code, x, y, size);
    }

    private static void square(StringBuilder layer, String code, String name, double x, double y, double size) {
        double w = WEST + x;
        double n = NORTH - y;
        layer.append(layer.isEmpty() ? "" : ",")
                .append(String.format(
                        Locale.ROOT,
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"households\":%d},"
                            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%5$f,%6$f],[%7$f,%6$f],[%7$f,%8$f],[%5$f,%8$f],[%5$f,%6$f]]]}}",
                        code,
                        name,
                        300,
                        0,
                        w,
                        n,
                        w + size,
                        n - size));
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
        return List.of(
                new CategoryView("02-001", "交通", "Traffic", "坑", "Hole", "town", Urgency.C, "4 WH", "2 WD"),
                new CategoryView("01-001", "市容", "Streets", "路灯", "Light", "town", Urgency.C, "4 WH", "2 WD"),
                new CategoryView("01-002", "市容", "Streets", "垃圾", "Waste", "town", Urgency.C, "4 WH", "2 WD"));
    }

    @Override
    public String placeName(String code) {
        return code;
    }

    @Override
    public String geoJson(String layer) {
        String features = switch (layer) {
            case "county" -> county.toString();
            case "grids" -> grids.toString();
            case "micro-grids" -> micro.toString();
            case "lines" ->
                "{\"type\":\"Feature\",\"properties\":{\"kind\":\"river\",\"name\":\"灌河\"},"
                    + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[119.0,34.1],[119.1,34.12],[119.32,34.05]]}}";
            default -> "";
        };
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    @Override
    public List<ProfileView> profileViews() {
        return List.of();
    }
}

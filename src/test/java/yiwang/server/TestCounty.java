package yiwang.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A county of squares, small enough to know by heart: 320724 from (119.0, 34.0) to (119.4, 34.4), two towns side by side,
 * two villages a town one above the other, two grids a village, two micro-grids a grid.
 */
public final class TestCounty {
    public static final String CODE = "320724";
    /** A point in micro-grid {@link #MICRO}. */
    public static final double LON = 119.02;

    public static final double LAT = 34.05;
    public static final String GRID = "320724100001001";
    public static final String MICRO = "320724100001001001";
    public static final String CHANNEL = "32072401041320000001";

    private final List<String> divisions = new ArrayList<>();
    private final List<String> grids = new ArrayList<>();
    private final List<String> micros = new ArrayList<>();

    private TestCounty() {}

    /** Writes all files of the county into {@code folder}. */
    public static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            new TestCounty().writeTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTo(Path folder) throws IOException {
        divisions.add(feature(CODE, "试验县", "county", 119.0, 34.0, 0.4, 0.4));
        for (int town = 0; town < 2; town++) {
            town(town);
        }
        collection(folder, "county", divisions);
        collection(folder, "grids", grids);
        collection(folder, "micro-grids", micros);
        collection(
                folder,
                "lines",
                List.of("{\"type\":\"Feature\",\"properties\":{\"name\":\"一号路\"},"
                        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[119.0,34.1],[119.4,34.1]]}}"));
        collection(
                folder,
                "places",
                List.of("{\"type\":\"Feature\",\"properties\":{\"name\":\"一号桥\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[119.1,34.1]}}"));
        Files.writeString(folder.resolve("units.csv"), """
            id,name,kind,parent,division,short
            center,指挥中心,center,,320724,zhzx
            town-100,东镇指挥中心,town-center,center,320724100,dz
            dept-chengguan,城管局,department,center,320724,cgj
            dept-shuili,水利局,department,center,320724,slj
            """);
        Files.writeString(folder.resolve("workers.csv"), """
            id,name,unit,grid,lon,lat
            w-0001,一村 网格员 01,town-100,320724100001001,119.02,34.05
            w-0002,一村 网格员 02,town-100,320724100001002,119.12,34.05
            """);
        Files.writeString(folder.resolve("channels.csv"), """
            gbId,name,lon,lat,kind,heading,owner,grid,stream
            32072401041320000001,一号路 路况,119.02,34.05,traffic,161,dept-shuili,320724100001001,test-picture
            """);
    }

    private void town(int town) {
        double west = 119.0 + 0.2 * town;
        String code = CODE + (100 + town);
        divisions.add(feature(code, "镇" + town, "town", west, 34.0, 0.2, 0.4));
        for (int village = 0; village < 2; village++) {
            double south = 34.0 + 0.2 * village;
            String villageCode = code + "%03d".formatted(village + 1);
            divisions.add(feature(villageCode, "村" + village, "village", west, south, 0.2, 0.2));
            for (int grid = 0; grid < 2; grid++) {
                String gridCode = villageCode + "%03d".formatted(grid + 1);
                grids.add(feature(gridCode, "网格" + grid, "", west + 0.1 * grid, south, 0.1, 0.2));
                for (int micro = 0; micro < 2; micro++) {
                    String microCode = gridCode + "%03d".formatted(micro + 1);
                    micros.add(feature(microCode, "", "", west + 0.1 * grid, south + 0.1 * micro, 0.1, 0.1));
                }
            }
        }
    }

    static String feature(
            String code, String name, String level, double west, double south, double width, double height) {
        double east = west + width;
        double north = south + height;
        String ring = String.format(
                Locale.ROOT,
                "[[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f],[%.3f,%.3f]]",
                west,
                south,
                east,
                south,
                east,
                north,
                west,
                north,
                west,
                south);
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"level\":\""
                + level + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }

    private static void collection(Path folder, String layer, List<String> features) throws IOException {
        Files.writeString(
                folder.resolve(layer + ".geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n");
    }
}

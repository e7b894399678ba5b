package yiwang.demo.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the demo county: made-up areas, lines, places, units, workers and channels, keyed by the real codes of
 * Guannan county. Coordinates are WGS-84 degrees with at most six decimals; files are UTF-8 with line feeds.
 *
 * <p>One call works for some ten seconds on the caller's thread. The same division list gives the same bytes.
 */
public final class CountyGenerator {
    private static final String COUNTY = "320724";

    private final Path divisionList;

    /** {@code divisionList} is a CSV file with the columns code, name, level, parent. */
    public CountyGenerator(Path divisionList) {
        this.divisionList = divisionList;
    }

    /** Writes all files into {@code folder}, which is made if needed; files of the same names are replaced. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Geography geography = new Geography(new Layout(Divisions.read(divisionList, COUNTY)));
        People people = new People(geography, new SplittableRandom(50));
        AreaFiles areas = new AreaFiles(geography, people);
        write(folder, "county.geojson", areas.county());
        write(folder, "grids.geojson", areas.grids());
        write(folder, "micro-grids.geojson", areas.microGrids());
        List<Course> roads = Sketch.roads(new Noise(51), geography.layout.cells);
        LineFiles lines = new LineFiles(geography.layout, roads);
        write(folder, "lines.geojson", lines.lines());
        write(folder, "water.geojson", lines.water());
        write(folder, "places.geojson", new Places(geography, new SplittableRandom(52)).points(roads));
        write(folder, "units.csv", UnitList.csv(geography.divisions));
        write(folder, "workers.csv", new Workers(geography, people).csv(new SplittableRandom(53)));
        Channels channels = new Channels(geography, new SplittableRandom(54));
        write(folder, "channels.csv", channels.csv(roads, geography.layout.rivers));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}

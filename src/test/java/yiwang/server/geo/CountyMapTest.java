package yiwang.server.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.geo.GeoPoint;
import yiwang.server.TestCounty;

class CountyMapTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        TestCounty.write(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "119.02, 34.05, 320724100001001001",
        "119.02, 34.15, 320724100001001002",
        "119.12, 34.05, 320724100001002001",
        "119.02, 34.25, 320724100002001001",
        "119.22, 34.05, 320724101001001001",
        "119.399, 34.399, 320724101002002002",
        "119.0, 34.0, 320724100001001001",
        "119.1, 34.05, 320724100001002001",
        "119.2, 34.2, 320724101002001001"
    })
    void everyPointLiesInOneMicroGridAlsoOnBorders(double lon, double lat, String micro) {
        Located place =
                CountyMap.read(folder).locator().at(new GeoPoint(lon, lat)).orElseThrow();
        assertEquals(micro, String.valueOf(place.micro()));
        assertEquals(micro.substring(0, 15), String.valueOf(place.grid()));
        assertEquals(micro.substring(0, 12), place.division().value());
    }

    @ParameterizedTest
    @CsvSource({"118.9, 34.1", "119.41, 34.1", "119.1, 33.9", "119.1, 34.5", "0, 0", "-119.1, -34.1"})
    void pointsOutsideAreNowhere(double lon, double lat) {
        assertEquals(Optional.empty(), CountyMap.read(folder).locator().at(new GeoPoint(lon, lat)));
    }

    @Test
    void whereTheMicroGridsHaveAGapTheGridStillHasThePoint() throws IOException {
        Path file = folder.resolve("micro-grids.geojson");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.contains(TestCounty.MICRO))
                                .toList()));
        Located place = CountyMap.read(folder)
                .locator()
                .at(new GeoPoint(TestCounty.LON, TestCounty.LAT))
                .orElseThrow();
        assertEquals(TestCounty.GRID, String.valueOf(place.grid()));
        assertEquals(null, place.micro());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        county.geojson      | "type":"Polygon"      | "type":"Point"       | not a polygon
        county.geojson      | {"type":"FeatureColl  | {"type":"FeatureColl@ | not JSON
        grids.geojson       | 320724100001001       | 320724999001001      | lies in no known area
        grids.geojson       | 320724100001001       | 320724100001002      | stands twice
        grids.geojson       | 320724100001001       | 3207241000010        | is not 15 digits
        micro-grids.geojson | [119.000,34.000]      | [190.000,34.000]     | not on earth
        micro-grids.geojson | [[119.000,34.000],    | [                    | not closed
        lines.geojson       | coordinates           | coordinatos          | without coordinates
        """)
    void aBrokenFileStopsTheStartAndIsNamedWithItsLine(String file, String good, String bad, String what)
            throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(good), "the test must break something");
        Files.writeString(
                path, text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad.replace("@", "\u0001"))));
        String message = String.valueOf(
                assertThrows(BrokenDataFile.class, () -> CountyMap.read(folder)).getMessage());
        assertTrue(message.contains(file), message);
        assertTrue(message.contains(what), message);
        assertTrue(message.matches("(?s)[a-z-]+\\.geojson:\\d+: .*"), message);
    }

    @Test
    void invariant15_noMicroGridIsGivenTheCodeOfAnother() throws IOException {
        Path file = folder.resolve("micro-grids.geojson");
        String text = Files.readString(file);
        List<String> codes = Pattern.compile("\"code\":\"([0-9]{18})\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(16, codes.size());
        for (String taken : codes) {
            for (String other : codes) {
                if (!taken.equals(other)) {
                    Files.writeString(file, text.replace(other, taken));
                    String message = String.valueOf(assertThrows(BrokenDataFile.class, () -> CountyMap.read(folder))
                            .getMessage());
                    assertTrue(message.contains("the code " + taken + " stands twice"), message);
                }
            }
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("places.geojson"));
        String message = String.valueOf(
                assertThrows(BrokenDataFile.class, () -> CountyMap.read(folder)).getMessage());
        assertTrue(message.contains("places.geojson") && message.contains("not there"), message);
    }
}

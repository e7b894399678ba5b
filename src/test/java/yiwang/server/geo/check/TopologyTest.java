package yiwang.server.geo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.server.geo.check.Finding.What;

/** Small counties that are not as they should be. */
class TopologyTest {
    private static final String TOWN = "320724100";

    private final List<String> features = new ArrayList<>();

    private static String ring(double west, double south, double east, double north) {
        return String.format(
                Locale.ROOT, "[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]", west, south, east, north);
    }

    private TopologyTest square(String code, double west, double south, double east, double north) {
        return shape("\"code\":\"" + code + "\"", "Polygon", "[" + ring(west, south, east, north) + "]");
    }

    private TopologyTest shape(String properties, String type, String coordinates) {
        features.add("{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}");
        return this;
    }

    private String text() {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    private static List<Finding> check(byte[] file) throws IOException {
        FeatureReader reader = new FeatureReader(FeatureReader.Limits.ALONE);
        reader.read("a.geojson", new ByteArrayInputStream(file), point -> point);
        return Topology.check(reader);
    }

    private List<Finding> check() throws IOException {
        return check(text().getBytes(StandardCharsets.UTF_8));
    }

    private Finding only(What what, String code) throws IOException {
        List<Finding> found = check();
        assertEquals(1, found.size(), found::toString);
        assertEquals(what, found.getFirst().what());
        assertEquals(code, found.getFirst().code());
        return found.getFirst();
    }

    /** A town of two villages, one with two grids. */
    private TopologyTest town() {
        return square(TOWN, 119.0, 34.0, 119.2, 34.1)
                .square(TOWN + "001", 119.0, 34.0, 119.1, 34.1)
                .square(TOWN + "002", 119.1, 34.0, 119.2, 34.1);
    }

    @Test
    void aTilingHasNoFindings() throws IOException {
        town().square(TOWN + "001001", 119.0, 34.0, 119.1, 34.05)
                .square(TOWN + "001002", 119.0, 34.05, 119.1, 34.1)
                .square(TOWN + "002001", 119.1, 34.0, 119.2, 34.1)
                .shape("\"village\":\"" + TOWN + "001\",\"name\":\"桥\"", "Point", "[119.05,34.05]")
                .shape("\"name\":\"路\"", "LineString", "[[119,34],[119.2,34.1]]");
        assertEquals(List.of(), check());
    }

    /** Its borders were straightened after its places were given to villages: three stand some metres beyond one. */
    @Test
    void theDemoCountyTilesAndOnlyThreePlacesStandBeyondABorder() throws IOException {
        FeatureReader reader = new FeatureReader(FeatureReader.Limits.ALONE);
        for (String layer : List.of("county", "grids", "micro-grids", "lines", "places")) {
            Path file = Path.of(System.getProperty("yiwang.basedir", "."), "maps", layer + ".geojson");
            reader.read(layer, new ByteArrayInputStream(Files.readAllBytes(file)), point -> point);
        }
        List<Finding> found = Topology.check(reader);
        assertEquals(3, found.size(), found::toString);
        found.forEach(each -> assertEquals("OUTSIDE point", each.what() + " " + each.kind()));
    }

    @Test
    void aCodeThatStandsTwiceIsToldWithTheFirst() throws IOException {
        town().square(TOWN + "002", 119.1, 34.0, 119.2, 34.1);
        Finding found = only(What.DUPLICATE, TOWN + "002");
        assertEquals(5, found.line());
        assertTrue(found.about().endsWith("a.geojson:4"), found::about);
    }

    @Test
    void anOverlapIsToldWithItsSizeAndPlace() throws IOException {
        square(TOWN + "001", 119.0, 34.0, 119.11, 34.1).square(TOWN + "002", 119.1, 34.0, 119.2, 34.1);
        Finding found = only(What.OVERLAP, TOWN + "001");
        assertEquals("with " + TOWN + "002", found.about());
        assertEquals(119.105, found.lon(), 1e-6);
        assertEquals(1112 * 0.829 * 11120 * 0.9997, found.size(), found.size() * 0.01);
    }

    @Test
    void aGapIsToldWithItsSizeAndPlace() throws IOException {
        square(TOWN, 119.0, 34.0, 119.2, 34.1)
                .square(TOWN + "001", 119.0, 34.0, 119.09, 34.1)
                .square(TOWN + "002", 119.1, 34.0, 119.2, 34.1);
        Finding found = only(What.GAP, TOWN);
        assertEquals(119.095, found.lon(), 1e-6);
        assertEquals(34.05, found.lat(), 1e-6);
    }

    @Test
    void anAreaWithoutAnyOfThoseThatFillTheOthersIsAGap() throws IOException {
        town().square(TOWN + "001001", 119.0, 34.0, 119.1, 34.1);
        assertEquals("nothing in it", only(What.GAP, TOWN + "002").about());
    }

    @Test
    void anOrphanIsToldWithTheAreaItMisses() throws IOException {
        town().square("320724101001", 119.3, 34.0, 119.4, 34.1);
        assertEquals("no area 320724101", only(What.ORPHAN, "320724101001").about());
    }

    @Test
    void whatSticksOutIsTold() throws IOException {
        square(TOWN, 119.0, 34.0, 119.2, 34.1).square(TOWN + "001", 119.0, 34.0, 119.2, 34.11);
        assertEquals("sticks out of " + TOWN, only(What.OUTSIDE, TOWN + "001").about());
    }

    @Test
    void aPointElsewhereThanItSaysIsTold() throws IOException {
        town().shape("\"village\":\"" + TOWN + "001\"", "Point", "[119.15,34.05]");
        Finding found = only(What.OUTSIDE, TOWN + "001");
        assertEquals("point", found.kind());
        assertEquals(119.15, found.lon());
    }

    @Test
    void anOutlineThatCrossesItselfIsToldAndComparedWithNothing() throws IOException {
        shape("\"code\":\"" + TOWN + "\"", "Polygon", "[[[119,34],[119.2,34.1],[119.2,34],[119,34.1],[119,34]]]");
        square(TOWN + "001", 119.0, 34.0, 119.1, 34.1);
        assertEquals(119.1, only(What.SHAPE, TOWN).lon(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12345", "3207241000010010010"})
    void aCodeThatIsNoneIsTold(String code) throws IOException {
        square(code, 119.0, 34.0, 119.1, 34.1);
        only(What.CODE, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[119,34],[119.1,34],[119,34.1]]]",
                "[[119,34],[119.1,34],[119,34.1],[119,34]]",
                "[119,34]",
                "[]",
                "[[[119,34],[119,34]]]"
            })
    void whatIsNoOutlineIsTold(String coordinates) throws IOException {
        shape("\"code\":\"" + TOWN + "\"", "Polygon", coordinates);
        only(What.SHAPE, TOWN);
    }

    @Test
    void aZipIsReadAndWhatItNamesIsItsEntry() throws IOException {
        square("x", 119.0, 34.0, 119.1, 34.1);
        Finding found = check(zip("sub/grids.geojson", "readme.txt")).getFirst();
        assertEquals("a.geojson!sub/grids.geojson", found.file());
        assertThrows(BrokenDataFile.class, () -> check(zip("readme.txt")));
    }

    private byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "{}",
                "[]",
                "{\"features\":7}",
                "{\"features\":[",
                "{\"features\":[7]}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[1,\"x\"]}}]}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[1]}}]}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[1190,34]}}]}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[1e999,34]}}]}",
                "PK",
                "PK\u0003\u0004 no zip"
            })
    void whatIsNoMapFileIsRefusedWithItsName(String text) {
        BrokenDataFile refused = assertThrows(BrokenDataFile.class, () -> check(text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("a.geojson"), refused::getMessage);
    }

    @Test
    void deepNestingAndTooManyEntriesAreRefused() {
        assertThrows(
                BrokenDataFile.class,
                () -> check(("{\"features\":[{\"geometry\":{\"coordinates\":" + "[".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8)));
        String[] many = new String[101];
        for (int i = 0; i < many.length; i++) {
            many[i] = i + ".txt";
        }
        assertThrows(BrokenDataFile.class, () -> check(zip(many)));
    }

    @Test
    void aPileOfAreasIsToldAndNotGoneThrough() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            square(TOWN + String.format(Locale.ROOT, "%03d", i), 119.0, 34.0, 119.1, 34.1);
        }
        List<Finding> found = check();
        assertTrue(found.stream().anyMatch(each -> each.about().startsWith("so many lie here")), "is told");
        assertTrue(found.size() <= 10_001 + 1, "at most " + found.size());
    }
}

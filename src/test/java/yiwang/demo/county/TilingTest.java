package yiwang.demo.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the files are large: read them once
class TilingTest {
    private static final double SQUARE_METRES = 92_290.0 * 110_920.0;

    private final Map<String, Geometry> divisions = CountyFiles.areas("county.geojson");
    private final Map<String, Geometry> grids = CountyFiles.areas("grids.geojson");
    private final Map<String, Geometry> microGrids = CountyFiles.areas("micro-grids.geojson");

    @Test
    void every_outline_is_a_valid_polygon() {
        for (Map<String, Geometry> level : List.of(divisions, grids, microGrids)) {
            level.forEach((code, area) -> assertTrue(area.isValid() && area.getArea() > 0, code));
        }
    }

    @Test
    void no_two_micro_grids_overlap_by_a_square_metre() {
        STRtree tree = new STRtree();
        microGrids.forEach((code, area) -> tree.insert(area.getEnvelopeInternal(), code));
        int neighbours = 0;
        for (Map.Entry<String, Geometry> entry : microGrids.entrySet()) {
            List<?> near = tree.query(entry.getValue().getEnvelopeInternal());
            for (Object other : near) {
                if (entry.getKey().compareTo((String) other) < 0) {
                    neighbours++;
                    assertApart(entry.getKey(), (String) other);
                }
            }
        }
        assertTrue(neighbours > 15_000, "compared only " + neighbours);
    }

    private void assertApart(String one, String other) {
        Geometry shared = OverlayNGRobust.overlay(microGrids.get(one), microGrids.get(other), OverlayNG.INTERSECTION);
        assertTrue(shared.getArea() * SQUARE_METRES < 1, () -> one + " and " + other);
    }

    @Test
    void areas_of_every_level_fill_the_area_above_without_a_gap() {
        assertFilled(microGrids, grids, 15);
        assertFilled(grids, level(12), 12);
        assertFilled(level(12), level(9), 9);
        assertFilled(level(9), level(6), 6);
    }

    private static void assertFilled(Map<String, Geometry> parts, Map<String, Geometry> wholes, int digits) {
        Map<String, List<Geometry>> byWhole = new TreeMap<>();
        parts.forEach((code, area) -> byWhole.computeIfAbsent(code.substring(0, digits), k -> new ArrayList<>())
                .add(area));
        assertEquals(wholes.keySet(), byWhole.keySet());
        byWhole.forEach((code, areas) -> {
            Geometry whole = CountyFiles.known(wholes, code);
            Geometry union = OverlayNGRobust.union(areas);
            Geometry wrong = OverlayNGRobust.overlay(union, whole, OverlayNG.SYMDIFFERENCE);
            assertTrue(wrong.getArea() * SQUARE_METRES < 1, code);
            double sum = areas.stream().mapToDouble(Geometry::getArea).sum();
            assertEquals(whole.getArea() * SQUARE_METRES, sum * SQUARE_METRES, 1, code);
        });
    }

    @Test
    void a_larger_area_has_no_vertex_that_its_parts_do_not_have() {
        Set<Coordinate> fine = vertices(microGrids);
        assertTrue(fine.containsAll(vertices(grids)));
        assertTrue(vertices(grids).containsAll(vertices(level(12))));
        assertTrue(vertices(level(12)).containsAll(vertices(level(9))));
        assertTrue(vertices(level(9)).containsAll(vertices(level(6))));
    }

    @Test
    void the_county_has_the_size_and_place_of_the_real_one() {
        Geometry county = CountyFiles.known(divisions, "320724");
        assertEquals(1_030, county.getArea() * SQUARE_METRES / 1e6, 15);
        assertTrue(county.contains(CountyFiles.point("119.36", "34.09")));
    }

    private static Set<Coordinate> vertices(Map<String, Geometry> areas) {
        Set<Coordinate> out = new HashSet<>();
        areas.values().forEach(a -> out.addAll(Arrays.asList(a.getCoordinates())));
        return out;
    }

    private Map<String, Geometry> level(int digits) {
        Map<String, Geometry> out = new TreeMap<>(divisions);
        out.keySet().removeIf(code -> code.length() != digits);
        return out;
    }
}

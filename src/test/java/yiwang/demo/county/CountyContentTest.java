package yiwang.demo.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Geometry;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GbId;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.MicroGridCode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the files are large: read them once
class CountyContentTest {
    private final List<JsonNode> divisions = CountyFiles.features("county.geojson");
    private final List<JsonNode> grids = CountyFiles.features("grids.geojson");
    private final List<JsonNode> microGrids = CountyFiles.features("micro-grids.geojson");

    @Test
    void there_are_as_many_of_each_kind_as_the_report_counts() {
        assertEquals(Map.of("county", 1L, "town", 11L, "village", 238L), count(divisions, "level"));
        assertEquals(Map.of("comprehensive", 609L, "exclusive", 2L), count(grids, "kind"));
        assertEquals(Map.of("building", 1_938L, "ten-households", 4_154L), count(microGrids, "kind"));
        assertEquals(572, CountyFiles.rows("workers.csv").size());
        assertEquals(1_285, CountyFiles.rows("channels.csv").size());
        Map<String, Long> units =
                CountyFiles.rows("units.csv").stream().collect(Collectors.groupingBy(r -> r[2], Collectors.counting()));
        assertEquals(
                Map.of("center", 1L, "town-center", 11L, "department", 32L, "enforcement", 7L, "utility", 5L), units);
    }

    @Test
    void divisions_are_those_of_the_public_list() {
        Map<String, String> listed = CountyFiles.rows("divisions.csv").stream()
                .filter(r -> r[0].startsWith("320724"))
                .collect(Collectors.toMap(r -> r[0], r -> r[1] + r[2] + r[3]));
        Map<String, String> drawn = divisions.stream()
                .collect(Collectors.toMap(
                        f -> CountyFiles.property(f, "code"),
                        f -> CountyFiles.property(f, "name")
                                + CountyFiles.property(f, "level")
                                + CountyFiles.property(f, "parent")));
        assertEquals(listed, drawn);
    }

    @Test
    void codes_are_well_formed_and_known_and_count_from_one_without_holes() {
        Set<String> villages =
                divisions.stream().map(f -> CountyFiles.property(f, "code")).collect(Collectors.toSet());
        Map<String, List<Integer>> byVillage = new TreeMap<>();
        for (JsonNode grid : grids) {
            GridCode code = new GridCode(CountyFiles.property(grid, "code"));
            assertEquals(CountyFiles.property(grid, "kind").equals("exclusive"), code.isExclusive());
            assertEquals(CountyFiles.property(grid, "village"), code.village().value());
            assertTrue(villages.contains(code.village().value()));
            if (!code.isExclusive()) {
                add(byVillage, code.village().value(), code.value().substring(12));
            }
        }
        Map<String, List<Integer>> byGrid = new TreeMap<>();
        for (JsonNode microGrid : microGrids) {
            MicroGridCode code = new MicroGridCode(CountyFiles.property(microGrid, "code"));
            add(byGrid, code.grid().value(), code.value().substring(15));
        }
        assertEquals(238, byVillage.size());
        assertEquals(
                grids.stream().map(g -> CountyFiles.property(g, "code")).collect(Collectors.toSet()), byGrid.keySet());
        byVillage.values().forEach(CountyContentTest::assertRunning);
        byGrid.values().forEach(CountyContentTest::assertRunning);
    }

    @Test
    void first_grid_of_a_village_lies_north_or_west_of_its_last() {
        Map<String, List<JsonNode>> byVillage = grids.stream()
                .filter(g -> CountyFiles.property(g, "kind").equals("comprehensive"))
                .collect(Collectors.groupingBy(g -> CountyFiles.property(g, "village")));
        for (List<JsonNode> ofVillage : byVillage.values()) {
            JsonNode first = ofVillage.getFirst().get("properties").get("label");
            JsonNode last = ofVillage.getLast().get("properties").get("label");
            boolean west = first.get(0).asDouble() <= last.get(0).asDouble();
            boolean north = first.get(1).asDouble() >= last.get(1).asDouble();
            assertTrue(west || north, () -> ofVillage.getFirst().toString());
        }
    }

    @Test
    void households_and_residents_keep_their_bounds_and_sum_up() {
        Map<String, int[]> sums = new TreeMap<>();
        for (JsonNode microGrid : microGrids) {
            int households = CountyFiles.number(microGrid, "households");
            int residents = CountyFiles.number(microGrid, "residents");
            assertTrue(households >= 30 && households <= 50 && residents >= 90 && residents <= 150);
            int[] sum =
                    sums.computeIfAbsent(CountyFiles.property(microGrid, "code").substring(0, 15), k -> new int[2]);
            sum[0] += households;
            sum[1] += residents;
        }
        for (JsonNode grid : grids) {
            int[] sum = CountyFiles.known(sums, CountyFiles.property(grid, "code"));
            assertEquals(sum[0], CountyFiles.number(grid, "households"));
            assertEquals(sum[1], CountyFiles.number(grid, "residents"));
        }
    }

    @Test
    void labels_lie_inside_their_areas() {
        for (String file : List.of("county.geojson", "grids.geojson")) {
            Map<String, Geometry> areas = CountyFiles.areas(file);
            for (JsonNode feature : CountyFiles.features(file)) {
                JsonNode label = feature.get("properties").get("label");
                String code = CountyFiles.property(feature, "code");
                assertTrue(
                        CountyFiles.known(areas, code)
                                .contains(CountyFiles.point(
                                        label.get(0).asText(), label.get(1).asText())),
                        code);
            }
        }
    }

    @Test
    void workers_stand_in_their_grid_and_belong_to_the_center_of_its_town() {
        Map<String, Geometry> areas = CountyFiles.areas("grids.geojson");
        Set<String> names = new HashSet<>();
        for (String[] row : CountyFiles.rows("workers.csv")) {
            assertTrue(CountyFiles.known(areas, row[3]).contains(CountyFiles.point(row[4], row[5])), row[0]);
            assertEquals("town-" + row[3].substring(6, 9), row[2]);
            assertTrue(names.add(row[3].substring(0, 12) + row[1]), row[1]);
        }
        Set<String> villages = CountyFiles.rows("workers.csv").stream()
                .map(r -> r[3].substring(0, 12))
                .collect(Collectors.toSet());
        assertEquals(238, villages.size());
    }

    @Test
    void channels_stand_in_their_grid_and_have_ids_of_their_own_and_a_known_owner() {
        Map<String, Geometry> areas = CountyFiles.areas("grids.geojson");
        Set<String> units =
                CountyFiles.rows("units.csv").stream().map(r -> r[0]).collect(Collectors.toSet());
        Set<GbId> ids = new HashSet<>();
        for (String[] row : CountyFiles.rows("channels.csv")) {
            assertTrue(ids.add(new GbId(row[0])), row[0]);
            assertTrue(CountyFiles.known(areas, row[7]).contains(CountyFiles.point(row[2], row[3])), row[0]);
            assertTrue(units.contains(row[6]), row[6]);
            assertTrue(Set.of("dome", "bullet", "river", "traffic").contains(row[4]));
            int heading = Integer.parseInt(row[5]);
            assertTrue(heading >= 0 && heading < 360);
        }
    }

    @Test
    void units_have_known_parents_and_divisions_and_initials_of_their_own() {
        List<String[]> units = CountyFiles.rows("units.csv");
        Set<String> ids = units.stream().map(r -> r[0]).collect(Collectors.toSet());
        assertEquals(units.size(), ids.size());
        assertEquals(units.size(), units.stream().map(r -> r[5]).distinct().count());
        for (String[] unit : units) {
            assertTrue(unit[2].equals("center") ? unit[3].isEmpty() : ids.contains(unit[3]), unit[0]);
            assertTrue(new DivisionCode("320724").contains(new DivisionCode(unit[4])), unit[0]);
        }
    }

    @Test
    void places_lie_in_the_county_and_none_has_the_name_of_another() {
        Map<String, Geometry> areas = CountyFiles.areas("county.geojson");
        List<JsonNode> places = CountyFiles.features("places.geojson");
        assertTrue(places.size() > 350);
        Set<String> names = new HashSet<>();
        for (JsonNode place : places) {
            JsonNode at = place.get("geometry").get("coordinates");
            assertTrue(CountyFiles.known(areas, "320724")
                    .contains(CountyFiles.point(at.get(0).asText(), at.get(1).asText())));
            String village = CountyFiles.property(place, "village");
            assertTrue(areas.containsKey(village));
            assertTrue(names.add(village + CountyFiles.property(place, "name")), place::toString);
        }
    }

    private static Map<String, Long> count(List<JsonNode> features, String property) {
        Function<JsonNode, String> kind = f -> CountyFiles.property(f, property);
        return features.stream().collect(Collectors.groupingBy(kind, Collectors.counting()));
    }

    private static void add(Map<String, List<Integer>> lists, String key, String number) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(Integer.parseInt(number));
    }

    private static void assertRunning(List<Integer> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i));
        }
    }
}

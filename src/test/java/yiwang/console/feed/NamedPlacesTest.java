package yiwang.console.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.domain.place.Initials;
import yiwang.domain.place.Place;
import yiwang.domain.place.Place.Kind;
import yiwang.domain.place.PlaceIndex;

/** What can be looked for in the demo county, and in layers that are not as they should be. */
class NamedPlacesTest {

    private static PlaceIndex read(Map<String, String> layers) throws JsonProcessingException {
        return NamedPlaces.read(new LoadedGazetteer("[]", "[]", "[]", layers, 1), Initials.shipped());
    }

    private static PlaceIndex demo() throws IOException {
        Map<String, String> layers = new HashMap<>();
        for (String layer : List.of("county", "grids", "lines", "places")) {
            Path maps = Path.of(System.getProperty("yiwang.basedir", "."), "maps");
            layers.put(layer, Files.readString(maps.resolve(layer + ".geojson")));
        }
        return read(layers);
    }

    private static String first(PlaceIndex index, String typed) {
        Place place = index.find(typed, null, 1).getFirst();
        return place.kind() + " " + place.code() + " " + place.name();
    }

    @Test
    void everythingOfTheDemoCountyThatHasANameIsThere() throws IOException {
        PlaceIndex index = demo();
        assertEquals(250 + 611 + 29 + 425, index.size());
        assertEquals("TOWN 320724100 新安镇", first(index, "xaz"));
        assertEquals("VILLAGE 320724100001 镇中社区居委会", first(index, "镇中社区"));
        assertEquals("GRID 320724100001001 镇中社区第一网格", first(index, "zzsq 第1"));
        assertEquals("ROAD  国道204", first(index, "gd204"));
        assertEquals("WATER  盐河", first(index, "盐河"));
        assertEquals("SITE 320724100001 县人民医院", first(index, "县人民医院"));
        assertEquals("SITE", index.find("南六塘河一号桥", null, 1).getFirst().kind().name());
    }

    @Test
    void aRoadInPiecesIsOneRoad() throws JsonProcessingException {
        String piece = "{\"properties\":{\"kind\":\"road\",\"name\":\"滨江路\"},"
                + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[119.1,34.1],[119.2,34.2],[119.3,34.3]]}}";
        PlaceIndex index = read(Map.of("lines", "{\"features\":[" + piece + "," + piece + "]}"));
        assertEquals(1, index.size());
        assertEquals(119.2, index.find("bjl", null, 1).getFirst().at().lon());
    }

    @Test
    void anAreaWithoutALabelIsInTheMiddleOfItsBox() throws JsonProcessingException {
        PlaceIndex index = read(
                Map.of(
                        "county",
                        "{\"features\":[{\"properties\":{\"code\":\"320724100\",\"name\":\"新安镇\"},\"geometry\":"
                            + "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[119,34],[119.5,34],[119.5,34.25],[119,34]]]]}}]}"));
        Place place = index.find("xaz", null, 1).getFirst();
        assertEquals(Kind.TOWN, place.kind());
        assertEquals(119.25, place.at().lon());
        assertEquals(34.125, place.at().lat());
    }

    @Test
    void whatHasNoNameOrNoPlaceIsPassedOver() throws JsonProcessingException {
        PlaceIndex index = read(
                Map.of(
                        "county",
                                "{\"features\":[{\"properties\":{\"code\":\"320724100\",\"name\":\"新安镇\"}},{},7,null]}",
                        "grids", "{}",
                        "places",
                                "{\"features\":[{\"properties\":{\"name\":\"桥\"},\"geometry\":{\"coordinates\":[1190,34]}},{\"properties\":{\"name\":\""
                                    + " \"},\"geometry\":{\"coordinates\":[119,34]}},"
                                    + "{\"properties\":{\"name\":\"闸\",\"village\":\"x\"},\"geometry\":{\"coordinates\":[119,34]}}]}"));
        assertEquals(1, index.size());
        assertEquals("", index.find("闸", null, 1).getFirst().code());
    }

    @Test
    void whatIsNoJsonIsSaid() {
        assertThrows(JsonProcessingException.class, () -> read(Map.of("grids", "{")));
    }
}

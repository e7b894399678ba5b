package yiwang.console.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Turns GeoJSON layers into flat arrays. One feature is in memory as a tree at a time, so that a layer of 20 MB does
 * not cost 200. Not for several threads.
 */
final class GeoJsonReader {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<AreaLevel, AreaStore.Builder> areas = new EnumMap<>(AreaLevel.class);
    private final List<GeoLine> lines = new ArrayList<>();
    private final Rings courses = new Rings();
    private final List<GeoPlace> places = new ArrayList<>();

    /** Reads areas; their level is told by the length of their code, and what has no such code is left out. */
    void areas(String layer, String json) {
        forFeatures(layer, json, feature -> {
            JsonNode properties = feature.path("properties");
            String code = properties.path("code").asText();
            AreaLevel level = AreaLevel.of(code);
            if (level != null) {
                AreaStore.Builder builder = areas.computeIfAbsent(level, AreaStore.Builder::new);
                polygons(feature.path("geometry"), builder.rings());
                builder.area(
                        code,
                        name(properties, code),
                        properties.path("households").asInt(Households.UNKNOWN),
                        label(properties));
            }
        });
    }

    private static String name(JsonNode properties, String otherwise) {
        return properties.path("short").asText(properties.path("name").asText(otherwise));
    }

    private static int[] label(JsonNode properties) {
        JsonNode at = properties.path("label");
        return at.size() == 2
                ? new int[] {
                    Mercator.x(at.path(0).asDouble()), Mercator.y(at.path(1).asDouble())
                }
                : new int[0];
    }

    /** Reads rivers and roads; a face of water (a lake, the sea) is a line that is closed and filled. */
    void lines(String layer, String json) {
        forFeatures(layer, json, feature -> {
            JsonNode properties = feature.path("properties");
            int first = courses.size();
            courses(feature.path("geometry"));
            lines.add(new GeoLine(
                    kind(feature, properties),
                    properties.path("name").asText(),
                    properties.path("rank").asInt(1),
                    first,
                    courses.size(),
                    courses.box(first, courses.size())));
        });
    }

    private static GeoLine.Kind kind(JsonNode feature, JsonNode properties) {
        String word = properties.path("kind").asText();
        if (feature.path("geometry").path("type").asText().endsWith("Polygon")) {
            return word.equals("sea") ? GeoLine.Kind.SEA : GeoLine.Kind.WATER;
        }
        return GeoLine.Kind.of(word);
    }

    void places(String layer, String json) {
        forFeatures(layer, json, feature -> {
            JsonNode at = feature.path("geometry").path("coordinates");
            JsonNode properties = feature.path("properties");
            places.add(new GeoPlace(
                    properties.path("name").asText(),
                    properties.path("kind").asText(),
                    Mercator.x(at.path(0).asDouble()),
                    Mercator.y(at.path(1).asDouble())));
        });
    }

    CountyMap result() {
        return CountyMap.of(areas, lines, courses, places);
    }

    private void forFeatures(String layer, String json, Consumer<JsonNode> each) {
        try (JsonParser parser = mapper.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "features".equals(parser.currentName())) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        each.accept(mapper.readTree(parser));
                    }
                }
            }
        } catch (IOException e) {
            throw new BrokenLayer(layer, e);
        }
    }

    private static void polygons(JsonNode geometry, Rings into) {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> coordinates.forEach(ring -> points(ring, into));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> points(ring, into)));
            default -> {
                // an area without a face has nothing to draw
            }
        }
    }

    private void courses(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "LineString" -> points(coordinates, courses);
            case "MultiLineString", "Polygon" -> coordinates.forEach(line -> points(line, courses));
            case "MultiPolygon" -> coordinates.forEach(face -> face.forEach(line -> points(line, courses)));
            default -> {
                // a line without a course has nothing to draw
            }
        }
    }

    private static void points(JsonNode line, Rings into) {
        into.begin();
        for (JsonNode point : line) {
            into.add(
                    Mercator.x(point.path(0).asDouble()),
                    Mercator.y(point.path(1).asDouble()));
        }
    }
}

package yiwang.server.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import yiwang.domain.BrokenDataFile;
import yiwang.wire.Json;

/** Reads a GeoJSON feature collection feature by feature, so that what is wrong can be named with its line. */
final class GeoFile {
    private final String name;
    private final byte[] bytes;

    private GeoFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static GeoFile of(String name, byte[] bytes) {
        return new GeoFile(name, bytes);
    }

    static GeoFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new GeoFile(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new BrokenDataFile(file.toString(), 0, "is not there", e);
        } catch (IOException e) {
            throw new BrokenDataFile(file.toString(), 0, "cannot be read", e);
        }
    }

    /** Its name without the ending. */
    String layer() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    byte[] bytes() {
        return bytes;
    }

    /** Every feature must be a polygon with a code. */
    List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        eachFeature((feature, line) -> areas.add(area(feature, line)));
        if (areas.isEmpty()) {
            throw new BrokenDataFile(name, 0, "has no features");
        }
        return areas;
    }

    /** The names of its features, each of which must have coordinates; those without a name are passed over. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        eachFeature((feature, line) -> {
            if (!feature.path("geometry").path("coordinates").isArray()) {
                throw new BrokenDataFile(name, line, "a feature without coordinates");
            }
            String said = feature.path("properties").path("name").asText("");
            if (!said.isBlank()) {
                names.add(said);
            }
        });
        return names;
    }

    private void eachFeature(BiConsumer<JsonNode, Integer> reader) {
        int line = 0;
        try (JsonParser parser = Json.lenient().createParser(bytes)) {
            toFeatures(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode feature = Json.lenient().readTree(parser);
                reader.accept(feature, line);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new BrokenDataFile(name, parser.currentLocation().getLineNr(), "is not a list of features");
            }
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw new BrokenDataFile(name, at, "is not JSON", e);
        } catch (IOException e) {
            throw new BrokenDataFile(name, line, "cannot be read", e);
        }
    }

    private void toFeatures(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BrokenDataFile(name, 1, "is not a feature collection");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("features") && value == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw new BrokenDataFile(name, 1, "has no list of features");
    }

    private Area area(JsonNode feature, int line) {
        JsonNode properties = feature.path("properties");
        String code = properties.path("code").asText("");
        if (code.isEmpty()) {
            throw new BrokenDataFile(name, line, "a feature without a code");
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        List<double[]> rings = new ArrayList<>();
        switch (geometry.path("type").asText("")) {
            case "Polygon" -> coordinates.forEach(ring -> rings.add(ring(code, ring, line)));
            case "MultiPolygon" ->
                coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(code, ring, line))));
            default -> throw new BrokenDataFile(name, line, code + " is not a polygon");
        }
        if (rings.isEmpty()) {
            throw new BrokenDataFile(name, line, code + " has no outline");
        }
        return new Area(
                code,
                properties.path("name").asText(""),
                properties.path("level").asText(""),
                line,
                rings);
    }

    private double[] ring(String code, JsonNode points, int line) {
        int count = points.size();
        double[] ring = new double[count * 2];
        for (int i = 0; i < count; i++) {
            double lon = points.get(i).path(0).asDouble(Double.NaN);
            double lat = points.get(i).path(1).asDouble(Double.NaN);
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                throw new BrokenDataFile(name, line, code + " has a point that is not on earth");
            }
            ring[2 * i] = lon;
            ring[2 * i + 1] = lat;
        }
        boolean closed = count >= 4 && ring[0] == ring[2 * count - 2] && ring[1] == ring[2 * count - 1];
        if (!closed) {
            throw new BrokenDataFile(name, line, code + " has an outline that is not closed");
        }
        return ring;
    }
}

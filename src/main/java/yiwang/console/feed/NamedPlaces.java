package yiwang.console.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.Initials;
import yiwang.domain.place.Place;
import yiwang.domain.place.Place.Kind;
import yiwang.domain.place.PlaceIndex;
import yiwang.wire.Json;

/**
 * Everything in the county that has a name, as it can be looked for: divisions by their full and their short names, grids, rivers,
 * roads, and points such as schools. Reads some megabytes of text, so not for the FX thread.
 */
public final class NamedPlaces {
    private static final String NO_DIGITS = "[^0-9]";
    private static final int LONGEST_CODE = 18;

    private final PlaceIndex.Builder into;
    private final Set<String> courses = new HashSet<>();

    private NamedPlaces(Initials initials) {
        into = new PlaceIndex.Builder(initials);
    }

    /**
     * Reads the layers of {@code gazetteer}; a feature without name or place is passed over.
     *
     * @throws JsonProcessingException if a layer is no JSON
     */
    public static PlaceIndex read(Gazetteer gazetteer, Initials initials) throws JsonProcessingException {
        NamedPlaces places = new NamedPlaces(initials);
        for (String layer : List.of("county", "grids")) {
            for (JsonNode feature : features(gazetteer, layer)) {
                places.area(feature, gazetteer);
            }
        }
        for (JsonNode feature : features(gazetteer, "lines")) {
            places.course(feature);
        }
        for (JsonNode feature : features(gazetteer, "places")) {
            places.site(feature);
        }
        return places.into.build();
    }

    private static JsonNode features(Gazetteer gazetteer, String layer) throws JsonProcessingException {
        return Json.lenient().readTree(gazetteer.geoJson(layer)).path("features");
    }

    private void area(JsonNode feature, Gazetteer gazetteer) {
        JsonNode properties = feature.path("properties");
        String code = properties.path("code").asText();
        @Nullable
        Kind kind = switch (code.length()) {
            case 6 -> Kind.COUNTY;
            case 9 -> Kind.TOWN;
            case 12 -> Kind.VILLAGE;
            case 15 -> Kind.GRID;
            default -> null;
        };
        GeoPoint label = point(properties.path("label"));
        if (kind != null) {
            String name = properties.path("name").asText(gazetteer.placeName(code));
            add(
                    code,
                    kind,
                    name,
                    label == null ? middle(feature) : label,
                    properties.path("short").asText());
        }
    }

    /** A road in many pieces is one road, and is where its first piece is. */
    private void course(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String name = properties.path("name").asText();
        Kind kind = properties.path("kind").asText().matches("river|canal|stream|ditch") ? Kind.WATER : Kind.ROAD;
        if (courses.add(kind + name)) {
            add("", kind, name, middle(feature), "");
        }
    }

    private void site(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        add(
                properties.path("village").asText(),
                Kind.SITE,
                properties.path("name").asText(),
                point(feature.path("geometry").path("coordinates")),
                "");
    }

    private void add(String code, Kind kind, String name, @Nullable GeoPoint at, String shortName) {
        if (at != null && !name.isBlank()) {
            boolean isCode = code.equals(code.replaceAll(NO_DIGITS, "")) && code.length() <= LONGEST_CODE;
            into.add(new Place(isCode ? code : "", kind, name, at), List.of(shortName));
        }
    }

    /** A point of the geometry: of an area the middle of its box, of a line the one half way. */
    private static @Nullable GeoPoint middle(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode line = geometry.path("coordinates");
        while (line.path(0).path(0).isArray()) {
            line = line.path(0);
        }
        if (!geometry.path("type").asText().endsWith("Polygon")) {
            return point(line.path(line.size() / 2));
        }
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (JsonNode each : line) {
            west = Math.min(west, each.path(0).asDouble());
            east = Math.max(east, each.path(0).asDouble());
            south = Math.min(south, each.path(1).asDouble());
            north = Math.max(north, each.path(1).asDouble());
        }
        return line.isEmpty() ? null : new GeoPoint((west + east) / 2, (south + north) / 2);
    }

    private static @Nullable GeoPoint point(JsonNode at) {
        double lon = at.path(0).asDouble(Double.NaN);
        double lat = at.path(1).asDouble(Double.NaN);
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? new GeoPoint(lon, lat) : null;
    }
}

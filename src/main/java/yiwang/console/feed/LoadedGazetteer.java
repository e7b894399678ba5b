package yiwang.console.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.wire.CategoryView;
import yiwang.wire.Json;
import yiwang.wire.ProfileView;
import yiwang.wire.UnitView;

/** The lists as they were read from the backend. Immutable; any thread. */
final class LoadedGazetteer implements Gazetteer {
    private final Map<String, UnitView> units = new LinkedHashMap<>();
    private final Map<String, CategoryView> categories = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<ProfileView> profiles;
    private final Map<String, String> layers;
    private final String county;
    private final long version;

    /**
     * Reads the answers of the backend.
     *
     * @param layers GeoJSON text by layer name
     * @param version of the boundaries
     * @throws JsonProcessingException if one of them is not what it should be
     */
    LoadedGazetteer(
            String unitsJson, String categoriesJson, String profilesJson, Map<String, String> layers, long version)
            throws JsonProcessingException {
        this.layers = Map.copyOf(layers);
        this.version = version;
        profiles = List.copyOf(Json.lenient().readValue(profilesJson, new TypeReference<List<ProfileView>>() {}));
        for (UnitView unit : Json.lenient().readValue(unitsJson, new TypeReference<List<UnitView>>() {})) {
            units.put(unit.id(), unit);
        }
        for (CategoryView item : Json.lenient().readValue(categoriesJson, new TypeReference<List<CategoryView>>() {})) {
            categories.put(item.code(), item);
        }
        String first = "";
        for (Map.Entry<String, String> layer : layers.entrySet()) {
            String name = namesOf(layer.getValue());
            if (layer.getKey().equals("county")) {
                first = name;
            }
        }
        county = first;
    }

    /** Takes the names out of a layer; answers that of its county, the shortest code, or of its first feature. */
    private String namesOf(String geoJson) throws JsonProcessingException {
        String shortest = null;
        String answer = "";
        for (JsonNode feature : Json.lenient().readTree(geoJson).path("features")) {
            JsonNode properties = feature.path("properties");
            String code = properties.path("code").asText();
            String name = properties.path("name").asText();
            if (code.isEmpty() || name.isEmpty()) {
                continue;
            }
            places.putIfAbsent(code, name);
            if (shortest == null || code.length() < shortest.length()) {
                shortest = code;
                answer = name;
            }
        }
        return answer;
    }

    @Override
    public List<ProfileView> profileViews() {
        return profiles;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public String county() {
        return county;
    }

    @Override
    public @Nullable UnitView unit(String id) {
        return units.get(id);
    }

    @Override
    public List<UnitView> units() {
        return List.copyOf(units.values());
    }

    @Override
    public @Nullable CategoryView category(String code) {
        return categories.get(code);
    }

    @Override
    public Collection<CategoryView> categories() {
        return List.copyOf(categories.values());
    }

    @Override
    public String placeName(String code) {
        return places.getOrDefault(code, code);
    }

    @Override
    public String geoJson(String layer) {
        return layers.getOrDefault(layer, "{\"type\":\"FeatureCollection\",\"features\":[]}");
    }
}

package yiwang.console.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;

/**
 * The geography of the county as the map draws it: areas by level, rivers and roads, places. Read once off the FX
 * thread and shared by all maps of this console. Immutable; any thread.
 *
 * @param courses the points of {@code lines}
 * @param offing how far out at sea a place is
 */
record CountyMap(
        Map<AreaLevel, AreaStore> areas,
        List<GeoLine> lines,
        Rings courses,
        List<GeoPlace> places,
        Offing offing,
        Box bounds) {

    /** Reads all layers. Throws {@link BrokenLayer} for text that is no GeoJSON; a layer without features is fine. */
    static CountyMap read(Gazetteer gazetteer) {
        GeoJsonReader reader = new GeoJsonReader();
        for (String layer : List.of("county", "grids", "micro-grids")) {
            reader.areas(layer, gazetteer.geoJson(layer));
        }
        reader.lines("water", gazetteer.geoJson("water"));
        reader.lines("lines", gazetteer.geoJson("lines"));
        reader.places("places", gazetteer.geoJson("places"));
        return reader.result();
    }

    static CountyMap of(
            Map<AreaLevel, AreaStore.Builder> builders, List<GeoLine> lines, Rings courses, List<GeoPlace> places) {
        Map<AreaLevel, AreaStore> areas = new EnumMap<>(AreaLevel.class);
        Box bounds = Box.NOTHING;
        for (AreaLevel level : AreaLevel.values()) {
            AreaStore.Builder builder = builders.get(level);
            AreaStore store = (builder == null ? new AreaStore.Builder(level) : builder).build();
            areas.put(level, store);
            bounds = bounds.with(store.bounds());
        }
        Offing offing = Offing.of(Objects.requireNonNull(areas.get(AreaLevel.COUNTY)));
        return new CountyMap(areas, List.copyOf(lines), courses, List.copyOf(places), offing, bounds);
    }

    AreaStore level(AreaLevel level) {
        AreaStore store = areas.get(level);
        if (store == null) {
            throw new IllegalStateException("no areas of level " + level);
        }
        return store;
    }

    /** The smallest area with this code or with the longest known head of it, or null. */
    AreaStore.@Nullable Area nearest(String code) {
        for (int i = AreaLevel.values().length - 1; i >= 0; i--) {
            AreaStore store = level(AreaLevel.values()[i]);
            int digits = store.level().digits();
            int found = code.length() < digits ? -1 : store.find(code.substring(0, digits));
            if (found >= 0) {
                return store.get(found);
            }
        }
        return null;
    }
}

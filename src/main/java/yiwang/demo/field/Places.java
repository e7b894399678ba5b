package yiwang.demo.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.Json;

/** Where things happen: the micro-grids of each town, from the backend's own map. */
final class Places {
    private final Map<String, List<List<GeoPoint>>> ringsByTown = new TreeMap<>();

    Places(Buffer microGrids) {
        try {
            for (JsonNode feature :
                    Json.lenient().readTree(microGrids.getBytes()).path("features")) {
                String code = feature.path("properties").path("code").asText();
                List<GeoPoint> ring = new ArrayList<>();
                outerRing(feature.path("geometry"))
                        .forEach(p -> ring.add(
                                new GeoPoint(p.path(0).asDouble(), p.path(1).asDouble())));
                if (code.length() == 18 && ring.size() > 3) {
                    ringsByTown
                            .computeIfAbsent(code.substring(0, 9), town -> new ArrayList<>())
                            .add(ring);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A point inside some micro-grid of the town; null for a town without any, or where no such point was met. */
    @Nullable
    GeoPoint anyIn(String town, RandomGenerator random) {
        List<List<GeoPoint>> rings = ringsByTown.get(town);
        if (rings == null) {
            return null;
        }
        List<GeoPoint> ring = rings.get(random.nextInt(rings.size()));
        for (int attempt = 0; attempt < 50; attempt++) {
            GeoPoint a = ring.get(random.nextInt(ring.size()));
            GeoPoint b = ring.get(random.nextInt(ring.size()));
            double share = random.nextDouble(0.1, 0.9);
            GeoPoint between =
                    new GeoPoint(a.lon() + (b.lon() - a.lon()) * share, a.lat() + (b.lat() - a.lat()) * share);
            if (isInside(ring, between)) {
                return between;
            }
        }
        return null;
    }

    /** Ray casting. */
    static boolean isInside(List<GeoPoint> ring, GeoPoint p) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            GeoPoint a = ring.get(i);
            GeoPoint b = ring.get(j);
            boolean crosses = a.lat() > p.lat() != b.lat() > p.lat();
            if (crosses && p.lon() < (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static JsonNode outerRing(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return geometry.path("type").asText().equals("MultiPolygon")
                ? coordinates.path(0).path(0)
                : coordinates.path(0);
    }
}

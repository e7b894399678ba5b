package yiwang.server.geo.check;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import yiwang.wire.Json;

/** Layers of a county as they are made of features that were read: WGS-84, one feature a line. Pure. */
public final class Draft {
    private static final double DECIMALS = 1e7;

    private Draft() {}

    /** Each feature in the layer of its kind, in the order in which they were read. */
    public static Map<String, byte[]> layers(FeatureReader read) {
        Map<String, List<Feature>> sorted = new TreeMap<>();
        read.features()
                .forEach(each -> sorted.computeIfAbsent(layer(each), name -> new ArrayList<>())
                        .add(each));
        Map<String, byte[]> layers = new LinkedHashMap<>();
        sorted.forEach((name, features) -> layers.put(name, written(features)));
        return layers;
    }

    private static String layer(Feature feature) {
        return switch (feature.kind()) {
            case "point" -> "places";
            case "line" -> "lines";
            case "grid" -> "grids";
            case "micro-grid" -> "micro-grids";
            default -> "county";
        };
    }

    private static byte[] written(List<Feature> features) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.lenient().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Feature feature : features) {
                json.writeRaw('\n');
                write(json, feature);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Feature feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("properties");
        json.writeTree(feature.properties());
        json.writeObjectFieldStart("geometry");
        Geometry geometry = feature.geometry();
        json.writeStringField("type", geometry.getGeometryType());
        json.writeFieldName("coordinates");
        coordinates(json, geometry);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry geometry) throws IOException {
        switch (geometry.getGeometryType()) {
            case "Point" -> point(json, geometry.getCoordinate());
            case "LineString", "LinearRing" -> {
                json.writeStartArray();
                for (Coordinate each : geometry.getCoordinates()) {
                    point(json, each);
                }
                json.writeEndArray();
            }
            case "Polygon" -> {
                Polygon polygon = (Polygon) geometry;
                json.writeStartArray();
                coordinates(json, polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    coordinates(json, polygon.getInteriorRingN(i));
                }
                json.writeEndArray();
            }
            default -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(json, geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private static void point(JsonGenerator json, Coordinate at) throws IOException {
        json.writeStartArray();
        json.writeNumber(Math.round(at.x * DECIMALS) / DECIMALS);
        json.writeNumber(Math.round(at.y * DECIMALS) / DECIMALS);
        json.writeEndArray();
    }
}

package yiwang.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The layers of the {@link TestCounty} with some features taken out and others put in, as a file to be handed in. */
final class NewBoundaries {
    /** South half of what was {@link TestCounty#GRID}. */
    static final String SOUTH = "320724100001003";

    static final String NORTH = "320724100001004";

    private final Map<String, List<String>> layers = new LinkedHashMap<>();

    /** Of files that stand there. */
    NewBoundaries(Path maps, String... names) {
        try {
            for (String name : names) {
                List<String> features = new ArrayList<>();
                Files.readAllLines(maps.resolve(name + ".geojson")).stream()
                        .filter(line -> line.startsWith("{\"type\":\"Feature\""))
                        .map(line -> line.replaceAll(",$", ""))
                        .forEach(features::add);
                layers.put(name, features);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link TestCounty#GRID} in two. */
    static NewBoundaries split(Path maps) {
        return new NewBoundaries(maps, "grids", "micro-grids")
                .without("grids", TestCounty.GRID)
                .without("micro-grids", TestCounty.GRID + "001")
                .without("micro-grids", TestCounty.GRID + "002")
                .with("grids", SOUTH, 119.0, 34.0, 0.1, 0.1)
                .with("grids", NORTH, 119.0, 34.1, 0.1, 0.1)
                .with("micro-grids", SOUTH + "001", 119.0, 34.0, 0.1, 0.1)
                .with("micro-grids", NORTH + "001", 119.0, 34.1, 0.1, 0.1);
    }

    NewBoundaries without(String layer, String code) {
        layer(layer).removeIf(feature -> feature.contains('"' + code + '"'));
        return this;
    }

    NewBoundaries with(String layer, String code, double west, double south, double width, double height) {
        return with(layer, TestCounty.feature(code, "新" + code, "", west, south, width, height));
    }

    NewBoundaries with(String layer, String feature) {
        layer(layer).add(feature);
        return this;
    }

    private List<String> layer(String name) {
        return layers.computeIfAbsent(name, none -> new ArrayList<>());
    }

    private static String text(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    /** All features in one file. */
    byte[] plain() {
        return text(layers.values().stream().flatMap(List::stream).toList()).getBytes(StandardCharsets.UTF_8);
    }

    /** A file a layer. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, List<String>> layer : layers.entrySet()) {
                zip.putNextEntry(new ZipEntry("county/" + layer.getKey() + ".geojson"));
                zip.write(text(layer.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

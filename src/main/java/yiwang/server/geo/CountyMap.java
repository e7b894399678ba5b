package yiwang.server.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.domain.BrokenDataFile;

/**
 * The county's map files as read at start: {@code county grids micro-grids lines places} must be there, each {@code
 * .geojson} in one folder, and every further one is served as well. Throws {@link yiwang.domain.BrokenDataFile} for what cannot be used. Immutable; any thread.
 */
public final class CountyMap {
    static final String MICRO_GRIDS = "micro-grids";

    /** The layers that every county has, by name. */
    public static final List<String> LAYERS = List.of("county", "grids", MICRO_GRIDS, "lines", "places");

    private static final String GAZETTEER = "places";
    private static final int AREA_LAYERS = 3;
    private static final String SUFFIX = ".geojson";

    private final Map<String, LayerFile> layers;
    private final GridLocator locator;
    private final List<Area> microGrids;
    private final String countyName;
    private final List<String> placeNames;

    private CountyMap(
            Map<String, LayerFile> layers,
            GridLocator locator,
            List<Area> microGrids,
            String countyName,
            List<String> placeNames) {
        this.layers = Map.copyOf(layers);
        this.locator = locator;
        this.microGrids = List.copyOf(microGrids);
        this.countyName = countyName;
        this.placeNames = List.copyOf(placeNames);
    }

    /** Reads the files of {@code folder}. */
    public static CountyMap read(Path folder) {
        List<GeoFile> files = new ArrayList<>(LAYERS.stream()
                .map(layer -> GeoFile.read(folder.resolve(layer + SUFFIX)))
                .toList());
        files.addAll(further(folder));
        return of(files);
    }

    /** This map with these layers in place of its own of the same names; the bytes are not to be written to. */
    CountyMap with(Map<String, byte[]> others) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        LAYERS.forEach(layer -> all.put(layer, new byte[0]));
        layers.forEach((layer, file) -> all.put(layer, file.plain()));
        all.putAll(others);
        return of(all.entrySet().stream()
                .map(each -> GeoFile.of(each.getKey() + SUFFIX, each.getValue()))
                .toList());
    }

    /** Those that every county has come first, in their order. */
    private static CountyMap of(List<GeoFile> files) {
        List<List<Area>> areas =
                files.stream().limit(AREA_LAYERS).map(GeoFile::areas).toList();
        GridLocator locator = new GridLocator(new CountyAreas(areas.get(0), areas.get(1), areas.get(2)));
        String name = areas.getFirst().stream()
                .filter(area -> area.code().equals(locator.county().value()))
                .map(Area::name)
                .findFirst()
                .orElse("");
        List<String> placeNames = new ArrayList<>(areas.getFirst().stream()
                .map(Area::name)
                .filter(said -> !said.isBlank())
                .toList());
        Map<String, LayerFile> served = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            GeoFile file = files.get(i);
            served.put(file.layer(), LayerFile.of(file.bytes()));
            List<String> names = i < AREA_LAYERS ? List.of() : file.names();
            if (!file.layer().equals(GAZETTEER)) {
                placeNames.addAll(names);
            }
        }
        return new CountyMap(served, locator, areas.get(2), name, placeNames);
    }

    private static List<GeoFile> further(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            List<GeoFile> files = paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(GeoFile::read)
                    .filter(file -> !LAYERS.contains(file.layer()))
                    .toList();
            return files;
        } catch (IOException e) {
            throw new BrokenDataFile(folder.toString(), 0, "cannot be listed", e);
        }
    }

    /** Resolves points and codes. */
    public GridLocator locator() {
        return locator;
    }

    /** The smallest areas, in the order of their file. */
    List<Area> microGrids() {
        return microGrids;
    }

    /** The county's name. */
    public String countyName() {
        return countyName;
    }

    /**
     * Official names of divisions, roads and waters. Those of the gazetteer are not among them: that a matter is about a
     * school or a market is told by their names.
     */
    public List<String> placeNames() {
        return placeNames;
    }

    Optional<LayerFile> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }
}

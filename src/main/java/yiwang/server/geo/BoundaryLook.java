package yiwang.server.geo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.geo.Gcj02;
import yiwang.domain.geo.GeoPoint;
import yiwang.server.geo.check.Draft;
import yiwang.server.geo.check.FeatureReader;
import yiwang.server.geo.check.Finding;
import yiwang.server.geo.check.Lineage;
import yiwang.server.geo.check.Topology;
import yiwang.wire.GeographyReport;

/**
 * Files that were handed in, looked at beside the boundaries in force: layers that they have take the place of those, the others stay.
 * Immutable.
 *
 * @param mark of exactly these files beside exactly these boundaries
 * @param beside what is in force
 * @param layers those that were handed in, in WGS-84
 * @param map with them; null while {@link #errors} stand in the way
 */
record BoundaryLook(
        String mark,
        Boundaries.Now beside,
        Map<String, byte[]> layers,
        @Nullable CountyMap map,
        Lineage lineage,
        List<Finding> findings) {
    private static final Set<Finding.What> ERRORS =
            EnumSet.of(Finding.What.CODE, Finding.What.DUPLICATE, Finding.What.SHAPE, Finding.What.ORPHAN);
    private static final int TOLD = 500;

    /** A file as it was handed in. */
    record Handed(String name, boolean gcj02, byte[] bytes) {}

    /** Takes seconds. Throws {@link BrokenDataFile} for files of which nothing can be said but that they cannot be used. */
    static BoundaryLook at(Handed handed, Boundaries.Now beside) {
        FeatureReader alone = new FeatureReader(FeatureReader.Limits.BESIDE_WORK);
        read(alone, handed);
        Map<String, byte[]> layers = Draft.layers(alone);
        if (layers.isEmpty()) {
            throw new BrokenDataFile(handed.name(), 0, "has no feature that can be used");
        }
        FeatureReader before = new FeatureReader(FeatureReader.Limits.BESIDE_WORK);
        FeatureReader after = new FeatureReader(FeatureReader.Limits.BESIDE_WORK);
        read(after, handed);
        for (String name : CountyMap.LAYERS) {
            LayerFile layer = beside.map().layer(name).orElseThrow();
            read(before, new Handed(name, false, layer.plain()));
            if (!layers.containsKey(name)) {
                read(after, new Handed(name, false, layer.plain()));
            }
        }
        String mark = LayerFile.hash(handed.bytes()) + beside.version() + (handed.gcj02() ? "g" : "w");
        List<Finding> findings = Topology.check(after);
        if (findings.stream().anyMatch(BoundaryLook::isError)) {
            return new BoundaryLook(mark, beside, layers, null, Lineage.NONE, findings);
        }
        CountyMap map = beside.map().with(layers);
        String county = beside.map().locator().county().value();
        if (!map.locator().county().value().equals(county)) {
            throw new BrokenDataFile(handed.name(), 0, "is about another county than " + county);
        }
        return new BoundaryLook(mark, beside, layers, map, Lineage.between(before, after), findings);
    }

    private static void read(FeatureReader reader, Handed file) {
        UnaryOperator<GeoPoint> toWgs84 = file.gcj02() ? Gcj02::toWgs84 : UnaryOperator.identity();
        try {
            reader.read(file.name(), new ByteArrayInputStream(file.bytes()), toWgs84);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private static boolean isError(Finding finding) {
        return ERRORS.contains(finding.what());
    }

    /** Where open tickets belong by it. Only when {@link #map} is there. */
    Relocation relocation() {
        if (map == null) {
            throw new IllegalStateException("with errors nothing is led anywhere");
        }
        return new Relocation(map.locator(), lineage.steps());
    }

    /** As it is told, before or after. */
    GeographyReport report(long version, boolean applied, int tickets) {
        int errors = (int) findings.stream().filter(BoundaryLook::isError).count();
        return new GeographyReport(
                mark,
                version,
                applied,
                errors,
                findings.size() - errors,
                List.copyOf(layers.keySet()),
                lineage.began(),
                lineage.ended(),
                lineage.steps(),
                tickets,
                findings.stream()
                        .sorted(Comparator.comparing(
                                finding -> !isError(finding))) // what stands in the way comes first
                        .limit(TOLD)
                        .map(Finding::told)
                        .toList());
    }
}

package yiwang.server.geo.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import yiwang.wire.GeographyReport.Step;

/**
 * Which areas of a county began and ended between two versions of its boundaries, and which lies where which lay: a grid that is split
 * has two successors, two that are merged have the same one. Immutable.
 *
 * @param began codes that are new
 * @param ended codes that are gone
 * @param steps each with an area that ended or began, and one of its level of which it has a hundredth or more
 */
public record Lineage(List<String> began, List<String> ended, List<Step> steps) {
    /** Nothing began or ended. */
    public static final Lineage NONE = new Lineage(List.of(), List.of(), List.of());

    private static final double SHARE = 0.01;

    /** Between two readings of files, both of which are whole. */
    public static Lineage between(FeatureReader before, FeatureReader after) {
        Map<String, Feature> earlier = areas(before);
        Map<String, Feature> later = areas(after);
        List<String> began = later.keySet().stream()
                .filter(code -> !earlier.containsKey(code))
                .toList();
        List<String> ended = earlier.keySet().stream()
                .filter(code -> !later.containsKey(code))
                .toList();
        STRtree tree = new STRtree();
        later.values().forEach(each -> tree.insert(each.geometry().getEnvelopeInternal(), each));
        List<Step> steps = new ArrayList<>();
        for (Feature was : earlier.values()) {
            List<?> near = tree.query(was.geometry().getEnvelopeInternal());
            near.stream()
                    .map(Feature.class::cast)
                    .filter(is -> is.kind().equals(was.kind()))
                    .filter(is -> !later.containsKey(was.code()) || !earlier.containsKey(is.code()))
                    .filter(is -> isHeir(was.geometry(), is.geometry()))
                    .map(is -> new Step(was.code(), is.code()))
                    .sorted(Comparator.comparing(Step::later))
                    .forEach(steps::add);
        }
        return new Lineage(began, ended, steps);
    }

    private static Map<String, Feature> areas(FeatureReader read) {
        Map<String, Feature> areas = new TreeMap<>();
        read.features().stream().filter(Feature::isArea).forEach(each -> areas.putIfAbsent(each.code(), each));
        return areas;
    }

    private static boolean isHeir(Geometry was, Geometry is) {
        double both = OverlayNGRobust.overlay(was, is, OverlayNG.INTERSECTION).getArea();
        return both > SHARE * Math.min(was.getArea(), is.getArea());
    }
}

package yiwang.server.geo.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import yiwang.server.geo.check.Finding.What;

/**
 * Looks over the areas of a county by their codes: those of a level are to fill the one their codes name without lying over each
 * other, and a point is to lie in the area it names. Of a kind that the files do not have nothing is asked.
 */
public final class Topology {
    /** Digits of county, town, village, grid, micro-grid. */
    private static final List<Integer> LEVELS = List.of(6, 9, 12, 15, 18);

    /** Less than this many square metres is rounding: a metre along a border. */
    private static final double ROUNDING = 10;

    private static final int MOST_FINDINGS = 10_000;
    /** Of boxes that meet, for each area; a county has about ten. */
    private static final int MOST_NEIGHBOURS = 200;

    private final List<Finding> findings = new ArrayList<>();
    /** Where the rest was not looked at: told however many others there are. */
    private final List<Finding> leftOut = new ArrayList<>();

    private final TreeMap<Integer, Map<String, Feature>> levels = new TreeMap<>();
    private final Set<String> crossed = new HashSet<>();

    private Topology() {}

    /** What is not as it should be, in the order of the files; at most ten thousand of them, and where it was not looked further. */
    public static List<Finding> check(FeatureReader read) {
        Topology topology = new Topology();
        topology.findings.addAll(read.findings());
        read.features().forEach(topology::shelve);
        topology.levels.values().forEach(topology::overlaps);
        topology.levels.keySet().forEach(topology::parents);
        read.features().stream().filter(each -> !each.isArea()).forEach(topology::place);
        List<Finding> told = new ArrayList<>(topology.findings.stream()
                .sorted(Comparator.comparing(Finding::what)
                        .thenComparing(Finding::file)
                        .thenComparing(Finding::line))
                .limit(MOST_FINDINGS)
                .toList());
        told.addAll(topology.leftOut);
        return told;
    }

    private void add(Finding finding) {
        if (findings.size() <= MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** Keeps an area that can be compared with others. */
    private void shelve(Feature feature) {
        if (!feature.isArea()) {
            return;
        }
        String code = feature.code();
        boolean digits = code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || !LEVELS.contains(code.length())) {
            add(feature.finding(
                    What.CODE, feature.geometry(), code.isEmpty() ? "no code" : "not 6, 9, 12, 15 or 18 digits"));
            return;
        }
        Map<String, Feature> level = levels.computeIfAbsent(code.length(), digitsOf -> new TreeMap<>());
        Feature first = level.putIfAbsent(code, feature);
        if (first != null) {
            add(feature.finding(What.DUPLICATE, feature.geometry(), "first in " + first.file() + ":" + first.line()));
            return;
        }
        TopologyValidationError error = new IsValidOp(feature.geometry()).getValidationError();
        if (error != null) {
            crossed.add(code);
            Geometry at = feature.geometry().getFactory().createPoint(error.getCoordinate());
            add(feature.finding(What.SHAPE, at, error.getMessage()));
        }
    }

    private boolean isWhole(Feature feature) {
        return !crossed.contains(feature.code());
    }

    private void overlaps(Map<String, Feature> level) {
        List<Feature> all = level.values().stream().filter(this::isWhole).toList();
        STRtree tree = new STRtree();
        all.forEach(each -> tree.insert(each.geometry().getEnvelopeInternal(), each));
        long left = (long) MOST_NEIGHBOURS * all.size();
        for (Feature each : all) {
            List<?> near = tree.query(each.geometry().getEnvelopeInternal());
            left -= near.size();
            if (left < 0 || findings.size() > MOST_FINDINGS) {
                leftOut.add(
                        each.finding(What.OVERLAP, each.geometry(), "so many lie here that the rest is not looked at"));
                return;
            }
            for (Object found : near) {
                overlap(each, (Feature) found);
            }
        }
    }

    private void overlap(Feature one, Feature other) {
        if (one.code().compareTo(other.code()) < 0) {
            Geometry both = overlay(one.geometry(), other.geometry(), OverlayNG.INTERSECTION);
            if (both.getDimension() == 2 && Feature.size(both) > ROUNDING) {
                add(one.finding(What.OVERLAP, both, "with " + other.code()));
            }
        }
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation);
    }

    /** Compares the areas of a level with those of the next larger level that the files have. */
    private void parents(int digits) {
        Integer above = levels.lowerKey(digits);
        if (above == null) {
            return;
        }
        Map<String, Feature> parents = Objects.requireNonNull(levels.get(above));
        Map<String, List<Feature>> children = new HashMap<>();
        for (Feature child : Objects.requireNonNull(levels.get(digits)).values()) {
            String parent = child.code().substring(0, above);
            if (parents.containsKey(parent)) {
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(child);
            } else {
                add(child.finding(What.ORPHAN, child.geometry(), "no area " + parent));
            }
        }
        parents.forEach((code, parent) -> {
            if (isWhole(parent) && findings.size() <= MOST_FINDINGS) {
                fill(parent, children.getOrDefault(code, List.of()));
            }
        });
    }

    private void fill(Feature parent, List<Feature> children) {
        List<Geometry> parts = new ArrayList<>();
        for (Feature child : children) {
            if (!isWhole(child)) {
                return; // what is left open cannot be told without it
            }
            parts.add(child.geometry());
            Geometry out = overlay(child.geometry(), parent.geometry(), OverlayNG.DIFFERENCE);
            if (out.getDimension() == 2 && Feature.size(out) > ROUNDING) {
                add(child.finding(What.OUTSIDE, out, "sticks out of " + parent.code()));
            }
        }
        Geometry open = parts.isEmpty()
                ? parent.geometry()
                : overlay(parent.geometry(), OverlayNGRobust.union(parts), OverlayNG.DIFFERENCE);
        for (int i = 0; i < open.getNumGeometries(); i++) {
            Geometry part = open.getGeometryN(i);
            if (part.getDimension() == 2 && Feature.size(part) > ROUNDING) {
                add(parent.finding(What.GAP, part, children.isEmpty() ? "nothing in it" : "left open"));
            }
        }
    }

    /** A point or line that names an area must lie in it. */
    private void place(Feature feature) {
        String code = feature.code();
        if (code.isEmpty()) {
            return;
        }
        Map<String, Feature> level = levels.get(code.length());
        @Nullable Feature area = level == null ? null : level.get(code);
        if (area == null) {
            if (level != null || !LEVELS.contains(code.length())) {
                add(feature.finding(What.ORPHAN, feature.geometry(), "no area " + code));
            }
        } else if (isWhole(area) && !area.geometry().intersects(feature.geometry())) {
            add(feature.finding(What.OUTSIDE, feature.geometry(), "not in " + code));
        }
    }
}

package yiwang.server.geo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.code.MicroGridCode;
import yiwang.domain.geo.GeoPoint;

/** The areas of one version of a county. Immutable; any thread; several hundred thousand points a second. */
final class CountyAreas {
    private static final String WHOLE_VILLAGE = "000";

    private final DivisionCode county;
    private final AreaIndex counties;
    private final AreaIndex towns;
    private final AreaIndex villages;
    private final AreaIndex grids;
    private final AreaIndex microGrids;
    private final Set<String> divisionCodes;
    private final Set<String> gridCodes;
    private final Set<String> microCodes;

    CountyAreas(List<Area> divisions, List<Area> gridAreas, List<Area> microAreas) {
        List<Area> top = level(divisions, DivisionCode.Level.COUNTY);
        if (top.size() != 1) {
            throw new BrokenDataFile("county.geojson", 0, "has " + top.size() + " counties where one is wanted");
        }
        county = new DivisionCode(top.getFirst().code());
        counties = new AreaIndex(top);
        towns = new AreaIndex(level(divisions, DivisionCode.Level.TOWN));
        villages = new AreaIndex(level(divisions, DivisionCode.Level.VILLAGE));
        grids = new AreaIndex(gridAreas);
        microGrids = new AreaIndex(microAreas);
        divisionCodes = codes("county.geojson", divisions);
        gridCodes = codes("grids.geojson", gridAreas);
        microCodes = codes(CountyMap.MICRO_GRIDS + ".geojson", microAreas);
        require("grids.geojson", gridAreas, 15, 12, divisionCodes);
        require(CountyMap.MICRO_GRIDS + ".geojson", microAreas, 18, 15, gridCodes);
    }

    /** The county all this is about. */
    DivisionCode county() {
        return county;
    }

    /** Where a point lies; empty outside the county. */
    Optional<Located> at(GeoPoint point) {
        String micro = microGrids.at(point.lon(), point.lat());
        if (micro != null) {
            MicroGridCode code = new MicroGridCode(micro);
            return Optional.of(new Located(code, code.grid(), code.grid().village()));
        }
        return coarser(point);
    }

    /** The place of a division, grid or micro-grid code of this county; empty for one it does not have. */
    Optional<Located> of(String code) {
        try {
            return switch (code.length()) {
                case 6, 9, 12 ->
                    divisionCodes.contains(code)
                            ? Optional.of(new Located(null, null, new DivisionCode(code)))
                            : Optional.empty();
                case 15 -> grid(new GridCode(code));
                case 18 -> micro(new MicroGridCode(code));
                case 19 -> micro(MicroGridCode.ofPrinted(code));
                default -> Optional.empty();
            };
        } catch (MalformedCode e) {
            return Optional.empty();
        }
    }

    /** Gaps between micro-grids are the files' rounding; the next larger area still has the point. */
    private Optional<Located> coarser(GeoPoint point) {
        String grid = grids.at(point.lon(), point.lat());
        if (grid != null) {
            GridCode code = new GridCode(grid);
            return Optional.of(new Located(null, code, code.village()));
        }
        for (AreaIndex layer : List.of(villages, towns, counties)) {
            String division = layer.at(point.lon(), point.lat());
            if (division != null) {
                return Optional.of(new Located(null, null, new DivisionCode(division)));
            }
        }
        return Optional.empty();
    }

    private Optional<Located> grid(GridCode code) {
        boolean known = gridCodes.contains(code.value())
                || (code.value().endsWith(WHOLE_VILLAGE)
                        && divisionCodes.contains(code.village().value()));
        return known ? Optional.of(new Located(null, code, code.village())) : Optional.empty();
    }

    private Optional<Located> micro(MicroGridCode code) {
        return microCodes.contains(code.value())
                ? Optional.of(new Located(code, code.grid(), code.grid().village()))
                : Optional.empty();
    }

    private static List<Area> level(List<Area> divisions, DivisionCode.Level level) {
        return divisions.stream()
                .filter(area -> area.code().length() == level.digits())
                .toList();
    }

    private static Set<String> codes(String file, List<Area> areas) {
        Set<String> codes = new HashSet<>();
        for (Area area : areas) {
            if (!codes.add(area.code())) {
                throw new BrokenDataFile(file, area.line(), "the code " + area.code() + " stands twice");
            }
        }
        return codes.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static void require(String file, List<Area> areas, int length, int parentLength, Set<String> parents) {
        for (Area area : areas) {
            String code = area.code();
            @Nullable String wrong = null;
            if (code.length() != length || !code.chars().allMatch(Character::isDigit)) {
                wrong = "is not " + length + " digits";
            } else if (!parents.contains(code.substring(0, parentLength))) {
                wrong = "lies in no known area";
            }
            if (wrong != null) {
                throw new BrokenDataFile(file, area.line(), "the code " + code + " " + wrong);
            }
        }
    }
}

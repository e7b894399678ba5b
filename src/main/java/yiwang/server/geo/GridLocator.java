package yiwang.server.geo;

import java.util.Optional;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.geo.GeoPoint;

/**
 * Resolves points and place codes of one county by the boundaries that are in force when it is asked. Any thread; several hundred
 * thousand points a second.
 */
public final class GridLocator {
    private volatile CountyAreas areas;

    GridLocator(CountyAreas areas) {
        this.areas = areas;
    }

    /** From now on by the boundaries of another locator of the same county. */
    void become(GridLocator other) {
        areas = other.areas;
    }

    /** The county all this is about. */
    public DivisionCode county() {
        return areas.county();
    }

    /** Where a point lies; empty outside the county. */
    public Optional<Located> at(GeoPoint point) {
        return areas.at(point);
    }

    /** The place of a division, grid or micro-grid code of this county; empty for one it does not have. */
    public Optional<Located> of(String code) {
        return areas.of(code);
    }
}

package yiwang.console.map;

import yiwang.domain.geo.GeoPoint;
import yiwang.domain.geo.Ground;

/**
 * One thing in an area or near a place.
 *
 * @param id of ticket, worker or channel; a place has its name
 * @param about kind of a place, otherwise empty
 * @param level of a ticket, otherwise 0
 * @param isWell false for a position that is old and a camera that is offline
 * @param metres how far away, NaN in an area
 * @param degrees in which direction, clockwise from north; NaN in an area
 * @param isFacing whether a camera can look at the place
 * @param x Mercator units
 */
record Finding(
        Kind kind,
        String id,
        String about,
        int level,
        boolean isWell,
        double metres,
        double degrees,
        boolean isFacing,
        int x,
        int y) {
    /** What is found, in the order of the list. */
    enum Kind {
        TICKET,
        WORKER,
        CAMERA,
        PLACE
    }

    /** The same in an area, where nothing is near or far. */
    static Finding within(Kind kind, String id, String about, int level, boolean isWell, int x, int y) {
        return new Finding(kind, id, about, level, isWell, Double.NaN, Double.NaN, false, x, y);
    }

    /** Where it is. */
    GeoPoint place() {
        return new GeoPoint(Mercator.lon(x), Mercator.lat(y));
    }

    /** The same, seen from a place. */
    Finding from(GeoPoint seen) {
        return new Finding(
                kind, id, about, level, isWell, seen.metresTo(place()), Ground.degrees(seen, place()), isFacing, x, y);
    }

    /** The same, of a camera that can look at the place it was seen from. */
    Finding facing() {
        return new Finding(kind, id, about, level, isWell, metres, degrees, true, x, y);
    }
}

package yiwang.console.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.AddressFinder;
import yiwang.domain.place.Place;

/**
 * Where a matter can be: towns, villages, grids and named points, as an officer picks them or an address names them. Immutable; any
 * thread.
 *
 * @param places what a choice stands for that is no division
 */
record Whereabouts(List<Choice> choices, Map<String, Place> places, AddressFinder finder) {

    /** The one choice that an address names, or null when it names none or may mean several. */
    @Nullable
    Choice named(String address) {
        List<Place> found = finder.places(address);
        return found.size() == 1
                ? choices.stream()
                        .filter(choice -> is(choice, found.getFirst()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean is(Choice choice, Place place) {
        Place its = places.get(choice.id());
        return its == null ? choice.id().equals(place.code()) && place.kind().isArea() : its.equals(place);
    }

    /** The code of the division or grid that a choice is or lies in. */
    String code(String choice) {
        Place place = places.get(choice);
        return place == null ? choice : place.code();
    }

    /** Where a choice is when it is a point; the backend finds grid and micro-grid by it. */
    @Nullable
    GeoPoint point(String choice) {
        Place place = places.get(choice);
        return place == null || place.kind().isArea() ? null : place.at();
    }
}

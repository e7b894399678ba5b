package yiwang.console.map;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.code.MicroGridCode;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.Place;
import yiwang.domain.place.PlaceIndex;

/**
 * Understands what is typed into the map's search field: a name or its initials, a pair of coordinates in either order, the code of an
 * area. Immutable; any thread.
 */
record Finder(CountyMap county, PlaceIndex names) {
    private static final int SHOWN = 8;
    private static final int TOWN_DIGITS = 9;
    private static final int PRINTED_DIGITS = 19;
    private static final double NINETY = 90;
    private static final Pattern PAIR =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?)(?:\\s*[,;、]\\s*|\\s+)(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    /** Why nothing is shown. */
    enum Why {
        /** Something is shown. */
        FOUND,
        NOTHING_TYPED,
        NO_SUCH_NAME,
        NO_SUCH_CODE,
        OUTSIDE
    }

    /** What there is for what was typed, the best first. */
    record Answer(List<Goal> goals, Why why) {
        private Answer(Why why) {
            this(List.of(), why);
        }

        private Answer(Goal goal) {
            this(List.of(goal), Why.FOUND);
        }
    }

    /** Of equally good names those near {@code near} come first. */
    Answer find(String typed, GeoPoint near) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new Answer(Why.NOTHING_TYPED);
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches() && (text.contains(".") || text.contains(","))) {
            return coordinates(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
        }
        String digits = text.replace(" ", "");
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (AreaLevel.of(digits) != null || digits.length() == PRINTED_DIGITS)) {
            return code(digits);
        }
        List<Goal> goals =
                names.find(typed, near, SHOWN).stream().map(this::goal).toList();
        return goals.isEmpty() ? new Answer(Why.NO_SUCH_NAME) : new Answer(goals, Why.FOUND);
    }

    private Answer coordinates(double first, double second) {
        for (double[] at : new double[][] {{first, second}, {second, first}}) {
            if (Math.abs(at[0]) <= NINETY * 2 && Math.abs(at[1]) <= NINETY) {
                int x = Mercator.x(at[0]);
                int y = Mercator.y(at[1]);
                if (county.bounds().contains(x, y)) {
                    String name = String.format(Locale.ROOT, "%.6f, %.6f", at[0], at[1]);
                    int town = county.level(AreaLevel.TOWN).locate(x, y);
                    String lies = town < 0
                            ? ""
                            : county.level(AreaLevel.TOWN).get(town).name();
                    return new Answer(new Goal("point", name, "", lies, new GeoPoint(at[0], at[1])));
                }
            }
        }
        return new Answer(Why.OUTSIDE);
    }

    private Answer code(String digits) {
        String code = digits;
        if (digits.length() == PRINTED_DIGITS) {
            try {
                code = MicroGridCode.ofPrinted(digits).value();
            } catch (MalformedCode e) {
                return new Answer(Why.NO_SUCH_CODE);
            }
        }
        AreaLevel level = AreaLevel.of(code);
        AreaStore.Area area = area(code);
        return level == null || area == null
                ? new Answer(Why.NO_SUCH_CODE)
                : new Answer(new Goal(
                        level.name().toLowerCase(Locale.ROOT),
                        area.name(),
                        code,
                        town(code),
                        new GeoPoint(Mercator.lon(area.labelX()), Mercator.lat(area.labelY()))));
    }

    private AreaStore.@Nullable Area area(String code) {
        AreaLevel level = AreaLevel.of(code);
        int found = level == null ? -1 : county.level(level).find(code);
        return level == null || found < 0 ? null : county.level(level).get(found);
    }

    private Goal goal(Place place) {
        boolean known = place.kind().isArea() && area(place.code()) != null;
        return new Goal(
                place.kind().name().toLowerCase(Locale.ROOT),
                place.name(),
                known ? place.code() : "",
                town(place.code()),
                place.at());
    }

    /** The name of the town that an area or a point of this code lies in; empty for a town itself. */
    private String town(String code) {
        AreaStore.Area town = code.length() <= TOWN_DIGITS ? null : area(code.substring(0, TOWN_DIGITS));
        return town == null ? "" : town.name();
    }
}

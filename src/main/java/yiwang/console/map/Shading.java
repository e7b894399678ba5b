package yiwang.console.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the areas of a picture are coloured, and by what numbers. Immutable once made; any thread.
 *
 * <p>Small numbers are not made to look bad: a rate is worked out only for areas with enough households or open tickets
 * that one ticket more or less cannot carry it into the upper half of the steps. Others are hatched, like areas of which
 * nothing is known; an area without an open ticket is plain.
 *
 * @param level whose areas are coloured: that of the picture, or a coarser one when the numbers would be too small
 * @param shades {@link Shade} of each area
 * @param values what each area is coloured by, NaN for nothing known; empty when the shades say it all
 * @param heat colours the land instead of the areas, or null
 * @param leftOut open tickets that are in no area's number, since it is not known well enough where they are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hand, area by area
record Shading(
        Colouring colouring,
        AreaLevel level,
        byte[] shades,
        double[] values,
        @Nullable Heat heat,
        int leftOut) {
    /** With fewer households one ticket alone would put an area among the worst. */
    static final int LEAST_HOUSEHOLDS = 300;

    /** With fewer open tickets there is no share that means anything. */
    static final int LEAST_OPEN = 5;

    private static final double MINUTE_MILLIS = 60_000;

    /** What a shading is made from. */
    record Ground(CountyMap county, Households households, Work work, Work.Places places, MapContent content) {}

    static Shading none(Colouring colouring, AreaLevel level) {
        return new Shading(colouring, level, new byte[0], new double[0], null, 0);
    }

    /** Works out a shading for areas of a level, or of the finest that has numbers for it. */
    static Shading of(Colouring colouring, AreaLevel faces, Ground ground) {
        Colouring.Kind kind = colouring.kind();
        AreaLevel level = faces.compareTo(kind.finest()) > 0 ? kind.finest() : faces;
        int areas = ground.county().level(level).size();
        if (kind == Colouring.Kind.WORK) {
            return new Shading(
                    colouring, level, ground.work().shades(level), new double[0], null, leftOut(kind, level, ground));
        }
        double[] values = values(colouring, level, ground, areas);
        byte[] shades = new byte[areas];
        Steps steps = Steps.of(kind, level);
        for (int area = 0; area < values.length; area++) {
            shades[area] = Double.isNaN(values[area]) ? Shade.UNKNOWN : Shade.chosen(steps.of(values[area]));
        }
        Heat heat = kind == Colouring.Kind.HEAT
                ? Heat.of(ground.county().bounds(), ground.work().placed())
                : null;
        return new Shading(colouring, level, shades, values, heat, leftOut(kind, level, ground));
    }

    private static int leftOut(Colouring.Kind kind, AreaLevel level, Ground ground) {
        int[] counted = {0};
        if (kind == Colouring.Kind.HEAT) {
            ground.work().placed().forEach(ticket -> counted[0] += Heat.isPlaced(ticket.mark()) ? 1 : 0);
        } else {
            ground.work().each(level, (area, mark) -> counted[0]++);
        }
        return ground.content().tickets().size() - counted[0];
    }

    private static double[] values(Colouring colouring, AreaLevel level, Ground ground, int areas) {
        return switch (colouring.kind()) {
            case WORK, NONE, HEAT -> new double[0];
            case OPEN -> open(level, ground, areas);
            case CATEGORY -> ofCategory(colouring.category(), level, ground, areas);
            case AGE -> oldest(level, ground, areas);
            case OVERDUE -> overdue(level, ground, areas);
            case HOUSEHOLDS -> perThousand(level, ground, areas);
            case SILENCE -> silence(level, ground, areas);
        };
    }

    private static double[] open(AreaLevel level, Ground ground, int areas) {
        double[] values = new double[areas];
        ground.work().each(level, (area, mark) -> values[area]++);
        return values;
    }

    private static double[] ofCategory(String category, AreaLevel level, Ground ground, int areas) {
        double[] values = new double[areas];
        ground.work()
                .each(level, (area, mark) -> values[area] += mark.category().equals(category) ? 1 : 0);
        return values;
    }

    private static double[] oldest(AreaLevel level, Ground ground, int areas) {
        double[] values = new double[areas];
        long now = ground.content().at().toEpochMilli();
        ground.work()
                .each(
                        level,
                        (area, mark) -> values[area] = Math.max(values[area], (now - mark.since()) / MINUTE_MILLIS));
        return values;
    }

    private static double[] overdue(AreaLevel level, Ground ground, int areas) {
        double[] open = open(level, ground, areas);
        double[] values = new double[areas];
        ground.work()
                .each(
                        level,
                        (area, mark) ->
                                values[area] += mark.isOverdue(ground.content().at()) ? 1 : 0);
        for (int area = 0; area < areas; area++) {
            boolean tooFew = open[area] > 0 && open[area] < LEAST_OPEN;
            values[area] = tooFew ? Double.NaN : open[area] == 0 ? 0 : 100 * values[area] / open[area];
        }
        return values;
    }

    private static double[] perThousand(AreaLevel level, Ground ground, int areas) {
        double[] values = open(level, ground, areas);
        for (int area = 0; area < areas; area++) {
            int households = ground.households().of(level, area);
            values[area] = households < LEAST_HOUSEHOLDS ? Double.NaN : 1000 * values[area] / households;
        }
        return values;
    }

    private static double[] silence(AreaLevel level, Ground ground, int areas) {
        long[] heard = new long[areas];
        Arrays.fill(heard, Long.MIN_VALUE);
        ground.work().each(level, (area, mark) -> heard[area] = Math.max(heard[area], mark.heard()));
        for (TicketMark mark : ground.content().ended()) {
            int[] where = ground.places().of(mark);
            hear(heard, where == null ? -1 : where[level.ordinal()], mark.heard());
        }
        AreaStore store = ground.county().level(level);
        for (Moving.Worker worker : ground.content().workers()) {
            hear(heard, store.locate(worker.x(), worker.y()), worker.heard());
        }
        long now = ground.content().at().toEpochMilli();
        double[] values = new double[areas];
        for (int area = 0; area < areas; area++) {
            values[area] =
                    heard[area] == Long.MIN_VALUE ? Double.NaN : Math.max(0, (now - heard[area]) / MINUTE_MILLIS);
        }
        return values;
    }

    private static void hear(long[] heard, int area, long at) {
        if (area >= 0) {
            heard[area] = Math.max(heard[area], at);
        }
    }

    /** Where the steps of its colours begin. */
    Steps steps() {
        return Steps.of(colouring.kind(), level);
    }

    /** Whether there is a number for any area at all. */
    boolean isKnown() {
        return values.length == 0 || Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
    }

    /** Number of the coloured area that an area of the same or a finer level belongs to, or -1. */
    int area(CountyMap county, String code) {
        return values.length == 0 || code.length() < level.digits()
                ? -1
                : county.level(level).find(code.substring(0, level.digits()));
    }
}

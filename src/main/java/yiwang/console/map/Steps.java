package yiwang.console.map;

import java.util.List;

/**
 * Where the steps of a colouring begin. The limits are fixed, not quantiles of the day: the same colour means the same
 * in every window, at any hour, in a replay and in two pictures laid side by side, and no area changes its colour
 * because another one did. The price: on a quiet day most areas share the first step, and in a storm the last.
 *
 * @param from lower limits of the steps 1 to 4, rising; what is below the first is step 0
 */
record Steps(List<Double> from) {
    private static final double HOUR = 60;
    private static final double DAY = 24 * HOUR;

    private static final List<Steps> OPEN =
            List.of(of(100, 300, 800, 2000), of(10, 30, 80, 200), of(2, 5, 12, 30), of(1, 3, 6, 15), of(1, 2, 4, 8));
    private static final List<Steps> CATEGORY =
            List.of(of(25, 75, 200, 500), of(3, 8, 20, 50), of(1, 2, 4, 8), of(1, 2, 3, 5), of(1, 2, 3, 4));
    private static final Steps AGE_MINUTES = of(DAY, 3 * DAY, 7 * DAY, 15 * DAY);
    private static final Steps OVERDUE_PERCENT = of(5, 10, 25, 50);
    private static final Steps PER_THOUSAND_HOUSEHOLDS = of(1, 2, 5, 10);
    private static final Steps SILENCE_MINUTES = of(15, HOUR, 4 * HOUR, DAY);
    private static final Steps PER_SQUARE_KILOMETRE = of(0.5, 1, 2, 5);

    private static Steps of(double first, double second, double third, double fourth) {
        return new Steps(List.of(first, second, third, fourth));
    }

    /** Those for the number of open tickets in an area of a level. */
    static Steps ofOpen(AreaLevel level) {
        return OPEN.get(level.ordinal());
    }

    /** Those of a colouring on a level: tickets, minutes, per cent, per 1,000 households or per square kilometre. */
    static Steps of(Colouring.Kind kind, AreaLevel level) {
        return switch (kind) {
            case WORK, NONE, OPEN -> ofOpen(level);
            case CATEGORY -> CATEGORY.get(level.ordinal());
            case AGE -> AGE_MINUTES;
            case OVERDUE -> OVERDUE_PERCENT;
            case HOUSEHOLDS -> PER_THOUSAND_HOUSEHOLDS;
            case SILENCE -> SILENCE_MINUTES;
            case HEAT -> PER_SQUARE_KILOMETRE;
        };
    }

    /** The step of a value: 0 to 4. */
    int of(double value) {
        int step = 0;
        for (double limit : from) {
            step += value >= limit ? 1 : 0;
        }
        return step;
    }
}

package yiwang.console.map;

import java.time.Instant;
import java.util.List;

/**
 * How much open work a window shows at a moment.
 *
 * @param levels open tickets by level: 1 (worst) to 4, and at 0 those with nothing to say
 * @param overdue those whose limit has passed
 */
record Tally(List<Integer> levels, int overdue) {
    /** What is counted, in the order of the table. */
    enum What {
        OPEN(-1),
        LEVEL1(1),
        LEVEL2(2),
        LEVEL3(3),
        LEVEL4(4),
        LEVEL0(0),
        OVERDUE(-1);

        private final int level;

        What(int level) {
            this.level = level;
        }

        /** The level that is counted; -1 for what is no level. */
        int level() {
            return level;
        }
    }

    Tally {
        levels = List.copyOf(levels);
    }

    /** Counts what lies in a window at {@code at}. */
    static Tally of(List<Work.Placed> placed, Viewport view, Instant at) {
        Integer[] levels = {0, 0, 0, 0, 0};
        int overdue = 0;
        for (Work.Placed each : placed) {
            if (view.shows(each.x(), each.y(), 0)) {
                levels[each.mark().level()]++;
                overdue += each.mark().isOverdue(at) ? 1 : 0;
            }
        }
        return new Tally(List.of(levels), overdue);
    }

    int of(What what) {
        return switch (what) {
            case OPEN -> levels.stream().mapToInt(Integer::intValue).sum();
            case OVERDUE -> overdue;
            default -> levels.get(what.level());
        };
    }
}

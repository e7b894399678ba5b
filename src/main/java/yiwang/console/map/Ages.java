package yiwang.console.map;

import java.time.Duration;
import yiwang.console.kit.Texts;

/**
 * Ages as they are written on the map: in few steps, each the least it can be, so that what stands there changes seldom
 * and is never too much. Any thread.
 */
final class Ages {
    private static final long[] MINUTES = {5, 10, 15, 30, 60, 120, 240, 480, 720};
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final Texts texts;

    Ages(Texts texts) {
        this.texts = texts;
    }

    /** 「5分+」, 「2时+」, 「3天」; nothing below five minutes. */
    String atLeast(Duration age) {
        long minutes = age.toMinutes();
        if (minutes >= DAY) {
            return texts.get("least.days", minutes / DAY);
        }
        long least = 0;
        for (long step : MINUTES) {
            least = minutes >= step ? step : least;
        }
        if (least == 0) {
            return "";
        }
        return least < HOUR ? texts.get("least.minutes", least) : texts.get("least.hours", least / HOUR);
    }

    /** A limit or a value in minutes: 「15分」, 「4时」, 「3天」. */
    String plain(double minutes) {
        if (minutes >= DAY) {
            return texts.get("span.days", (long) (minutes / DAY));
        }
        return minutes >= HOUR
                ? texts.get("span.hours", (long) (minutes / HOUR))
                : texts.get("span.minutes", (long) minutes);
    }
}

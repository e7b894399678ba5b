package yiwang.domain.clock;

import org.jspecify.annotations.Nullable;

/**
 * What the calendar says of a day.
 *
 * @param holiday why, for {@link Kind#DAY_OFF} and {@link Kind#MAKE_UP}; null for an ordinary day
 */
public record CalendarDay(Kind kind, @Nullable Holiday holiday) {
    static final CalendarDay WORKDAY = new CalendarDay(Kind.WORKDAY, null);
    static final CalendarDay WEEKEND = new CalendarDay(Kind.WEEKEND, null);

    /** The four kinds of days. */
    public enum Kind {
        /** Monday to Friday. */
        WORKDAY,
        /** Saturday and Sunday. */
        WEEKEND,
        /** 法定节假日 and the days moved to it. */
        DAY_OFF,
        /** 调休: a Saturday or Sunday on which people work. */
        MAKE_UP
    }

    /** Whether people work on it. */
    public boolean isWorkday() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP;
    }
}

/**
 * Working time: when a limit such as 4 WH or 3 WD runs out, how much of it is used, and why (domain.md 4.5 and 3.2,
 * rule ).
 *
 * <p>The door is {@link yiwang.domain.clock.ClockRules}. A due time is a pure function of limit, start, pauses, unit, the
 * version of the calendar and the version of the duty windows; both versions are derived from the content, so that a
 * ticket can freeze what it was computed with. Everything is immutable and may be used from any thread.
 *
 * <p>Intervals are half open: the instant a window, a day or a pause ends no longer belongs to it. So a limit used up at the
 * end of a window is due at that end (12:00, not 14:00), and a clock started at 12:00 begins to count at 14:00. A pause
 * that begins at or after the due time no longer moves it. Wall clock is China Standard Time, +08:00 the whole year.
 */
@NullMarked
package yiwang.domain.clock;

import org.jspecify.annotations.NullMarked;

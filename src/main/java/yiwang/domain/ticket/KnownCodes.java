package yiwang.domain.ticket;

import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.profile.ProfileBook;

/** What the rules ask of the county's lists. Implementations answer from memory, on any thread. */
public interface KnownCodes {
    /** The command center's own unit id. */
    String CENTER = "center";

    /** Whether this unit exists and may be made responsible. */
    boolean isUnit(String unit);

    /** Whether this item stands in the category list. */
    boolean isCategory(CategoryCode category);

    /** How long this item may take in this class; for one that is not in the list, what holds for everything else. */
    Limits limits(CategoryCode category, Urgency urgency);

    /** The class of this item when nothing in the text raises it. */
    Urgency urgency(CategoryCode category);

    /** Whether {@code unit} stands below {@code above} in the county's tree of units, at any depth. */
    boolean isBelow(String unit, String above);

    /** The territorial unit 兜底 of a place: who must make it safe while nobody is found responsible. */
    String fallback(DivisionCode place);

    /** Calendars and duty windows of this county: those in force and those by which older clocks go on. */
    ClockBook clocks();

    /** The loops of this county. */
    ProfileBook profiles();
}

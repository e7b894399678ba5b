package yiwang.domain.ticket;

import java.time.Duration;
import yiwang.domain.code.CategoryCode;

/** What the rules ask of the county's lists. Implementations answer from memory, on any thread. */
public interface KnownCodes {
    /** The command center's own unit id. */
    String CENTER = "center";

    /** Whether this unit exists and may be made responsible. */
    boolean isUnit(String unit);

    /** Whether this item stands in the category list. */
    boolean isCategory(CategoryCode category);

    /** The time from receipt to feedback for this item. */
    Duration limit(CategoryCode category);

    /** The class of this item when nothing in the text raises it. */
    Urgency urgency(CategoryCode category);
}

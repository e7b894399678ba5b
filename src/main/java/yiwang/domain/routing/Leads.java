package yiwang.domain.routing;

import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;

/** What routing asks of the county's lists. Implementations answer from memory, on any thread. */
public interface Leads {
    /** The unit that the list makes responsible for this item at this place, or null where it leaves that open. */
    @Nullable
    String listed(CategoryCode item, DivisionCode place);

    /** The unit whose name stands first in a text, or null. */
    @Nullable
    String named(String text);

    /** The territorial unit of a place, or null when only the county is known. */
    @Nullable
    String territorial(DivisionCode place);
}

package yiwang.domain.access;

import java.util.Set;
import yiwang.domain.ticket.Role;

/** Whether somebody may. */
public sealed interface Verdict {
    /** They may, and see data up to this grade. */
    record Allowed(Grade grade) implements Verdict {}

    /** They may not; {@code roles} could. */
    record Refused(Cause cause, Set<Role> roles) implements Verdict {}

    /** The first thing that stands in the way, in the order in which they are looked at. */
    enum Cause {
        ROLE,
        REACH,
        DOMAIN,
        GRADE,
        PURPOSE
    }
}

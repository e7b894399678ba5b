package yiwang.domain.ticket;

import java.util.Set;

/**
 * Who does something: an account or seat, the unit it speaks for, and what it is on duty as.
 *
 * @param id account or seat, never a person's name
 * @param unit unit id, for example {@code center} or {@code dept-chengguan}
 */
public record Actor(String id, String unit, Set<Role> roles) {
    /** The rules themselves, for steps that follow without anybody's hand. */
    public static final Actor SYSTEM = new Actor("system", "center", Set.of(Role.SYSTEM));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether any of {@code wanted} is held. */
    public boolean isAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}

package yiwang.domain.access;

import java.util.EnumSet;
import java.util.Set;
import yiwang.domain.ticket.Role;

/**
 * 三员分立: the system, the security and the audit administrator are three people, and none of them does the work that they
 * administer (GB/T 22239-2019, 8.1.4.2; domain.md 4.9).
 */
public final class Separation {
    /** The three. */
    public static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private Separation() {}

    /** Whether one account may hold all of these. */
    public static boolean allows(Set<Role> roles) {
        return !isAdministrator(roles) || EnumSet.copyOf(roles).size() == 1;
    }

    /** Whether one of the three is among them. */
    public static boolean isAdministrator(Set<Role> roles) {
        return roles.stream().anyMatch(ADMINISTRATORS::contains);
    }

    /** Whether nothing but administering is left to do: such a person has no work at a seat. */
    public static boolean isOnlyAdministrator(Set<Role> roles) {
        return !roles.isEmpty() && ADMINISTRATORS.containsAll(roles);
    }
}

package yiwang.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Role;

class SeparationTest {
    @Test
    void noAccountIsTwoAdministratorsOrAnAdministratorWithOtherWork() {
        for (Role one : Role.values()) {
            assertTrue(Separation.allows(Set.of(one)), one.name());
            for (Role other : EnumSet.complementOf(EnumSet.of(one))) {
                boolean work = !Separation.ADMINISTRATORS.contains(one) && !Separation.ADMINISTRATORS.contains(other);
                assertEquals(work, Separation.allows(Set.of(one, other)), one + " " + other);
            }
        }
        assertTrue(Separation.allows(Set.of()));
    }
}

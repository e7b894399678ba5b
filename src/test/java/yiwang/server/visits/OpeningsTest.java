package yiwang.server.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.audit.Who;

class OpeningsTest {
    private static final Instant NOW = Instant.parse("2026-02-14T01:00:00Z");

    private final Openings openings = new Openings();

    private static Visits.Asker asker(String person, String session, String unit) {
        Who who = Who.of(new Actor(person, unit, Set.of(Role.HANDLER)), "192.0.2.1", "planned");
        return new Visits.Asker(who, session, unit);
    }

    @Test
    void itClosesAfterHalfAnHourAndWhenTheClockJumpsBack() {
        Visits.Asker asker = asker("zhao", "s1", "town-100");
        openings.open(asker, NOW);
        assertEquals(Optional.of("planned"), openings.reason(asker, NOW));
        assertEquals(Optional.of("planned"), openings.reason(asker, NOW.plusSeconds(1_799)));
        assertEquals(Optional.empty(), openings.reason(asker, NOW.plusSeconds(1_800)));
        assertEquals(Optional.empty(), openings.reason(asker, NOW.minusMillis(1)));
    }

    @Test
    void aPersonHasOneAndItIsOfNoOtherSessionOrUnit() {
        openings.open(asker("zhao", "s1", "town-100"), NOW);
        assertEquals(Optional.empty(), openings.reason(asker("zhao", "s2", "town-100"), NOW));
        assertEquals(Optional.empty(), openings.reason(asker("zhao", "s1", "town-101"), NOW));
        assertEquals(Optional.empty(), openings.reason(asker("qian", "s1", "town-100"), NOW));
        openings.open(asker("zhao", "s2", "town-100"), NOW);
        assertEquals(Optional.empty(), openings.reason(asker("zhao", "s1", "town-100"), NOW));
        assertEquals(1, openings.size());
    }

    @Test
    void noMoreAreKeptThanThereAreSessions() {
        for (int i = 0; i <= Openings.MOST; i++) {
            openings.open(asker("p" + i, "s" + i, "town-100"), NOW);
        }
        assertEquals(Openings.MOST, openings.size());
        assertEquals(Optional.empty(), openings.reason(asker("p0", "s0", "town-100"), NOW));
        assertEquals(Optional.of("planned"), openings.reason(asker("p1", "s1", "town-100"), NOW));
        openings.open(asker("late", "s", "town-100"), NOW.plus(Openings.OPEN));
        assertEquals(1, openings.size());
    }
}

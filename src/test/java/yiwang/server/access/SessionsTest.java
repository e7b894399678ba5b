package yiwang.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;

class SessionsTest {
    private static final Actor SOMEBODY = new Actor("seat", "center", Set.of(Role.WALL));

    private Instant now = Instant.parse("2026-02-14T00:00:00Z");
    private final Sessions sessions = new Sessions(() -> now, new SecureRandom());

    @Test
    void aSessionLivesAsLongAsItIsUsed() {
        String token = sessions.open(SOMEBODY).orElseThrow();
        for (int i = 0; i < 10; i++) {
            now = now.plus(Duration.ofHours(11));
            assertEquals(Optional.of(SOMEBODY), sessions.actor(token));
        }
        now = now.plus(Duration.ofHours(13));
        assertEquals(Optional.empty(), sessions.actor(token));
        assertEquals(Optional.empty(), sessions.actor(token), "and does not come back");
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String token = sessions.open(SOMEBODY).orElseThrow();
            assertTrue(token.length() >= 22);
            tokens.add(token);
        }
        assertEquals(500, tokens.size());
    }

    @Test
    void thereAreOnlySoManyUntilOldOnesEnd() {
        int opened = 0;
        while (opened < 5_000 && sessions.open(SOMEBODY).isPresent()) {
            opened++;
        }
        assertEquals(1_000, opened);
        now = now.plus(Duration.ofHours(13));
        assertTrue(sessions.open(SOMEBODY).isPresent());
    }
}

package yiwang.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import yiwang.domain.ticket.Actor;

/** The sessions that live: a bounded number, each with an unguessable token, ended by idleness. Any thread. */
public final class Sessions {
    private static final int MAX = 1_000;
    private static final int TOKEN_BYTES = 16;
    private static final Duration IDLE = Duration.ofHours(12);

    private record Session(Actor actor, Instant usedAt) {}

    private final Map<String, Session> byToken = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final RandomGenerator random;

    /** {@code random} must be one that nobody can foresee. */
    public Sessions(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new session's token; empty when there are too many. */
    public Optional<String> open(Actor actor) {
        Instant now = clock.instant();
        byToken.values().removeIf(session -> hasEnded(session, now));
        if (byToken.size() >= MAX) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byToken.put(token, new Session(actor, now));
        return Optional.of(token);
    }

    /** Whose token this is; using it keeps it alive. */
    public Optional<Actor> actor(String token) {
        Instant now = clock.instant();
        Session session = byToken.computeIfPresent(
                token, (key, old) -> hasEnded(old, now) ? null : new Session(old.actor(), now));
        return Optional.ofNullable(session).map(Session::actor);
    }

    /** Ends a session. */
    public void close(String token) {
        byToken.remove(token);
    }

    private static boolean hasEnded(Session session, Instant now) {
        return session.usedAt().plus(IDLE).isBefore(now);
    }
}

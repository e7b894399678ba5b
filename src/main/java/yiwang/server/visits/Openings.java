package yiwang.server.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has visits open, and what for: one opening a person, in the session and for the unit it was asked in. In memory alone: a
 * restart closes them all, as does the end of a session, whose id never comes again. Any thread.
 */
final class Openings {
    /** How long one is open (domain.md 4.9). */
    static final Duration OPEN = Duration.ofMinutes(30);
    /** As many as there are sessions at once; of more the oldest is closed. */
    static final int MOST = 1_000;

    /** The oldest first. */
    private final Map<String, Opening> byPerson = new LinkedHashMap<>();

    private record Opening(String session, String unit, String reason, Instant at) {
        /** A clock that jumped back closes it. */
        boolean isOpen(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(OPEN));
        }

        boolean isOf(Visits.Asker asker) {
            return session.equals(asker.session()) && unit.equals(asker.unit());
        }
    }

    /** Opens, or opens anew; what the same person has open elsewhere is closed. */
    synchronized void open(Visits.Asker asker, Instant now) {
        byPerson.remove(asker.who().actor());
        byPerson.values().removeIf(opening -> !opening.isOpen(now));
        if (byPerson.size() == MOST) {
            byPerson.remove(byPerson.keySet().iterator().next());
        }
        byPerson.put(
                asker.who().actor(),
                new Opening(asker.session(), asker.unit(), asker.who().reason(), now));
    }

    /** What the asker has the visits of their unit open for; empty when they have not. */
    synchronized Optional<String> reason(Visits.Asker asker, Instant now) {
        @Nullable Opening opening = byPerson.get(asker.who().actor());
        return Optional.ofNullable(opening)
                .filter(one -> one.isOf(asker) && one.isOpen(now))
                .map(Opening::reason);
    }

    /** How many are kept. */
    synchronized int size() {
        return byPerson.size();
    }
}

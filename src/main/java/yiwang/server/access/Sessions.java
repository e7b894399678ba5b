package yiwang.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;

/**
 * The sessions that live: a bounded number, each with an unguessable token, ended by idleness, by their longest time, or by
 * hand; what was opened under one (a live socket) ends with it at once. An open live socket is use. Any thread.
 */
public final class Sessions {
    private static final int MAX = 1_000;
    private static final int MAX_OF_ONE = 20;
    private static final int TOKEN_BYTES = 16;
    private static final int ID_BYTES = 6;
    /** A machine has no idle exit; one that does not come for a day is not listed any more, and may come again. */
    private static final Duration MACHINE_IDLE = Duration.ofDays(1);
    /** Twelve hours without use. */
    public static final Terms USUAL = new Terms(Duration.ofHours(12), Duration.ofDays(3_650));

    private final Map<String, Held> byHash = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Terms terms;
    private final SessionEnd end;

    /**
     * How long sessions live.
     *
     * @param idle without use
     * @param longest in any case
     */
    public record Terms(Duration idle, Duration longest) {}

    /** {@code random} must be one that nobody can foresee. */
    public Sessions(InstantSource clock, RandomGenerator random) {
        this(clock, random, USUAL, (session, way) -> {});
    }

    /** The same on other terms; {@code end} hears of those that end. */
    public Sessions(InstantSource clock, RandomGenerator random, Terms terms, SessionEnd end) {
        this.clock = clock;
        this.random = random;
        this.terms = terms;
        this.end = end;
    }

    /** A new session's token; empty when there are too many. */
    public Optional<String> open(Actor actor) {
        return open(actor, "", Set.of());
    }

    /** A new session of an account; of too many of one account the oldest ends. */
    public Optional<String> openOnly(Actor actor, String from, Set<Lack> lacks) {
        List<Session> own = all(session -> session.actor().id().equals(actor.id()));
        if (own.size() >= MAX_OF_ONE) {
            end(own.getFirst().id());
        }
        return open(actor, from, lacks);
    }

    private Optional<String> open(Actor actor, String from, Set<Lack> lacks) {
        sweep();
        if (byHash.size() >= MAX) {
            return Optional.empty();
        }
        String token = unguessable(TOKEN_BYTES);
        Instant now = clock.instant();
        Session session = new Session(unguessable(ID_BYTES), actor, from, now, now, Set.copyOf(lacks), 0, null);
        byHash.put(Token.hash(token), held(session));
        return Optional.of(token);
    }

    private Held held(Session session) {
        return new Held(session, terms.idle(), session.openedAt().plus(terms.longest()));
    }

    /** One that was opened before the program started, unless it has run out or there are too many. */
    public void revive(String hash, Session session) {
        Held held = held(session);
        if (hasEnded(held, clock.instant()) || byHash.size() >= MAX) {
            end.told(session, SessionEnd.Way.EXPIRED);
        } else {
            byHash.put(hash, held);
        }
    }

    /**
     * The session of a machine, opened when there is none; machines are as many as were given credentials.
     *
     * @param hash of a credential that was found to be in force
     * @param ends when the credential does; null for never
     */
    public Session ofMachine(String hash, Machine machine, String from, @Nullable Instant ends) {
        Instant now = clock.instant();
        return byHash.computeIfAbsent(hash, unseen -> {
                    Session session =
                            new Session(unguessable(ID_BYTES), machine.actor(), from, now, now, Set.of(), 0, machine);
                    return new Held(session, MACHINE_IDLE, ends == null ? Instant.MAX : ends);
                })
                .used(now);
    }

    /** Whose token this is; using it keeps it alive. */
    public Optional<Actor> actor(String token) {
        return find(token).map(Session::actor);
    }

    /** The session of a token; using it keeps it alive. */
    public Optional<Session> find(String token) {
        String hash = Token.hash(token);
        Held held = byHash.get(hash);
        if (held == null || hasEnded(held, clock.instant())) {
            close(hash, SessionEnd.Way.EXPIRED);
            return Optional.empty();
        }
        return Optional.of(held.used(clock.instant()));
    }

    /** The session of a token as it stands, without using it. */
    public Optional<Session> shown(String token) {
        return Optional.ofNullable(byHash.get(Token.hash(token))).map(Held::shown);
    }

    /** What was lacking has been done. */
    public void done(String token, Lack lack) {
        Held held = byHash.get(Token.hash(token));
        if (held != null) {
            held.done(lack);
        }
    }

    /** Ends a session for whoever it is of. */
    public void close(String token) {
        close(Token.hash(token), SessionEnd.Way.SIGNED_OUT);
    }

    private void close(String hash, SessionEnd.Way way) {
        Held held = byHash.remove(hash);
        if (held != null) {
            held.end();
            end.told(held.shown(), way);
        }
    }

    /** Has something done when the session ends, at once when it has; run what is returned when it is not needed any more. */
    public Runnable watch(String token, Runnable ended) {
        Held held = byHash.get(Token.hash(token));
        if (held == null || !held.watch(ended)) {
            ended.run();
            return () -> {};
        }
        return () -> held.unwatch(ended, clock.instant());
    }

    /** Those for which {@code which} holds, oldest first. */
    public List<Session> all(Predicate<Session> which) {
        return byHash.values().stream()
                .map(Held::shown)
                .filter(which)
                .sorted(Comparator.comparing(Session::openedAt).thenComparing(Session::id))
                .toList();
    }

    /** Ends the session of this id; false when there is none. */
    public boolean end(String id) {
        return endIf(session -> session.id().equals(id)) > 0;
    }

    /** Ends all sessions of an account or seat; how many they were. */
    public int endOf(String actor) {
        return endIf(session -> session.actor().id().equals(actor));
    }

    /** Ends the other sessions of the account or seat that {@code kept} is one of. */
    public void endOthers(Session kept) {
        endIf(session ->
                session.actor().id().equals(kept.actor().id()) && !session.id().equals(kept.id()));
    }

    /** Ends what has run out; called again and again. */
    public void sweep() {
        Instant now = clock.instant();
        byHash.forEach((hash, held) -> {
            if (hasEnded(held, now)) {
                close(hash, SessionEnd.Way.EXPIRED);
            }
        });
    }

    private int endIf(Predicate<Session> which) {
        int ended = 0;
        for (Map.Entry<String, Held> each : byHash.entrySet()) {
            if (which.test(each.getValue().shown())) {
                close(each.getKey(), SessionEnd.Way.ENDED);
                ended++;
            }
        }
        return ended;
    }

    private String unguessable(int bytes) {
        byte[] token = new byte[bytes];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private boolean hasEnded(Held held, Instant now) {
        Session session = held.shown();
        boolean idle = session.lines() == 0 && session.usedAt().plus(held.idle).isBefore(now);
        return idle || !now.isBefore(held.ends);
    }

    /** One session with what hangs on it. */
    private static final class Held {
        private final Collection<Runnable> watchers = new ArrayList<>();
        private final Duration idle;
        private final Instant ends;
        private Session session;
        private boolean ended;

        Held(Session session, Duration idle, Instant ends) {
            this.session = session;
            this.idle = idle;
            this.ends = ends;
        }

        synchronized Session shown() {
            return session;
        }

        synchronized Session used(Instant now) {
            session = with(now, session.lacks());
            return session;
        }

        synchronized void done(Lack lack) {
            Set<Lack> left = EnumSet.noneOf(Lack.class);
            left.addAll(session.lacks());
            left.remove(lack);
            session = with(session.usedAt(), left);
        }

        synchronized boolean watch(Runnable watcher) {
            if (ended) {
                return false;
            }
            watchers.add(watcher);
            session = with(session.usedAt(), session.lacks());
            return true;
        }

        synchronized void unwatch(Runnable watcher, Instant now) {
            watchers.remove(watcher);
            session = with(now, session.lacks());
        }

        void end() {
            List<Runnable> told;
            synchronized (this) {
                ended = true;
                told = List.copyOf(watchers);
                watchers.clear();
            }
            told.forEach(Runnable::run);
        }

        private Session with(Instant usedAt, Set<Lack> lacks) {
            return new Session(
                    session.id(),
                    session.actor(),
                    session.from(),
                    session.openedAt(),
                    usedAt,
                    Set.copyOf(lacks),
                    watchers.size(),
                    session.machine());
        }
    }
}

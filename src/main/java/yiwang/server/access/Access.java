package yiwang.server.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.Grade;
import yiwang.domain.access.Grants;
import yiwang.domain.access.Thing;
import yiwang.domain.access.Verdict;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.audit.Asked;
import yiwang.server.audit.Who;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.RateLimits;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/**
 * Finds the actor of a request by its bearer token, and whether it may do what it asks by {@link Grants}. A route that the
 * table does not speak of is not there for anybody. Event loop; throws {@link NotDone}.
 */
public final class Access implements Asked {
    private static final String BEARER = "Bearer ";
    private static final String OWN_ACCOUNT = "/api/v1/account/";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String PURPOSE = "X-Purpose";
    private static final Set<String> OPEN = Set.of("/api/v1/sessions", "/api/v1/sessions/current", "/api/v1/setup");
    private static final String WHAT = Access.class.getName() + ".what";
    private static final int UNKNOWN = 404;
    private static final int METHOD = 405;
    private static final String ACTOR = Access.class.getName();
    private static final String MACHINE = Access.class.getName() + ".machine";

    private final Sessions sessions;
    private final MachineDoor machines;
    private final Grants grants;
    private final RouteTable routes;
    private final boolean isReachKept;

    /**
     * With these sessions, machines and rights.
     *
     * @param isReachKept whether everybody is held to the reach of their unit; where everybody is taken at their word
     *     ({@link UnlockedDoor}) that would protect nothing
     */
    public Access(Sessions sessions, MachineDoor machines, Grants grants, boolean isReachKept) {
        this.sessions = sessions;
        this.machines = machines;
        this.grants = grants;
        this.routes = new RouteTable(grants.spokenOf());
        this.isReachKept = isReachKept;
    }

    /** A handler before all routes that need a session: goes on, or refuses. */
    public void require(RoutingContext route) {
        Session session = session(route);
        route.put(ACTOR, session.actor());
        Machine machine = session.machine();
        route.put(MACHINE, machine);
        if (!session.lacks().isEmpty() && !isForIncomplete(route.normalizedPath())) {
            throw new NotDone(Reason.of(ProblemCode.SESSION_INCOMPLETE, words(session.lacks(), Lack::key)));
        }
        Optional<String> what = routes.find(route.request().method().name(), route.normalizedPath());
        if (what.isEmpty()) {
            route.fail(routes.knows(route.normalizedPath()) ? METHOD : UNKNOWN);
            return;
        }
        if (machine != null && !machine.may(what.get())) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, machine.kind()));
        }
        route.put(WHAT, what.get());
        require(route, null);
        route.next();
    }

    /** Refuses whoever may not do this with such a thing; null when it is not known yet with which one. */
    public Grade require(RoutingContext route, @Nullable Thing thing) {
        return switch (verdict(route, isReachKept ? thing : null)) {
            case Verdict.Allowed(Grade grade) -> grade;
            case Verdict.Refused(Verdict.Cause cause, Set<Role> roles) ->
                throw new NotDone(Reason.of(
                        ProblemCode.FORBIDDEN, cause == Verdict.Cause.ROLE ? words(roles, Enum::name) : cause.name()));
        };
    }

    /** Whether the asker may do what is asked with this thing. */
    public boolean sees(RoutingContext route, Thing thing) {
        return !isReachKept || verdict(route, thing) instanceof Verdict.Allowed;
    }

    /** Whether somebody may do this at all. */
    public boolean may(Actor actor, String what) {
        return grants.decide(actor, what, null, false) instanceof Verdict.Allowed;
    }

    /** Whether somebody may do this with this thing. */
    public boolean sees(Actor actor, String what, Thing thing) {
        return grants.decide(actor, what, thing, false) instanceof Verdict.Allowed;
    }

    /** Whether everybody is held to the reach of their unit. */
    public boolean isReachKept() {
        return isReachKept;
    }

    private Verdict verdict(RoutingContext route, @Nullable Thing thing) {
        String purpose = route.request().getHeader(PURPOSE);
        String what = route.get(WHAT);
        Verdict verdict = grants.decide(actor(route), what, thing, purpose != null && !purpose.isBlank());
        @Nullable Machine machine = route.get(MACHINE);
        return machine == null ? verdict : within(machine.most(), verdict, thing);
    }

    private static Verdict within(Grade most, Verdict verdict, @Nullable Thing thing) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Allowed allowed
            when thing != null && !most.covers(thing.grade()) -> new Verdict.Refused(Verdict.Cause.GRADE, Set.of());
            case Verdict.Allowed allowed -> most.covers(allowed.grade()) ? allowed : new Verdict.Allowed(most);
        };
    }

    /** The source that a machine hands matters in of and may not go beyond; empty for everybody else. */
    public Optional<String> ownSource(RoutingContext route) {
        return Optional.ofNullable(route.<@Nullable Machine>get(MACHINE)).map(Machine::source);
    }

    /** The session of a request, whether it is complete or not. */
    public Session session(RoutingContext route) {
        String token = token(route);
        return Optional.ofNullable(token)
                .flatMap(given -> given.startsWith(MachineDoor.PREFIX)
                        ? machines.session(given, from(route))
                        : sessions.find(given))
                .orElseThrow(() -> new NotDone(Reason.of(ProblemCode.NO_SESSION)));
    }

    /** Whose requests are counted together: those of one session, or of one address without one. */
    public RateLimits.Client client(RoutingContext route) {
        String token = token(route);
        return Optional.ofNullable(token)
                .flatMap(sessions::shown)
                .map(session -> new RateLimits.Client(kind(session.machine()), session.id()))
                .orElseGet(() -> new RateLimits.Client(RateLimits.Kind.STRANGER, from(route)));
    }

    private static RateLimits.Kind kind(@Nullable Machine machine) {
        if (machine == null) {
            return RateLimits.Kind.PERSON;
        }
        return machine.source() == null ? RateLimits.Kind.WALL : RateLimits.Kind.SOURCE;
    }

    /** Has something done when the session of a request ends; run what is returned when that is not needed any more. */
    public Runnable whenEnded(RoutingContext route, Runnable ended) {
        String token = token(route);
        return sessions.watch(token == null ? "" : token, ended);
    }

    /** What was lacking of a request's session has been done. */
    public void done(RoutingContext route, Lack lack) {
        String token = token(route);
        if (token != null) {
            sessions.done(token, lack);
        }
    }

    private static boolean isForIncomplete(String path) {
        return path.startsWith(OWN_ACCOUNT) || path.startsWith(SESSIONS);
    }

    private static <T> String words(Set<T> values, Function<T, String> word) {
        return String.join(" ", values.stream().map(word).sorted().toList());
    }

    /** Who asks; only behind {@link #require}. */
    public Actor actor(RoutingContext route) {
        Actor actor = route.get(ACTOR);
        if (actor == null) {
            throw new NotDone(Reason.of(ProblemCode.NO_SESSION));
        }
        return actor;
    }

    @Override
    public Who who(RoutingContext route) {
        String from = from(route);
        @Nullable Actor actor = route.get(ACTOR);
        String purpose = route.request().getHeader(PURPOSE);
        return actor == null
                ? Who.unknown(from)
                : Who.of(actor, from, purpose == null ? "" : PlainText.shorten(purpose));
    }

    private static String from(RoutingContext route) {
        String address = route.request().remoteAddress().hostAddress();
        return address == null ? "" : address;
    }

    @Override
    public String what(RoutingContext route) {
        String method = route.request().method().name();
        String path = route.normalizedPath();
        return routes.find(method, path)
                .orElseGet(() -> PlainText.shorten(method) + (OPEN.contains(path) ? " " + path : " ?"));
    }

    @Nullable
    String token(RoutingContext route) {
        String header = route.request().getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}

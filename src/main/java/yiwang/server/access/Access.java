package yiwang.server.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/** Finds the actor of a request by its bearer token. Event loop; throws {@link NotDone}. */
public final class Access {
    private static final String BEARER = "Bearer ";
    private static final String OWN_ACCOUNT = "/api/v1/account/";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String ACTOR = Access.class.getName();

    private final Sessions sessions;

    /** With these sessions. */
    public Access(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A handler before all routes that need a session: goes on, or refuses. */
    public void require(RoutingContext route) {
        Session session = session(route);
        if (!session.lacks().isEmpty() && !isForIncomplete(route.normalizedPath())) {
            throw new NotDone(Reason.of(ProblemCode.SESSION_INCOMPLETE, words(session.lacks(), Lack::key)));
        }
        route.put(ACTOR, session.actor());
        route.next();
    }

    /** The session of a request, whether it is complete or not. */
    public Session session(RoutingContext route) {
        String token = token(route);
        return Optional.ofNullable(token)
                .flatMap(sessions::find)
                .orElseThrow(() -> new NotDone(Reason.of(ProblemCode.NO_SESSION)));
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

    /** Refuses an actor that is on duty as none of these. */
    public void requireAny(RoutingContext route, Set<Role> roles) {
        if (!actor(route).isAny(roles)) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, words(roles, Enum::name)));
        }
    }

    @Nullable
    String token(RoutingContext route) {
        String header = route.request().getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}

package yiwang.server.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/** Finds the actor of a request by its bearer token. Event loop; throws {@link NotDone}. */
public final class Access {
    private static final String BEARER = "Bearer ";
    private static final String ACTOR = Access.class.getName();

    private final Sessions sessions;

    /** With these sessions. */
    public Access(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A handler before all routes that need a session: goes on, or refuses. */
    public void require(RoutingContext route) {
        String token = token(route);
        Actor actor = token == null ? null : sessions.actor(token).orElse(null);
        if (actor == null) {
            throw new NotDone(Reason.of(ProblemCode.NO_SESSION));
        }
        route.put(ACTOR, actor);
        route.next();
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
            throw new NotDone(Reason.of(
                    ProblemCode.FORBIDDEN,
                    String.join(" ", roles.stream().map(Enum::name).sorted().toList())));
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

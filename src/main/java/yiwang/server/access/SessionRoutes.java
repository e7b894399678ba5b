package yiwang.server.access;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;

/** {@code POST /api/v1/sessions} and {@code DELETE /api/v1/sessions/current}. */
public final class SessionRoutes implements RouteGroup {
    private static final int MAX_SEAT = 40;

    private final Sessions sessions;
    private final Access access;
    private final Predicate<String> units;
    private final Replies replies;

    /** {@code units} says whether a unit exists. */
    public SessionRoutes(Sessions sessions, Access access, Predicate<String> units, Replies replies) {
        this.sessions = sessions;
        this.access = access;
        this.units = units;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/sessions").handler(this::open);
        router.delete("/api/v1/sessions/current").handler(this::close);
    }

    private void open(RoutingContext route) {
        if (!isLoopback(route.request().remoteAddress().hostAddress())) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "sessions"));
        }
        SessionRequest request = Bodies.read(route, SessionRequest.class);
        Actor actor = actor(request);
        String token = sessions.open(actor).orElseThrow(() -> new NotDone(Reason.of(ProblemCode.BUSY)));
        route.response().putHeader("Cache-Control", "no-store");
        replies.json(route, 201, new SessionAnswer(token, actor.id(), actor.unit(), actor.roles()));
    }

    private void close(RoutingContext route) {
        String token = access.token(route);
        if (token != null) {
            sessions.close(token);
        }
        route.response().setStatusCode(204).end();
    }

    private Actor actor(SessionRequest request) {
        require("seat", request.seat());
        require("unit", request.unit());
        Set<Role> roles = request.roles();
        if (roles == null || roles.isEmpty() || roles.contains(null)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "roles"));
        }
        if (roles.contains(Role.SYSTEM)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "roles", Role.SYSTEM));
        }
        PlainText.require("seat", request.seat(), MAX_SEAT);
        if (!units.test(request.unit())) {
            throw new NotDone(Reason.of(Refusal.Code.UNKNOWN_UNIT, PlainText.shorten(request.unit())));
        }
        return new Actor(request.seat().strip(), request.unit(), roles);
    }

    private static void require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

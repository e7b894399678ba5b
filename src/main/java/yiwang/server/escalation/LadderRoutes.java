package yiwang.server.escalation;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Objects;
import yiwang.domain.escalation.Ladders;
import yiwang.server.access.Access;
import yiwang.server.http.Bodies;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.tickets.TicketService;
import yiwang.server.tickets.TicketSight;
import yiwang.wire.PolicyRequest;
import yiwang.wire.ProblemTexts;

/**
 * {@code GET /api/v1/tickets/{id}/ladder}, {@code GET /api/v1/notices}, and the versions of the policy: {@code GET} and
 * {@code POST /api/v1/ladder-policies}, {@code POST /api/v1/ladder-policies/simulate}.
 */
public final class LadderRoutes implements RouteGroup {

    private final TicketService tickets;
    private final TicketSight sight;
    private final Ladders ladders;
    private final Notices notices;
    private final PolicyService policies;
    private final Access access;
    private final InstantSource clock;
    private final Replies replies;

    /** Serves these. */
    public LadderRoutes(
            TicketService tickets,
            Ladders ladders,
            Notices notices,
            PolicyService policies,
            Access access,
            InstantSource clock,
            Replies replies) {
        this.tickets = tickets;
        this.sight = new TicketSight(tickets, access);
        this.ladders = ladders;
        this.notices = notices;
        this.policies = policies;
        this.access = access;
        this.clock = clock;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/tickets/:id/ladder").handler(this::explain);
        router.get("/api/v1/notices").handler(this::notices);
        router.get("/api/v1/ladder-policies").handler(route -> replies.ok(route, policies.versions()));
        router.post("/api/v1/ladder-policies").handler(this::activate);
        router.post("/api/v1/ladder-policies/simulate").handler(this::simulate);
    }

    private void explain(RoutingContext route) {
        Explanations explanations = new Explanations(
                ladders, ProblemTexts.languageOf(route.request().getHeader("Accept-Language")), clock.instant());
        String id = route.pathParam("id");
        replies.when(route, sight.of(route, id, grade -> tickets.read(id, explanations::of)), detail -> 200);
    }

    private void notices(RoutingContext route) {
        boolean ended = "true".equals(route.request().getParam("ended"));
        replies.when(route, notices.read(access.actor(route), ended), list -> 200);
    }

    private void simulate(RoutingContext route) {
        replies.when(route, policies.simulate(text(route)), comparison -> 200);
    }

    private void activate(RoutingContext route) {
        replies.when(route, policies.activate(text(route), access.actor(route)), view -> 201);
    }

    private static String text(RoutingContext route) {
        return Objects.requireNonNullElse(
                Bodies.read(route, PolicyRequest.class).text(), "");
    }
}

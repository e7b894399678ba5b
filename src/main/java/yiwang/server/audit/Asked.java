package yiwang.server.audit;

import io.vertx.ext.web.RoutingContext;

/** Says of a request what the audit keeps of it. Event loop. */
public interface Asked {
    /** Who asks, as far as it is known. */
    Who who(RoutingContext route);

    /** The name of the route, for example {@code GET /api/v1/tickets/{id}}; never a path as it was asked. */
    String what(RoutingContext route);
}

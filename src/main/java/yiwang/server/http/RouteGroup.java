package yiwang.server.http;

import io.vertx.ext.web.Router;

/** Routes that a room brings. */
@FunctionalInterface
public interface RouteGroup {
    /** Adds the routes; called once, before the server listens. */
    void mount(Router router);
}

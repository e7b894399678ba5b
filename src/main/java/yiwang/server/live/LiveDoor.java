package yiwang.server.live;

import io.vertx.ext.web.RoutingContext;

/** What the live socket asks about the session it is opened by. */
public interface LiveDoor {
    /** Runs {@code ended} when the session ends, at once when it has; run what is returned when it is not needed any more. */
    Runnable watch(RoutingContext route, Runnable ended);

    /** What the session may see. */
    LiveSight sight(RoutingContext route);
}

package yiwang.server;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Function;
import yiwang.server.channels.ChannelHealth;
import yiwang.server.http.RouteGroup;

/** Rooms that are added from outside, such as video: they are given what they may need and bring routes. */
@FunctionalInterface
public interface Extras extends Function<Extras.Given, List<RouteGroup>> {
    /** What an added room is given. */
    record Given(Vertx vertx, ChannelHealth channels) {}

    /** Nothing added. */
    static Extras none() {
        return given -> List.of();
    }
}

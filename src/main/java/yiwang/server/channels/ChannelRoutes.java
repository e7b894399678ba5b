package yiwang.server.channels;

import io.vertx.ext.web.Router;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;

/** {@code GET /api/v1/channels}. */
public final class ChannelRoutes implements RouteGroup {
    private final ChannelHealth channels;
    private final Replies replies;

    /** Serves these channels. */
    public ChannelRoutes(ChannelHealth channels, Replies replies) {
        this.channels = channels;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/channels").handler(route -> replies.ok(route, channels.all()));
    }
}

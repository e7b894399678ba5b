package yiwang.server.classify;

import io.vertx.ext.web.Router;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;

/** {@code GET /api/v1/classifier}: which engine is at work, and what became of the last training. */
final class ClassifierRoutes implements RouteGroup {
    private final Training training;
    private final Replies replies;

    ClassifierRoutes(Training training, Replies replies) {
        this.training = training;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/classifier").handler(route -> replies.ok(route, training.view()));
    }
}

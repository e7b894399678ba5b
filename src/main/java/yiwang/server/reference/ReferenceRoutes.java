package yiwang.server.reference;

import io.vertx.ext.web.Router;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;

/** {@code GET /api/v1/units} and {@code /categories}: lists that change with a restart only. */
public final class ReferenceRoutes implements RouteGroup {
    private final CountyLists lists;
    private final Replies replies;

    /** Serves these lists. */
    public ReferenceRoutes(CountyLists lists, Replies replies) {
        this.lists = lists;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/units").handler(route -> replies.ok(route, lists.units()));
        router.get("/api/v1/categories").handler(route -> replies.ok(route, lists.categoryViews()));
    }
}

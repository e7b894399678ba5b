package yiwang.server.reference;

import io.vertx.ext.web.Router;
import yiwang.domain.profile.Profile;
import yiwang.domain.profile.ProfileDiff;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProfileView;

/** {@code GET /api/v1/units}, {@code /categories} and {@code /profiles}, and what two profiles differ in: lists that change with a restart only. */
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
        router.get("/api/v1/profiles")
                .handler(route -> replies.ok(
                        route,
                        lists.profiles().all().stream().map(ProfileView::of).toList()));
        router.get("/api/v1/profiles/:left/compared/:right")
                .handler(route -> replies.ok(
                        route,
                        ProfileDiff.between(profile(route.pathParam("left")), profile(route.pathParam("right")))));
    }

    private Profile profile(String keyOrId) {
        if (!lists.profiles().knows(keyOrId)) {
            throw new NotDone(Reason.of(ProblemCode.NOT_FOUND, PlainText.shorten(keyOrId)));
        }
        return lists.profiles().named(keyOrId);
    }
}

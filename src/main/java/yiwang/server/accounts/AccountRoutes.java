package yiwang.server.accounts;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import yiwang.server.access.Access;
import yiwang.server.audit.Who;
import yiwang.server.http.Bodies;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.NewAccount;
import yiwang.wire.PasswordRequest;
import yiwang.wire.PostsRequest;
import yiwang.wire.StateRequest;

/**
 * What administrators do with accounts, under {@code /api/v1/accounts}: the system administrator makes them, lets them in and
 * gives first passwords; the security administrator gives posts and takes lost second factors away (who may is in {@code grants.tsv}).
 */
final class AccountRoutes implements RouteGroup {
    private final AccountService accounts;
    private final Access access;
    private final Replies replies;

    AccountRoutes(AccountService accounts, Access access, Replies replies) {
        this.accounts = accounts;
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/accounts").handler(this::list);
        router.post("/api/v1/accounts").handler(this::create);
        router.post("/api/v1/accounts/:account/posts").handler(this::posts);
        router.post("/api/v1/accounts/:account/state").handler(this::state);
        router.post("/api/v1/accounts/:account/password").handler(this::reset);
        router.delete("/api/v1/accounts/:account/second-factor").handler(this::dropSecondFactor);
    }

    private void list(RoutingContext route) {
        replies.when(route, accounts.all(), list -> 200);
    }

    private void create(RoutingContext route) {
        NewAccount asked = Fields.account("account", Bodies.read(route, NewAccount.class));
        replies.when(route, accounts.create(by(route), asked), view -> 201);
    }

    private void posts(RoutingContext route) {
        PostsRequest request = Bodies.read(route, PostsRequest.class);
        replies.when(route, accounts.posts(by(route), which(route), Fields.posts(request.posts())), view -> 200);
    }

    private void state(RoutingContext route) {
        StateRequest request = Bodies.read(route, StateRequest.class);
        replies.when(route, accounts.enable(by(route), which(route), request.enabled()), view -> 200);
    }

    private void reset(RoutingContext route) {
        String password =
                Fields.password(Bodies.read(route, PasswordRequest.class).password());
        replies.when(route, accounts.reset(by(route), which(route), password), view -> 200);
    }

    private void dropSecondFactor(RoutingContext route) {
        replies.when(route, accounts.dropSecondFactor(by(route), which(route)), view -> 200);
    }

    private Who by(RoutingContext route) {
        return access.who(route);
    }

    private static String which(RoutingContext route) {
        return route.pathParam("account");
    }
}

package yiwang.server.audit;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;

/**
 * Looks at every request: keeps that somebody was not let, or wanted to change something and was not, and that somebody began
 * to look at a video channel. Stands before all other routes. Signing in is told by itself, with the account.
 */
public final class AuditWatch implements RouteGroup {
    private static final String SIGN_IN = "/api/v1/sign-in";
    private static final String STREAM = "/stream.ts";
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;

    private final AuditTrail trail;
    private final Asked asked;

    /** Into this trail. */
    public AuditWatch(AuditTrail trail, Asked asked) {
        this.trail = trail;
        this.asked = asked;
    }

    @Override
    public void mount(Router router) {
        router.route("/api/v1/*").handler(this::watch);
        router.route("/open311/*").handler(this::watch);
    }

    private void watch(RoutingContext route) {
        String path = route.normalizedPath();
        if (!path.equals(SIGN_IN)) {
            route.addEndHandler(ended -> Replies.refusal(route).ifPresent(reason -> refused(route, reason)));
        }
        if (path.endsWith(STREAM)) {
            route.addHeadersEndHandler(headers -> began(route, path));
        }
        route.next();
    }

    private void refused(RoutingContext route, Reason reason) {
        boolean isNotLet = reason.status() == UNKNOWN
                || reason.status() == FORBIDDEN
                || reason.code().equals(Refusal.Code.UNKNOWN_TICKET.key());
        if (isNotLet || !route.request().method().equals(HttpMethod.GET)) {
            trail.counted(
                    AuditNote.refused(asked.who(route).silent(), AuditNote.ASK, asked.what(route), reason.code()));
        }
    }

    private void began(RoutingContext route, String path) {
        if (route.response().getStatusCode() == OK) {
            String channel = path.substring(0, path.length() - STREAM.length());
            trail.counted(AuditNote.done(
                    asked.who(route).silent(), AuditNote.VIDEO, channel.substring(channel.lastIndexOf('/') + 1)));
        }
    }
}

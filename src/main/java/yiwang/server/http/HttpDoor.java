package yiwang.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.ProblemCode;

/**
 * Puts the router together: headers, limits, open routes, the session, the routes behind it, and what becomes of
 * everything that fails. Made once; used on event loops.
 */
public final class HttpDoor {
    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final String LIMIT = "limit";
    /** What the router says of a path that it could not decode. */
    private static final int NOT_ROUTED = -1;

    private static final int MAX_BODY = 512 * 1024;
    private static final int MAX_SMALL = 64 * 1024;
    private static final int MAX_BATCH = 4 * 1024 * 1024;
    private static final int MAX_MAP = 64 * 1024 * 1024;
    /** Bytes of a body, by route, where they are not {@link #MAX_BODY}. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "/api/v1/intake", MAX_SMALL,
            "/api/v1/sessions", MAX_SMALL,
            "/api/v1/sign-in", MAX_SMALL,
            "/api/v1/setup", MAX_SMALL,
            "/api/v1/intake/batch", MAX_BATCH,
            "/api/v1/intake/check", MAX_BATCH,
            "/api/v1/geography/report", MAX_MAP,
            "/api/v1/geography", MAX_MAP);

    private static final long TIME_LIMIT_MILLIS = 10_000;
    private static final long UPLOAD_LIMIT_MILLIS = 600_000;
    private static final String UPLOAD = "/attachments";
    private static final String MAPS = "/api/v1/geography";
    private static final long DRAIN_MILLIS = 5_000;
    /** Half a year: long enough to be kept from one disaster to the next, short enough to go back from. */
    private static final String STRICT = "max-age=15768000";

    private static final Set<String> OWN_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final Set<String> WITHOUT_TIME_LIMIT = Set.of("/api/v1/live");

    private final Vertx vertx;
    private final Replies replies;
    private final Meters meters;
    private final Set<String> hosts;

    /** On this Vert.x; {@code names} are hosts that requests may be meant for, besides this machine's own. */
    public HttpDoor(Vertx vertx, Replies replies, Meters meters, Set<String> names) {
        this.vertx = vertx;
        this.replies = replies;
        this.meters = meters;
        this.hosts = Stream.concat(OWN_HOSTS.stream(), names.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The router.
     *
     * @param first what looks at every request before anything of it is read
     * @param open routes for everybody on this machine
     * @param session refuses who has none
     * @param closed routes behind it
     */
    public Router router(
            List<RouteGroup> first, List<RouteGroup> open, Handler<RoutingContext> session, List<RouteGroup> closed) {
        Router router = Router.router(vertx);
        router.route().handler(meters::measure);
        router.route().handler(HttpDoor::headers);
        router.route().handler(HttpDoor::requireReadable);
        router.route().handler(this::timeLimit); // before any body: one that drips in has its time, too
        first.forEach(group -> group.mount(router));
        router.route().handler(this::requireMeant);
        meters.mount(router);
        List<Route> outside = routes(open);
        bodies(router, outside);
        open.forEach(group -> group.mount(router));
        refuseOtherMethods(router, outside);
        router.route("/api/v1/*").handler(session);
        bodies(router, routes(closed)); // when it is known who asks: a stranger sends no more than open routes take
        closed.forEach(group -> group.mount(router));
        router.route().failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
            router.errorHandler(status, this::failed);
        }
        return router;
    }

    private List<Route> routes(List<RouteGroup> groups) {
        Router alone = Router.router(vertx);
        groups.forEach(group -> group.mount(alone));
        return alone.getRoutes().stream()
                .filter(route -> route.getPath() != null && route.methods() != null)
                .toList();
    }

    private void bodies(Router router, List<Route> routes) {
        routes.stream()
                .filter(route -> route.methods().contains(HttpMethod.POST))
                .map(Route::getPath)
                .filter(path -> !path.endsWith(UPLOAD))
                .distinct()
                .forEach(path -> router.post(path).handler(limited(LIMITS.getOrDefault(path, MAX_BODY))));
    }

    /** On open paths a wrong method is told as such, not as a missing session. */
    private static void refuseOtherMethods(Router router, List<Route> routes) {
        routes.stream()
                .map(Route::getPath)
                .distinct()
                .forEach(path -> router.route(path).handler(route -> route.fail(405)));
    }

    /** What is told here is JSON for programs, shown in no page and kept by nobody on the way. */
    private static void headers(RoutingContext route) {
        route.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (route.request().isSSL()) {
            route.response().putHeader("Strict-Transport-Security", STRICT);
        }
        route.next();
    }

    /**
     * A request that was meant for another host came through a browser that somebody's name server led here, and one with
     * another site's {@code Origin} from a page of that site: refused, or any web page could ask as a seat, or open a live
     * socket.
     */
    private void requireMeant(RoutingContext route) {
        HostAndPort meant = route.request().authority();
        if (meant == null || !hosts.contains(meant.host().toLowerCase(Locale.ROOT))) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "Host"));
        }
        String page = route.request().getHeader("Origin");
        if (page != null && !isOwnPage(page)) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "Origin"));
        }
        route.next();
    }

    private boolean isOwnPage(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            LOG.debug("an origin that is none", e);
            return false;
        }
    }

    /**
     * A path or query with a broken escape is refused here, before any route asks for a value of it; so is a NUL, which no
     * name has and not every store can compare.
     */
    private static void requireReadable(RoutingContext route) {
        boolean isReadable;
        try {
            route.normalizedPath();
            isReadable = !Objects.requireNonNullElse(route.request().path(), "").contains("%00")
                    && route.request().params().entries().stream()
                            .noneMatch(each -> each.getKey().indexOf(0) >= 0
                                    || each.getValue().indexOf(0) >= 0);
        } catch (IllegalArgumentException e) {
            LOG.debug("a path or query that cannot be decoded", e);
            isReadable = false;
        }
        if (!isReadable) {
            throw new NotDone(Reason.of(ProblemCode.NOT_HTTP));
        }
        route.next();
    }

    private Handler<RoutingContext> limited(int bytes) {
        Handler<RoutingContext> body =
                BodyHandler.create(false).setBodyLimit(bytes).setHandleFileUploads(false);
        return route -> {
            route.put(LIMIT, bytes);
            body.handle(route);
        };
    }

    private void timeLimit(RoutingContext route) {
        String path = route.normalizedPath();
        boolean goesOn = route.request().method().equals(HttpMethod.GET)
                && (WITHOUT_TIME_LIMIT.contains(path) || path.endsWith("/stream.ts"));
        if (!goesOn) {
            long millis = isUpload(route) ? UPLOAD_LIMIT_MILLIS : TIME_LIMIT_MILLIS;
            long timer = vertx.setTimer(millis, ignored -> replies.refuse(route, Reason.of(ProblemCode.TIMEOUT)));
            route.addEndHandler(ignored -> {
                vertx.cancelTimer(timer);
                drain(route.request());
            });
        }
        route.next();
    }

    /**
     * What is left of an answered request's body is read and thrown away for a while, so that the sender gets to hear the
     * answer; who sends on and on is cut off.
     */
    private void drain(HttpServerRequest request) {
        if (request.isEnded() || request.response().closed()) {
            return;
        }
        request.resume();
        vertx.setTimer(DRAIN_MILLIS, ignored -> {
            if (request.isEnded()) {
                return;
            }
            if (request.version() == HttpVersion.HTTP_2) {
                request.response().reset(); // others ask on the same connection
            } else {
                request.connection().close();
            }
        });
    }

    /** A file is not taken into memory and comes as fast as the line allows; its route counts the bytes by itself. */
    private static boolean isUpload(RoutingContext route) {
        String path = route.normalizedPath(); // routes match with a slash at the end, too
        return route.request().method().equals(HttpMethod.POST)
                && (path.endsWith(UPLOAD) || path.endsWith(UPLOAD + "/") || path.startsWith(MAPS));
    }

    private void failed(RoutingContext route) {
        Throwable failure = route.failure();
        if (failure instanceof NotDone refused) {
            replies.refuse(route, refused.reason());
            return;
        }
        switch (route.statusCode()) {
            case NOT_ROUTED, 400 -> replies.refuse(route, Reason.of(ProblemCode.NOT_HTTP));
            case 404 -> replies.refuse(route, Reason.of(ProblemCode.NOT_FOUND, shown(route)));
            case 405 ->
                replies.refuse(
                        route, Reason.of(ProblemCode.METHOD, route.request().method(), shown(route)));
            case 413 -> tooLarge(route);
            default ->
                fault(
                        route,
                        failure == null ? new IllegalStateException("no reason for " + route.statusCode()) : failure);
        }
    }

    /** A body that breaks off or whose pieces are told wrongly is its sender's fault, not ours. */
    private void fault(RoutingContext route, Throwable failure) {
        boolean unread = route.get(LIMIT) != null && !route.request().isEnded();
        if (unread) {
            LOG.debug("a body that could not be read", failure);
            replies.refuse(route, Reason.of(ProblemCode.NOT_HTTP));
        } else {
            replies.fail(route, failure);
        }
    }

    private void tooLarge(RoutingContext route) {
        replies.refuse(route, Reason.of(ProblemCode.TOO_LARGE, String.valueOf(route.<Object>get(LIMIT))));
    }

    /** As it came: what cannot be decoded can still be named. */
    private static String shown(RoutingContext route) {
        return PlainText.shorten(Objects.requireNonNullElse(route.request().path(), ""));
    }
}

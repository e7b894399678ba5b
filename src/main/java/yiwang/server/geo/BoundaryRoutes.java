package yiwang.server.geo;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.geo.BoundaryLook.Handed;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;

/**
 * {@code GET /api/v1/geography}, {@code /api/v1/geography/{version}}, {@code POST /api/v1/geography/report} and {@code
 * /api/v1/geography}: the body is a GeoJSON file or a zip of them, told apart by what they begin with.
 */
public final class BoundaryRoutes implements RouteGroup {
    private static final int MOST_NAME = 120;
    private static final int MOST_MARK = 60;
    private static final int MOST_DIGITS = 9;

    private final BoundaryImport boundaries;
    private final Access access;
    private final Replies replies;

    /** Over these boundaries. */
    public BoundaryRoutes(BoundaryImport boundaries, Access access, Replies replies) {
        this.boundaries = boundaries;
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/geography/report").handler(this::report);
        router.post("/api/v1/geography").handler(this::apply);
        router.get("/api/v1/geography").handler(route -> replies.when(route, boundaries.versions(), all -> 200));
        router.get("/api/v1/geography/:version")
                .handler(route -> replies.when(
                        route, boundaries.version(number("version", route.pathParam("version"))), report -> 200));
    }

    private void report(RoutingContext route) {
        replies.when(route, boundaries.report(handed(route)), report -> 200);
    }

    private void apply(RoutingContext route) {
        String mark = said(route, "mark", MOST_MARK);
        if (mark.isEmpty()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "mark"));
        }
        replies.when(route, boundaries.apply(handed(route), mark, access.who(route)), report -> 201);
    }

    private static Handed handed(RoutingContext route) {
        String datum = said(route, "datum", MOST_MARK);
        boolean gcj02 = datum.equals("gcj02");
        if (!gcj02 && !datum.isEmpty() && !datum.equals("wgs84")) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "datum", PlainText.shorten(datum)));
        }
        String name = said(route, "name", MOST_NAME);
        Buffer body = route.body().buffer();
        if (body == null || body.length() == 0) {
            throw new NotDone(Reason.of(ProblemCode.MALFORMED, "", "empty"));
        }
        return new Handed(name.isEmpty() ? "map" : name, gcj02, body.getBytes());
    }

    private static String said(RoutingContext route, String name, int most) {
        String value = route.request().getParam(name);
        if (value == null) {
            return "";
        }
        PlainText.require(name, value, most);
        return value;
    }

    /** A number of a version. Throws {@link NotDone}. */
    static long number(String name, @Nullable String said) {
        if (said == null || said.length() > MOST_DIGITS || !said.matches("[0-9]+")) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(String.valueOf(said))));
        }
        return Long.parseLong(said);
    }
}

package yiwang.server.workers;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.geo.GridLocator;
import yiwang.server.geo.Located;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.Json;
import yiwang.wire.WorkerPosition;
import yiwang.wire.WorkerView;

/**
 * {@code GET /api/v1/workers} and {@code POST /api/v1/workers/positions}. A list with one wrong position is refused as a
 * whole, so that a sender notices.
 */
public final class WorkerRoutes implements RouteGroup {
    private static final int MAX_POSITIONS = 1_000;
    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Duration OLDEST = Duration.ofDays(1);

    private final Positions positions;
    private final GridLocator locator;
    private final Access access;
    private final InstantSource clock;
    private final Replies replies;

    /** Keeps what is reported in {@code positions}. */
    public WorkerRoutes(Positions positions, GridLocator locator, Access access, InstantSource clock, Replies replies) {
        this.positions = positions;
        this.locator = locator;
        this.access = access;
        this.clock = clock;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/workers").handler(this::list);
        router.post("/api/v1/workers/positions").handler(this::report);
    }

    private void list(RoutingContext route) {
        replies.ok(
                route,
                positions.all().stream()
                        .filter(worker -> access.sees(route, Things.of(worker)))
                        .toList());
    }

    private void report(RoutingContext route) {
        List<WorkerPosition> reports = Bodies.read(route, Json.strict().readerForListOf(WorkerPosition.class));
        if (reports.size() > MAX_POSITIONS) {
            throw refuse(Refusal.Code.TOO_LONG, "positions", MAX_POSITIONS, reports.size());
        }
        Instant now = clock.instant();
        List<Checked> checked =
                reports.stream().map(report -> check(report, now)).toList();
        checked.forEach(c -> access.require(route, Things.of(c.worker())));
        checked.forEach(c ->
                positions.report(c.worker().id(), c.point().lon(), c.point().lat(), c.grid(), c.at()));
        route.response().setStatusCode(204).end();
    }

    private record Checked(WorkerView worker, GeoPoint point, String grid, Instant at) {}

    private Checked check(WorkerPosition report, Instant now) {
        String id = report == null || report.id() == null ? "" : report.id();
        WorkerView worker =
                positions.of(id).orElseThrow(() -> refuse(Refusal.Code.DETAIL_INVALID, "id", PlainText.shorten(id)));
        boolean onEarth = Math.abs(report.lon()) <= 180 && Math.abs(report.lat()) <= 90;
        if (!onEarth) {
            throw refuse(Refusal.Code.OUTSIDE_COUNTY, report.lon(), report.lat());
        }
        Instant at = report.at();
        if (at == null || at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(OLDEST))) {
            throw refuse(Refusal.Code.TIME_OUT_OF_RANGE, String.valueOf(at));
        }
        GeoPoint point = new GeoPoint(report.lon(), report.lat());
        String grid = locator.at(point).map(Located::grid).map(Object::toString).orElse("");
        return new Checked(worker, point, grid, at.truncatedTo(ChronoUnit.MILLIS));
    }

    private static NotDone refuse(Refusal.Code code, Object... args) {
        return new NotDone(Reason.of(code, args));
    }
}

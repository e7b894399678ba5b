package yiwang.server.fences;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.domain.fence.Fence;
import yiwang.domain.fence.FenceRule;
import yiwang.domain.fence.Ring;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceTaken;
import yiwang.wire.FenceView;

/** {@code /api/v1/fences}: those that stand, one more, one less, and taking note of what one told. */
public final class FenceRoutes implements RouteGroup {
    private static final int MOST_NAME = 40;
    private static final int USUAL_DWELL = 30;
    private static final int LONGEST_DWELL = 3_600;
    private static final String ID = "[A-Za-z0-9._:-]{8,64}";

    private final Fences fences;
    private final Predicate<String> units;
    private final Access access;
    private final InstantSource clock;
    private final Replies replies;

    /** Over these fences; {@code units} says whether a unit exists. */
    public FenceRoutes(Fences fences, Predicate<String> units, Access access, InstantSource clock, Replies replies) {
        this.fences = fences;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/fences").handler(route -> replies.when(route, fences.all(), all -> 200));
        router.post("/api/v1/fences").handler(this::add);
        router.delete("/api/v1/fences/:fence")
                .handler(route -> replies.whenEmpty(route, fences.remove(id(route), access.who(route))));
        router.post("/api/v1/fences/:fence/acknowledge").handler(this::take);
    }

    private void add(RoutingContext route) {
        Fence fence = checked(
                Bodies.read(route, FenceRequest.class), access.actor(route).id());
        replies.when(route, fences.add(fence, access.who(route)), FenceRoutes::status);
    }

    private static int status(FenceView view) {
        return 201;
    }

    private void take(RoutingContext route) {
        FenceTaken taken = Bodies.read(route, FenceTaken.class);
        replies.whenEmpty(route, fences.take(id(route), taken.seen(), access.who(route)));
    }

    private static String id(RoutingContext route) {
        return PlainText.shorten(route.pathParam("fence"));
    }

    private Fence checked(FenceRequest asked, String by) {
        String name = said("name", asked.name()).strip();
        PlainText.require("name", name, MOST_NAME);
        if (name.isEmpty() || !PlainText.oneLine(name).equals(name)) {
            throw invalid("name", name);
        }
        if (!said("id", asked.id()).matches(ID)) {
            throw invalid("id", asked.id());
        }
        FenceRule rule = asked.rule();
        if (rule == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "rule"));
        }
        String unit = Objects.requireNonNullElse(asked.unit(), "");
        if (!unit.isEmpty() && !units.test(unit)) {
            throw new NotDone(Reason.of(Refusal.Code.UNKNOWN_UNIT, PlainText.shorten(unit)));
        }
        int dwell = Objects.requireNonNullElse(asked.dwell(), USUAL_DWELL);
        if (dwell < 0 || dwell > LONGEST_DWELL) {
            throw invalid("dwell", String.valueOf(dwell));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = asked.until();
        if (until != null && !until.isAfter(now)) {
            throw new NotDone(Reason.of(Refusal.Code.TIME_OUT_OF_RANGE, until));
        }
        return new Fence(
                asked.id(),
                name,
                ring(asked.ring()),
                rule,
                unit,
                Duration.ofSeconds(dwell),
                by,
                now,
                until == null ? null : until.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Ring ring(@Nullable List<FenceRequest.Corner> corners) {
        if (corners == null || corners.contains(null)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "ring"));
        }
        if (corners.size() > Ring.MOST) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "ring", Ring.MOST, corners.size()));
        }
        try {
            return new Ring(corners.stream()
                    .map(corner -> new GeoPoint(corner.lon(), corner.lat()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw invalid("ring", String.valueOf(e.getMessage()));
        }
    }

    private static String said(String name, @Nullable String value) {
        if (value == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
        return value;
    }

    private static NotDone invalid(String name, String value) {
        return new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(value)));
    }
}

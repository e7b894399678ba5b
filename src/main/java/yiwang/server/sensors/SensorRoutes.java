package yiwang.server.sensors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Locale;
import yiwang.server.audit.Asked;
import yiwang.server.http.Bodies;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.Json;
import yiwang.wire.ProblemTexts;
import yiwang.wire.SensorReading;

/** {@code POST /api/v1/readings}. */
public final class SensorRoutes implements RouteGroup {
    private static final ObjectReader READINGS = Json.strict().readerFor(new TypeReference<List<SensorReading>>() {});

    private final SensorDesk desk;
    private final Asked asked;
    private final Replies replies;

    /** To this desk, handed in by who {@code asked}. */
    public SensorRoutes(SensorDesk desk, Asked asked, Replies replies) {
        this.desk = desk;
        this.asked = asked;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/readings").handler(route -> {
            Locale language = ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
            List<SensorReading> readings = Bodies.read(route, READINGS);
            replies.when(
                    route,
                    desk.take(readings, asked.who(route), reason -> replies.problem(reason, language)),
                    answer -> 200);
        });
    }
}

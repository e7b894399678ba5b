package yiwang.server.intake;

import io.vertx.ext.web.Router;
import yiwang.server.http.Bodies;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.Intake;

/** {@code POST /api/v1/intake}: 201 with the new ticket, 200 when the source's number had been taken in before. */
public final class IntakeRoutes implements RouteGroup {
    private final IntakeService intake;
    private final Replies replies;

    /** Takes in by {@code intake}. */
    public IntakeRoutes(IntakeService intake, Replies replies) {
        this.intake = intake;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/intake")
                .handler(route -> replies.when(
                        route, intake.take(Bodies.read(route, Intake.class)), answer -> answer.repeated() ? 200 : 201));
    }
}

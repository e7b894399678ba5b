package yiwang.server.intake;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.Intake;
import yiwang.wire.ProblemCode;

/** {@code POST /api/v1/intake}: 201 with the new ticket, 200 when the source's number had been taken in before. */
public final class IntakeRoutes implements RouteGroup {
    private final IntakeService intake;
    private final Function<RoutingContext, Optional<String>> own;
    private final Replies replies;

    /** Takes in by {@code intake}; {@code own} is the one source in whose name an asker speaks, if there is one. */
    public IntakeRoutes(IntakeService intake, Function<RoutingContext, Optional<String>> own, Replies replies) {
        this.intake = intake;
        this.own = own;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/intake")
                .handler(route ->
                        replies.when(route, intake.take(read(route)), answer -> answer.repeated() ? 200 : 201));
    }

    private Intake read(RoutingContext route) {
        Intake read = Bodies.read(route, Intake.class);
        own.apply(route)
                .filter(its ->
                        !its.equals(Objects.requireNonNullElse(read.source(), its))) // none at all is refused later
                .ifPresent(its -> {
                    throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "source"));
                });
        return read;
    }
}

package yiwang.server.intake;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import yiwang.server.audit.Asked;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.BatchAnswer;
import yiwang.wire.Intake;
import yiwang.wire.ProblemTexts;

/**
 * {@code POST /api/v1/intake}: 201 with the new ticket, 200 when the source's number had been taken in before; {@code
 * /api/v1/intake/batch} for many at once, {@code /api/v1/intake/check} for what they would be answered.
 */
public final class IntakeRoutes implements RouteGroup {
    private final IntakeService intake;
    private final IntakeBatches batches;
    private final Asked asked;
    private final Function<RoutingContext, Optional<String>> own;
    private final Replies replies;

    /**
     * Takes in by {@code intake}, many by {@code batches}, handed in by who {@code asked}.
     *
     * @param own the one source in whose name an asker speaks, if there is one
     */
    public IntakeRoutes(
            IntakeService intake,
            IntakeBatches batches,
            Asked asked,
            Function<RoutingContext, Optional<String>> own,
            Replies replies) {
        this.intake = intake;
        this.batches = batches;
        this.asked = asked;
        this.own = own;
        this.replies = replies;
    }

    private interface Doing {
        CompletionStage<Answer<BatchAnswer>> with(Buffer matters, IntakeBatches.Sender sender);
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/intake").handler(this::one);
        router.post("/api/v1/intake/batch").handler(route -> many(route, batches::take));
        router.post("/api/v1/intake/check").handler(route -> many(route, batches::check));
    }

    private void one(RoutingContext route) {
        Intake read = Bodies.read(route, Intake.class);
        IntakeBatches.Sender sender = sender(route);
        sender.requireOwn(read.source());
        replies.when(route, intake.take(read, sender.who()), answer -> answer.repeated() ? 200 : 201);
    }

    private void many(RoutingContext route, Doing doing) {
        replies.when(route, doing.with(Bodies.json(route), sender(route)), answer -> 200);
    }

    private IntakeBatches.Sender sender(RoutingContext route) {
        Locale language = ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
        return new IntakeBatches.Sender(
                asked.who(route), own.apply(route).orElse(null), reason -> replies.problem(reason, language));
    }
}

package yiwang.server.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.BatchAnswer;
import yiwang.wire.Intake;
import yiwang.wire.Json;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/**
 * {@code POST /api/v1/intake}: 201 with the new ticket, 200 when the source's number had been taken in before; {@code
 * /api/v1/intake/batch} for many at once, {@code /api/v1/intake/check} for what they would be answered.
 */
public final class IntakeRoutes implements RouteGroup {
    private static final ObjectReader MATTERS = Json.strict().readerFor(new TypeReference<List<JsonNode>>() {});

    private final IntakeService intake;
    private final Function<RoutingContext, Optional<String>> own;
    private final IntakeBatches batches;
    private final Replies replies;

    /**
     * Takes in by {@code intake}, many by {@code batches}.
     *
     * @param own the one source in whose name an asker speaks, if there is one
     */
    public IntakeRoutes(
            IntakeService intake,
            IntakeBatches batches,
            Function<RoutingContext, Optional<String>> own,
            Replies replies) {
        this.intake = intake;
        this.batches = batches;
        this.own = own;
        this.replies = replies;
    }

    private interface Doing {
        CompletionStage<Answer<BatchAnswer>> with(List<JsonNode> matters, Function<Reason, Problem> problems);
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/intake")
                .handler(route ->
                        replies.when(route, intake.take(read(route)), answer -> answer.repeated() ? 200 : 201));
        router.post("/api/v1/intake/batch").handler(route -> many(route, batches::take));
        router.post("/api/v1/intake/check").handler(route -> many(route, batches::check));
    }

    private Intake read(RoutingContext route) {
        Intake read = Bodies.read(route, Intake.class);
        requireOwn(route, List.of(Objects.requireNonNullElse(read.source(), "")));
        return read;
    }

    private void many(RoutingContext route, Doing doing) {
        Locale language = ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
        List<JsonNode> matters = Bodies.read(route, MATTERS);
        requireOwn(
                route,
                matters.stream().map(matter -> matter.path("source").asText("")).toList());
        replies.when(route, doing.with(matters, reason -> replies.problem(reason, language)), answer -> 200);
    }

    /** A matter without a source is refused later. */
    private void requireOwn(RoutingContext route, List<String> sources) {
        own.apply(route)
                .ifPresent(its -> sources.stream()
                        .filter(source -> !source.isEmpty() && !source.equals(its))
                        .findAny()
                        .ifPresent(other -> {
                            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "source"));
                        }));
    }
}

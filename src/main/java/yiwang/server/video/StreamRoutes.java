package yiwang.server.video;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import yiwang.domain.code.GbId;
import yiwang.domain.code.MalformedCode;
import yiwang.server.video.StreamSource.Busy;
import yiwang.server.video.StreamSource.Live;
import yiwang.server.video.StreamSource.Offline;

/**
 * {@code GET /api/v1/channels/{gbId}/stream.ts}: an endless MPEG-TS of one channel.
 *
 * <p>404 for a channel nobody knows, 503 with a problem document for one that gives no picture or when too many
 * channels are being watched. Runs on event loops; thread-safe.
 */
public final class StreamRoutes {
    private static final String MPEG_TS = "video/mp2t";
    private static final String PROBLEM = "application/problem+json";

    private final StreamSource source;
    private final Predicate<GbId> known;
    private final InstantSource clock;

    /** {@code known} is asked on an event loop and must not wait. */
    public StreamRoutes(StreamSource source, Predicate<GbId> known, InstantSource clock) {
        this.source = source;
        this.known = known;
        this.clock = clock;
    }

    /** Adds the route; authentication is the business of handlers mounted before. */
    public void mount(Router router) {
        router.get("/api/v1/channels/:gbId/stream.ts").handler(this::serve);
    }

    private void serve(RoutingContext routing) {
        String asked = routing.pathParam("gbId");
        Optional<GbId> channel = parsed(asked).filter(known);
        if (channel.isPresent()) {
            watch(routing, channel.get());
        } else {
            problem(routing, 404, "channel-unknown", "No such channel", asked);
        }
    }

    private void watch(RoutingContext routing, GbId channel) {
        HttpServerRequest request = routing.request();
        HttpViewer viewer = new HttpViewer(request, routing.vertx().getOrCreateContext(), clock);
        switch (source.open(channel, viewer)) {
            case Live live -> {
                request.response()
                        .setChunked(true)
                        .putHeader("Content-Type", MPEG_TS)
                        .putHeader("Cache-Control", "no-store")
                        .closeHandler(ignored -> live.lease().close())
                        .exceptionHandler(ignored -> live.lease().close())
                        .writeHead()
                        .onFailure(ignored -> live.lease().close());
            }
            case Offline() -> problem(routing, 503, "channel-offline", "The channel gives no picture", channel.value());
            case Busy(int limit) ->
                problem(routing, 503, "streams-busy", limit + " channels are being watched", channel.value());
        }
    }

    private static void problem(RoutingContext routing, int status, String code, String title, String id) {
        JsonObject body = new JsonObject()
                .put("code", code)
                .put("title", title)
                .put("detail", "channel " + id)
                .put("id", id);
        routing.response()
                .setStatusCode(status)
                .putHeader("Content-Type", PROBLEM)
                .end(body.toBuffer());
    }

    private static Optional<GbId> parsed(String text) {
        try {
            return Optional.of(new GbId(text));
        } catch (MalformedCode notACode) {
            return Optional.empty();
        }
    }
}

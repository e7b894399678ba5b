package yiwang.server.geo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;

/** {@code GET /api/v1/geo/{layer}}: the layers as GeoJSON, packed for those who take it, with a tag for asking again; with {@code
 * ?version=} as they were. */
public final class GeoRoutes implements RouteGroup {
    /** Of which version of the boundaries a layer is. */
    private static final String VERSION = "Geography-Version";

    private final Boundaries boundaries;
    private final BoundaryImport past;
    private final Replies replies;

    /** Serves what is in force, and from {@code past} what was. */
    public GeoRoutes(Boundaries boundaries, BoundaryImport past, Replies replies) {
        this.boundaries = boundaries;
        this.past = past;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/geo/:layer").handler(this::layer);
    }

    private void layer(RoutingContext route) {
        String name = route.pathParam("layer");
        String version = route.request().getParam("version");
        if (version == null) {
            Boundaries.Now now = boundaries.now();
            LayerFile file = now.map()
                    .layer(name)
                    .orElseThrow(() -> new NotDone(Reason.of(ProblemCode.NOT_FOUND, route.normalizedPath())));
            route.response().putHeader(VERSION, String.valueOf(now.version()));
            give(route, file);
        } else {
            long number = BoundaryRoutes.number("version", version);
            replies.given(route, past.layer(name, number), file -> give(route, file));
        }
    }

    private static void give(RoutingContext route, LayerFile file) {
        HttpServerResponse response = route.response();
        response.putHeader("ETag", file.tag())
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept-Encoding");
        if (isAmong(file.tag(), route.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", "application/geo+json");
        if (takesGzip(route.request().getHeader("Accept-Encoding"))) {
            response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(file.packed()));
        } else {
            response.end(Buffer.buffer(file.plain()));
        }
    }

    private static boolean isAmong(String tag, @Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(asked -> asked.equals(tag) || asked.equals("W/" + tag) || asked.equals("*"));
    }

    private static boolean takesGzip(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(coding ->
                                coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.endsWith("q=0")));
    }
}

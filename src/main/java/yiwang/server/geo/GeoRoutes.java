package yiwang.server.geo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;

/** {@code GET /api/v1/geo/{layer}}: the layers as GeoJSON, packed for those who take it, with a tag for asking again. */
public final class GeoRoutes implements RouteGroup {
    private final CountyMap map;

    /** Serves this map. */
    public GeoRoutes(CountyMap map) {
        this.map = map;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/geo/:layer").handler(this::layer);
    }

    private void layer(RoutingContext route) {
        Optional<LayerFile> found = map.layer(route.pathParam("layer"));
        if (found.isEmpty()) {
            throw new NotDone(Reason.of(ProblemCode.NOT_FOUND, route.normalizedPath()));
        }
        LayerFile file = found.get();
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
